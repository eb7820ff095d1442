import { defineMetrics } from './define-metrics.ts';

/** What is being tried and what is known. */
export const learningMetrics = defineMetrics({
  'learning.experiments': {
    name: 'Experiments finished',
    brief: 'Experiments with formats, times, topics or platforms that ended in the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 28,
    aliases: { en: ['Experiments finished'] },
  },
  'learning.experiment-wins': {
    name: 'Experiments won',
    brief: 'Experiments that ended in the period with a clear gain.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 28,
    aliases: { en: ['Experiments won'] },
  },
  'learning.profile-coverage': {
    name: 'Customer profile coverage',
    brief:
      'The share of the customer profile’s fields that are known and fresh: age, gender, place, language, interests, best format.',
    unit: '%',
    kind: 'ratio',
    direction: 'higher',
    cadenceDays: 28,
    aliases: { en: ['Customer profile coverage'] },
  },
});
