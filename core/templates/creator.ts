import { defineTemplate } from './define-template.ts';

/** For one person who publishes on one or a few channels: eight KPIs that their own pages show. */
export const creator = defineTemplate({
  id: 'creator',
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
      leading: [{ goal: 'publish-regularly' }],
      decision: 'If it falls, return to the topics that brought people.',
    },
    {
      id: 'publish-regularly',
      name: 'Publish regularly, and get clicked',
      brief: 'Something new comes at a steady pace, with a title and a picture that invite.',
      perspective: 'internal',
      lagging: [{ kpi: 'posts-published' }, { kpi: 'click-through-rate' }],
      leading: [{ goal: 'learn-what-holds' }],
      decision: 'If it falls, plan two weeks ahead and rework the titles.',
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
