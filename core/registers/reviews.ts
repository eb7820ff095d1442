import { defineRegister } from './register.ts';

/** Reviews in which it is asked together whether the KPIs still matter. */
export const reviews = defineRegister({
  id: 'reviews',
  name: 'Reviews',
  brief: 'Which reviews are planned and were held, with their agenda and minutes.',
  fields: [
    { name: 'name', label: 'Name', kind: 'text', required: true },
    { name: 'day', label: 'Planned for', kind: 'date', required: true },
    { name: 'who', label: 'Teams or roles that take part', kind: 'text' },
    { name: 'held', label: 'Held on', kind: 'date' },
    { name: 'minutes', label: 'Minutes', kind: 'text' },
  ],
  yields: [],
  source: ['S1-M5.4', 'S1-M7.1'],
});
