import { defineRegister } from './register.ts';

/** Trainings: how many people learned what, and for how long. Nobody is named in them. */
export const training = defineRegister({
  id: 'training',
  name: 'Trainings',
  brief: 'Which trainings were held, for how many people of which group, and what came of them.',
  fields: [
    { name: 'topic', label: 'Topic', kind: 'text', required: true },
    {
      name: 'theme',
      label: 'What it is about',
      kind: 'choice',
      required: true,
      choices: ['ai', 'listening', 'creators', 'analysis', 'conversation', 'other'],
    },
    { name: 'day', label: 'Day', kind: 'date', required: true },
    { name: 'people', label: 'People', kind: 'number', required: true },
    { name: 'hours', label: 'Hours of each', kind: 'number', required: true },
    { name: 'seconds', label: 'Time of all', kind: 'number' },
    { name: 'group', label: 'Role or group', kind: 'text' },
    { name: 'outcome', label: 'Outcome', kind: 'text' },
    { name: 'goal', label: 'Goal', kind: 'text' },
  ],
  yields: [
    { metric: 'team.training-hours', how: 'sum', of: 'seconds', on: 'day', unit: 's' },
    {
      ...{ metric: 'team.ai-training-hours', how: 'sum', of: 'seconds', on: 'day', unit: 's' },
      where: { field: 'theme', is: 'ai' },
    },
  ],
  source: ['S0-L1', 'S2-S7', 'S2-G7'],
});
