import { defineMetrics } from './define-metrics.ts';

/** Whom the brand wants to reach. */
export const audienceTargetMetrics = defineMetrics({
  'audience.target-share': {
    name: 'Target audience among followers',
    brief: 'The share of followers who belong to the audience that you defined.',
    unit: '%',
    kind: 'ratio',
    direction: 'higher',
    cadenceDays: 28,
    stage: 'attract',
    aliases: { en: ['Target audience among followers', 'Target audience share'] },
  },
});
