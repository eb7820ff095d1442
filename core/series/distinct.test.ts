import { expect, test } from 'vitest';
import { FLOW, over, seen } from './fixtures/seen.ts';

const PEOPLE = { ...FLOW, distinct: true } as const;
const FIRST = { from: '2026-10-01', to: '2026-10-15' };
const SECOND = { from: '2026-10-15', to: '2026-10-29' };

test('people counted in two halves of a period are not the people of the period', () => {
  const { value, estimated } = over(PEOPLE, seen(100, FIRST), seen(90, SECOND));
  expect(value).not.toBe(190);
  expect(estimated).toBe(true);
});

test('people of two accounts are at least the larger audience and at most both', () => {
  const result = over(PEOPLE, seen(100, { account: 'a' }), seen(40, { account: 'b' }));
  expect(result).toMatchObject({ value: 140, low: 100, high: 140, estimated: true });
});

test('the window of the period itself is exact', () => {
  expect(over(PEOPLE, seen(100))).toMatchObject({ value: 100, estimated: false });
});
