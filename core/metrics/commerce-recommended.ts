import { defineMetrics } from './define-metrics.ts';

/** Sales that platforms’ recommendations bring, and what goods cost. */
export const commerceRecommendedMetrics = defineMetrics({
  'commerce.recommended-gmv': {
    name: 'Sales from recommendations',
    brief: 'Value of orders that came from the platform’s own recommendations, over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'convert',
    drivers: ['personalisation'],
    aliases: { en: ['Sales from recommendations', 'Recommendation-sourced GMV'] },
  },
  'commerce.recommendation-uplift': {
    name: 'Uplift by recommendations',
    brief:
      'How much more is sold with recommendations than without, from a comparison, in percent.',
    unit: '%',
    kind: 'ratio',
    direction: 'higher',
    signed: true,
    cadenceDays: 90,
    stage: 'convert',
    drivers: ['personalisation'],
    aliases: { en: ['Uplift by recommendations', 'Recommendation uplift'] },
  },
  'commerce.goods-cost': {
    name: 'Cost of goods sold',
    brief: 'What the goods sold over the period cost to buy or make.',
    unit: 'money',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 28,
    aliases: { en: ['Cost of goods sold'] },
  },
});
