import { defineMetrics } from './define-metrics.ts';

/** How soon what is learnt is put to use. */
export const learningSpeedMetrics = defineMetrics({
  'learning.formats-tested': {
    name: 'New formats tested',
    brief: 'Formats that were tried for the first time over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 28,
    drivers: ['behaviour'],
    aliases: { en: ['New formats tested'] },
  },
  'learning.adaptation-time': {
    name: 'Time to adapt',
    brief: 'How long it took on average from a platform’s change to the first change of one’s own.',
    unit: 's',
    kind: 'duration',
    direction: 'lower',
    cadenceDays: 90,
    drivers: ['platform'],
    aliases: { en: ['Time to adapt', 'Time to adapt to algorithm changes'] },
  },
  'learning.recovery-time': {
    name: 'Time to recover',
    brief:
      'How long it took on average from a platform’s change until the numbers were back where they had been.',
    unit: 's',
    kind: 'duration',
    direction: 'lower',
    cadenceDays: 90,
    drivers: ['platform'],
    aliases: { en: ['Time to recover', 'Time to recover after algorithm changes'] },
  },
  'learning.lessons-applied': {
    name: 'Lessons put to use',
    brief: 'Lessons from experiments and reviews that changed how the team works, over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 28,
    aliases: { en: ['Lessons put to use', 'Lessons applied'] },
  },
  'learning.answer-time': {
    name: 'Time to an answer',
    brief: 'How long experiments took on average from the question to the decision.',
    unit: 's',
    kind: 'duration',
    direction: 'lower',
    cadenceDays: 28,
    aliases: { en: ['Time to an answer', 'Experiment cycle time'] },
  },
});
