import { defineMetrics } from './define-metrics.ts';

/** Paid posts and advertising. */
export const adsMetrics = defineMetrics({
  'ads.spend': {
    name: 'Ad spend',
    brief: 'What advertising cost over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'none',
    cadenceDays: 7,
    aliases: { en: ['Ad spend', 'Ads cost', 'Amount spent'] },
  },
  'ads.budget': {
    name: 'Social media budget',
    brief: 'What was planned to be spent on social media for the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'none',
    cadenceDays: 28,
    aliases: { en: ['Social media budget', 'Ad budget'] },
  },
  'ads.leads': {
    name: 'Leads from ads',
    brief: 'People who left a way to reach them after an ad, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'convert',
    aliases: { en: ['Leads from ads', 'Ad leads'] },
  },
  'ads.impressions': {
    name: 'Ad impressions',
    brief: 'How often ads were shown over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'attract',
    aliases: { en: ['Ad impressions'] },
  },
});
