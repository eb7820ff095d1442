import { expect, test } from 'vitest';
import { formatsFor } from '../format.ts';
import { targetInWords } from './words.ts';

const formats = formatsFor('en');

test.each([
  [{ kind: 'lower', target: 3600, ceiling: 90_000 }, 's', '1 h or less'],
  [{ kind: 'higher', target: 120 }, 's', '2 min or more'],
  [{ kind: 'higher', target: 5000 }, 'EUR', '€5,000 or more'],
  // What no number has named a currency for, and what is not known to be in any.
  [{ kind: 'higher', target: 5000 }, 'XXX', '5,000 or more'],
  [{ kind: 'higher', target: 5000 }, 'money', '5,000 or more'],
  [{ kind: 'band', low: 85, high: 105, falloff: 15 }, '%', '85 % to 105 %'],
  [{ kind: 'higher', target: 40 }, '1', '40 or more'],
] as const)('what %o in %s aims at is said in its unit', (fn, unit, words) => {
  expect(targetInWords(fn as never, unit, formats)).toBe(words);
});
