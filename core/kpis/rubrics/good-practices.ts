import { defineRubric } from './define-rubric.ts';

/** Ten practices of interacting in public, to start from; negative comments weigh double. */
export const goodPractices = defineRubric({
  id: 'good-practices',
  name: 'Ten good practices',
  brief:
    'How many of ten practices of interacting in public the team keeps. Change the list to fit.',
  items: [
    { id: 'answer-everybody', label: 'Every question in public gets an answer', points: 1 },
    { id: 'answer-soon', label: 'Answers come within the agreed time', points: 1 },
    {
      id: 'negative-never-deleted',
      label: 'Negative comments are answered and not deleted',
      points: 2,
    },
    {
      id: 'negative-to-private',
      label: 'Details of complaints move to private messages',
      points: 2,
    },
    { id: 'own-errors', label: 'Own errors are admitted and put right', points: 1 },
    { id: 'one-voice', label: 'Everybody writes in the agreed tone', points: 1 },
    { id: 'no-automatic-answers', label: 'Nobody gets the same prepared text twice', points: 1 },
    { id: 'say-thanks', label: 'Praise and users’ posts are thanked for', points: 1 },
    { id: 'escalate', label: 'Everybody knows when and to whom to escalate', points: 1 },
    { id: 'qualified', label: 'What counts as a qualified interaction is written down', points: 1 },
  ],
  yields: { metric: 'team.practices-kept', as: 'score' },
  source: ['S2-G7-a', 'S2-G7-b'],
});
