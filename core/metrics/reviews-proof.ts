import { defineMetrics } from './define-metrics.ts';

/** What buyers show others. */
export const reviewsProofMetrics = defineMetrics({
  'reviews.with-media': {
    name: 'Reviews with pictures',
    brief: 'Reviews of the period that come with a photo or video.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'convert',
    drivers: ['trust', 'behaviour'],
    aliases: { en: ['Reviews with pictures', 'Reviews with photos'] },
  },
});
