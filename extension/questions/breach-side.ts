import type { Asked } from './asked-inputs.ts';
import type { Given } from './given.ts';

/** On which side of a limit a breach lies, as it is asked. */
export const BREACH_SIDE: Asked = {
  kind: 'choice',
  id: 'side',
  label: 'A breach is',
  choices: [
    ['below', 'below the limit'],
    ['above', 'above the limit'],
  ],
};

/** The same, as it was given. */
export const sideOf = (given: Given) => (given.choice('side') === 'above' ? 'above' : 'below');

/** The bound that a limit makes on that side. */
export const boundOf = (given: Given, limit: number) =>
  sideOf(given) === 'above' ? { high: limit } : { low: limit };
