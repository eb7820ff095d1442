import { defineMetrics } from './define-metrics.ts';

/** Ads to a defined audience. */
export const adsTargetMetrics = defineMetrics({
  'ads.target-reach': {
    name: 'Target audience reached by ads',
    brief:
      'People of the audience that you defined who saw an ad, each counted once over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    distinct: true,
    cadenceDays: 7,
    stage: 'attract',
    aliases: { en: ['Target audience reached by ads', 'Target audience reached'] },
  },
});
