import { defineMetrics } from './define-metrics.ts';

/** The people who do the work, as totals and averages only. */
export const teamMetrics = defineMetrics({
  'team.headcount': {
    name: 'People in the team',
    brief: 'How many people work on social media.',
    unit: '1',
    kind: 'stock',
    direction: 'none',
    cadenceDays: 90,
    aliases: { en: ['Headcount', 'People in the team'] },
  },
  'team.training-hours': {
    name: 'Training time',
    brief: 'Time that all of the team together spent in training over the period.',
    unit: 's',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 28,
    aliases: { en: ['Training time', 'Training hours'] },
  },
  'team.skill-score': {
    name: 'Skill score',
    brief: 'How well the team masters its skills on average, 0 not at all to 100 fully.',
    unit: '1',
    kind: 'rating',
    direction: 'higher',
    cadenceDays: 90,
    aliases: { en: ['Skill score', 'Team skill score'] },
  },
});
