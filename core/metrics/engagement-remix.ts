import { defineMetrics } from './define-metrics.ts';

/** What people make of posts. */
export const engagementRemixMetrics = defineMetrics({
  'engagement.duets': {
    name: 'Duets',
    brief: 'Videos that others made beside one’s own, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['behaviour', 'creators'],
    aliases: { en: ['Duets'] },
  },
  'engagement.stitches': {
    name: 'Stitches',
    brief: 'Videos of others that begin with a piece of one’s own, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['behaviour', 'creators'],
    aliases: { en: ['Stitches'] },
  },
  'engagement.sound-uses': {
    name: 'Uses of the brand’s sound',
    brief: 'Videos of others that use the brand’s sound, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['behaviour', 'creators'],
    aliases: { en: ['Uses of the brand’s sound', 'Sound uses'] },
  },
});
