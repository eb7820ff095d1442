import { defineMetrics } from './define-metrics.ts';

/** Visits without those who left at once. */
export const trafficAdjustedMetrics = defineMetrics({
  'traffic.adjusted-bounce-rate': {
    name: 'Adjusted bounce rate',
    brief: 'The share of visits that ended on their first page before the least time that you set.',
    unit: '%',
    kind: 'ratio',
    direction: 'lower',
    cadenceDays: 7,
    stage: 'engage',
    aliases: { en: ['Adjusted bounce rate'] },
  },
});
