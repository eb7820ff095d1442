import { defineMetrics } from './define-metrics.ts';

/** Clients who are served with work or a product: what they take and how they rate it. */
export const clientsMetrics = defineMetrics({
  'clients.downloads': {
    name: 'Downloads',
    brief: 'How often clients downloaded what was made for them, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['behaviour'],
    aliases: { en: ['Client downloads'] },
  },
  'clients.feedback': {
    name: 'Client feedback',
    brief:
      'How many pieces of feedback came in from clients, over the period: their number, never their text.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['trust'],
    aliases: { en: ['Client feedback', 'Pieces of client feedback'] },
  },
  'clients.feedback-positive': {
    name: 'Positive client feedback',
    brief: 'Pieces of feedback from clients that are positive, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'engage',
    drivers: ['trust'],
    aliases: { en: ['Positive client feedback', 'Positive pieces of client feedback'] },
  },
  'clients.project-rating': {
    name: 'Project rating',
    brief: 'The mark that clients give finished projects on average, from 1 to 5.',
    unit: '1',
    kind: 'rating',
    direction: 'higher',
    cadenceDays: 28,
    stage: 'engage',
    drivers: ['trust'],
    aliases: { en: ['Project rating', 'Project ratings'] },
  },
});
