import { defineTemplate } from './define-template.ts';

/** For one person who publishes on one or a few channels: eight KPIs that their own pages show. */
export const creator = defineTemplate({
  id: 'creator',
  version: 1,
  title: 'Creator',
  brief: 'From learning what people like to earning from it, for a channel or a newsletter.',
  periodDays: 28,
  thresholds: { good: 70, watch: 40 },
  perspectives: [
    { id: 'financial', name: 'Financial' },
    { id: 'customer', name: 'Audience' },
    { id: 'internal', name: 'Publishing' },
    { id: 'learning', name: 'Learning and growth' },
  ],
  goals: [
    {
      id: 'earn-from-the-work',
      name: 'Earn from the work',
      brief: 'The work pays, from members or from the platform.',
      perspective: 'financial',
      lagging: [{ kpi: 'monthly-recurring-revenue' }, { kpi: 'estimated-earnings' }],
      leading: [{ goal: 'grow-an-audience' }],
      decision: 'If it falls while the audience grows, look at the offer.',
    },
    {
      id: 'grow-an-audience',
      name: 'Grow an audience that stays',
      brief: 'More people watch or read, and become members.',
      perspective: 'customer',
      lagging: [{ kpi: 'views' }, { kpi: 'members' }],
      leading: [{ goal: 'make-people-click' }],
      decision: 'If it falls, return to the topics that brought people.',
    },
    {
      id: 'make-people-click',
      name: 'Make things that people click',
      brief: 'Titles, pictures and links invite, piece after piece.',
      perspective: 'internal',
      lagging: [{ kpi: 'click-through-rate' }, { kpi: 'click-rate' }],
      leading: [{ goal: 'learn-what-holds' }],
      decision: 'If it falls, rework the titles and pictures of the next two pieces.',
    },
    {
      id: 'learn-what-holds',
      name: 'Learn what people open and watch',
      brief: 'Each piece teaches what makes people open and stay.',
      perspective: 'learning',
      lagging: [{ kpi: 'open-rate' }, { kpi: 'average-view-duration' }],
      leading: [],
      decision: 'If it falls, compare the last pieces with the best one and try one change.',
    },
  ],
});
