import { defineRegister } from './register.ts';

/** Experiments by theme: what was tried, from when to when, and what came of it. */
export const experiments = defineRegister({
  id: 'experiments',
  name: 'Experiments',
  brief: 'What was tried, on which theme, and whether it brought a clear gain.',
  fields: [
    { name: 'name', label: 'What is tried', kind: 'text', required: true },
    {
      name: 'theme',
      label: 'Theme',
      kind: 'choice',
      required: true,
      choices: ['platform', 'time', 'format', 'topic', 'other'],
    },
    { name: 'begun', label: 'First day', kind: 'date', required: true },
    { name: 'ended', label: 'Last day', kind: 'date' },
    { name: 'outcome', label: 'Outcome', kind: 'choice', choices: ['won', 'lost', 'unclear'] },
    { name: 'lesson', label: 'Lesson', kind: 'text' },
    { name: 'goal', label: 'Goal', kind: 'text' },
  ],
  yields: [
    { metric: 'learning.experiments', how: 'count', on: 'ended' },
    {
      ...{ metric: 'learning.experiment-wins', how: 'count', on: 'ended' },
      where: { field: 'outcome', is: 'won' },
    },
    {
      ...{ metric: 'learning.formats-tested', how: 'count', on: 'begun' },
      where: { field: 'theme', is: 'format' },
    },
  ],
  source: ['S0-L5', 'S2-S7', 'S2-G8', 'S3-14'],
});
