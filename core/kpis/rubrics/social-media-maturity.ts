import { defineRubric } from './define-rubric.ts';

const levels = ['Not yet', 'Begun', 'Repeated', 'Measured', 'Improving'] as const;

/** A self-assessment in eight areas of five levels each, all of one weight. */
export const socialMediaMaturity = defineRubric({
  id: 'social-media-maturity',
  name: 'Social media maturity',
  brief: 'Where the work on social media stands, by a self-assessment in eight areas.',
  items: [
    {
      id: 'goals',
      label: 'Goals come before metrics, and each goal has an owner',
      points: 1,
      levels,
    },
    { id: 'outcomes', label: 'Activities are tied to tangible outcomes', points: 1, levels },
    { id: 'content', label: 'Content is planned for its quality and format', points: 1, levels },
    { id: 'interaction', label: 'The team interacts by agreed practices', points: 1, levels },
    { id: 'audience', label: 'The audience is known by evidence', points: 1, levels },
    { id: 'experiments', label: 'What works is found out by experiment', points: 1, levels },
    { id: 'risks', label: 'Risks are watched, and a response plan stands', points: 1, levels },
    { id: 'learning', label: 'Skills and lessons grow on purpose', points: 1, levels },
  ],
  yields: { metric: 'team.maturity', as: 'score' },
  source: ['S2-N0', 'S2-N2', 'S2-N3'],
});
