import { defineMetrics } from './define-metrics.ts';

/** The scorecard itself as something that is measured. */
export const scorecardMetrics = defineMetrics({
  'scorecard.aligned-weight': {
    name: 'Weight aligned with goals',
    brief: 'The share of the scorecard’s weight whose KPIs have a goal, an owner and a decision.',
    unit: '%',
    kind: 'ratio',
    direction: 'higher',
    cadenceDays: 28,
    aliases: { en: ['Weight aligned with goals', 'Alignment score'] },
  },
  'scorecard.measurement-gap': {
    name: 'Measurement gap',
    brief: 'The share of the scorecard’s weight without a fresh, valid number.',
    unit: '%',
    kind: 'ratio',
    direction: 'lower',
    cadenceDays: 7,
    aliases: { en: ['Measurement gap'] },
  },
});
