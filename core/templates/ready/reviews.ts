import type { TemplateFile } from '../template-file.ts';

const head = { schema: 'fourfold/template@1', kind: 'reviews' } as const;

/** Reviews to start from. */
export const READY_REVIEWS: readonly TemplateFile[] = [
  {
    ...head,
    title: 'The first ninety days',
    brief: 'For a new scorecard: first whether its numbers are right, then whether it is of use.',
    parts: [
      { name: 'Are the numbers right?', inDays: 14 },
      { name: 'Does everybody know what they answer for?', inDays: 30 },
      { name: 'Do the targets fit?', inDays: 60 },
      { name: 'Which KPIs helped us decide?', inDays: 90 },
    ],
  },
  {
    ...head,
    title: 'A year of quarters',
    brief: 'Four reviews of whether the KPIs still matter, the last with a look at the whole year.',
    parts: [
      { name: 'Do the KPIs still matter? First quarter', inDays: 91 },
      { name: 'Do the KPIs still matter? Second quarter', inDays: 182 },
      { name: 'Do the KPIs still matter? Third quarter', inDays: 273 },
      { name: 'The whole year: goals, targets and weights', inDays: 364 },
    ],
  },
];
