import { expect, test } from 'vitest';
import { breachDays } from './breach-days.ts';

const series = (...values: (number | null)[]) =>
  values.map((value, i) => ({
    from: `2026-01-0${i + 1}`,
    to: `2026-01-0${i + 2}`,
    value,
    low: value,
    high: value,
  }));

test('a line that goes on: 2 a day from 14 reaches 20 in 3 days', () => {
  expect(breachDays(series(8, 10, 12, 14), 20, 'higher')).toBe(3);
  expect(breachDays(series(14, 12, 10, 8), 2, 'lower')).toBe(3);
});

test('only the last four known points count, and a gap keeps its days', () => {
  expect(breachDays(series(90, 10, null, 11, 12, 13), 16, 'higher')).toBe(4);
  // 10 on day 2 to 14 on day 6 of the month: 1 a day, though one day was never seen.
  expect(breachDays(series(10, 11, null, 13, 14), 16, 'higher')).toBe(2);
});

test('past it already is 0 days', () => {
  expect(breachDays(series(1, 2, 30), 20, 'higher')).toBe(0);
});

test('nothing is said where it moves away, stands still, is too short or too far off', () => {
  expect(breachDays(series(14, 12, 10), 20, 'higher')).toBeNull();
  expect(breachDays(series(10, 10, 10), 20, 'higher')).toBeNull();
  expect(breachDays(series(10, 12), 20, 'higher')).toBeNull();
  expect(breachDays(series(10, 10.01, 10.02), 20, 'higher')).toBeNull();
  expect(breachDays(series(null, null), 20, 'higher')).toBeNull();
});
