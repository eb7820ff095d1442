import { defineMetrics } from './define-metrics.ts';

/** How live sessions are prepared and steered. */
export const liveRunningMetrics = defineMetrics({
  'live.readiness': {
    name: 'Live readiness',
    brief: 'How much of the readiness list is met before a live stream, 0 nothing to 100 all.',
    unit: '1',
    kind: 'rating',
    direction: 'higher',
    cadenceDays: 7,
    aliases: { en: ['Live readiness', 'Live stream readiness'] },
  },
  'live.sessions-planned': {
    name: 'Live sessions planned',
    brief: 'How many live streams were planned for the period.',
    unit: '1',
    kind: 'flow',
    direction: 'none',
    cadenceDays: 28,
    aliases: { en: ['Live sessions planned', 'Planned live sessions'] },
  },
  'live.rate-before-triggers': {
    name: 'Sales a minute before triggers',
    brief: 'Sales a minute in the minutes before a voucher, flash deal or pin, on average.',
    unit: 'money',
    kind: 'ratio',
    direction: 'none',
    cadenceDays: 7,
    stage: 'convert',
    drivers: ['behaviour'],
    aliases: { en: ['Sales a minute before triggers'] },
  },
  'live.rate-after-triggers': {
    name: 'Sales a minute after triggers',
    brief: 'Sales a minute in the minutes after a voucher, flash deal or pin, on average.',
    unit: 'money',
    kind: 'ratio',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'convert',
    drivers: ['behaviour'],
    aliases: { en: ['Sales a minute after triggers'] },
  },
});
