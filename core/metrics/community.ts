import { defineMetrics } from './define-metrics.ts';

/** How people speak with the brand and of it. */
export const communityMetrics = defineMetrics({
  'community.brand-mentions': {
    name: 'Brand mentions',
    brief: 'How often others named the brand in public over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'attract',
    drivers: ['trust'],
    aliases: { en: ['Brand mentions'] },
  },
  'community.people-tagged': {
    name: 'People tagged',
    brief: 'How many people were tagged in posts or comments over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['creators'],
    aliases: { en: ['People tagged'] },
  },
  'community.hashtags-used': {
    name: 'Hashtags used',
    brief: 'How often the brand’s hashtags were used over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'attract',
    aliases: { en: ['Hashtags used'] },
  },
  'community.private-questions': {
    name: 'Private questions',
    brief: 'Contacts by personal message over the period: their number, never their text.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['trust'],
    aliases: { en: ['Private questions'] },
  },
});
