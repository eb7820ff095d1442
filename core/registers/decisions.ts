import { defineRegister } from './register.ts';

/** What was decided, and what came of it. */
export const decisions = defineRegister({
  id: 'decisions',
  name: 'Decisions',
  brief: 'What was decided, who carries it out, and what came of it once somebody looked.',
  fields: [
    { name: 'what', label: 'What was decided', kind: 'text', required: true },
    { name: 'day', label: 'Day', kind: 'date', required: true },
    { name: 'review', label: 'Review', kind: 'text' },
    { name: 'kpi', label: 'KPI', kind: 'text' },
    {
      name: 'does',
      label: 'What it does',
      kind: 'choice',
      required: true,
      choices: ['keep', 'change', 'watch', 'retire', 'other'],
    },
    { name: 'owner', label: 'Who carries it out', kind: 'text', required: true },
    { name: 'due', label: 'Looked at on', kind: 'date', required: true },
    { name: 'scoreThen', label: 'Score when it was taken', kind: 'number' },
    {
      name: 'outcome',
      label: 'What came of it',
      kind: 'choice',
      choices: ['worked', 'partly', 'failed'],
    },
    { name: 'found', label: 'What was found', kind: 'text' },
    { name: 'scoreAfter', label: 'Score when somebody looked', kind: 'number' },
  ],
  yields: [],
  source: ['S1-M5.4', 'S3-20'],
});
