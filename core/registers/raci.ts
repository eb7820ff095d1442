import { PARTIES } from '../model/index.ts';
import { defineRegister } from './register.ts';

/** Who does what for each KPI: one answers for it, others do the work, are asked, or are told. */
export const raci = defineRegister({
  id: 'raci',
  name: 'Responsibilities',
  brief: 'Who answers for each KPI, who does the work, who is asked and who is told.',
  fields: [
    { name: 'kpi', label: 'KPI', kind: 'text', required: true },
    {
      name: 'accountable',
      label: 'Answers for it',
      kind: 'choice',
      required: true,
      choices: PARTIES,
    },
    ...PARTIES.map((party) => ({
      name: party,
      label: party,
      kind: 'choice' as const,
      choices: ['responsible', 'consulted', 'informed'],
    })),
  ],
  yields: [],
  source: ['S1-M5.1'],
});
