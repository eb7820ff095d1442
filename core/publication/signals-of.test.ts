import { expect, test } from 'vitest';
import { checkUp } from '../rules/index.ts';
import { isoDay } from '../series/index.ts';
import { signalsOf } from './index.ts';
import { EXAMPLE_LIBRARY, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

// 29 October 2026 is a Thursday; the last whole week ended with Sunday the 25th.
const MONDAY = 20_752;
const weeks = (metric: string, values: readonly number[]) =>
  values.map((value, at) => {
    const to = isoDay(MONDAY - 7 * (values.length - 1 - at));
    const from = isoDay(MONDAY - 7 * (values.length - at));
    return seenOf(metric, value, { from, to, seen: `${to}T08:00:00Z` });
  });
const observations = [
  ...weeks('shop.training', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5]),
  ...weeks('shop.orders', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
  ...weeks(
    'shop.revenue',
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((n) => n * n),
  ).map((one) => ({ ...one, unit: 'EUR' })),
];
const scorecard = {
  ...EXAMPLE_SCORECARD,
  goals: [],
  kpis: [{ kpi: 'training' }, { kpi: 'order-value' }, { kpi: 'followers' }],
  executive: ['training', 'order-value', 'followers'],
};
const options = { scorecard, observations, asOf: '2026-10-29' };

test('whole weeks that follow one another tell signal from chance', () => {
  expect(isoDay(MONDAY)).toBe('2026-10-26');
  const signals = signalsOf(options, EXAMPLE_LIBRARY);
  expect(signals.get('training')).toEqual({ score: 0, n: 13, why: null });
  expect(signals.get('order-value')?.score).toBeGreaterThan(90);
  expect(signals.get('followers')).toEqual({ score: null, n: 0, why: '0 of 8 periods are known.' });
});

test('S1-M2.6: the check-up names what of the executive view is of little signal, and only that', () => {
  const signals = signalsOf(options, EXAMPLE_LIBRARY);
  const scored = [...signals].map(([id, { score: signal }]) => ({
    ...{ id, score: 50, freshness: { stale: false }, signal },
  }));
  const found = checkUp({ ...options, scored }).filter(
    (one) => one.rule === 'executive-low-signal',
  );
  expect(found).toMatchObject([{ severity: 'watch', evidence: ['training'] }]);
  const silent = checkUp(options).filter((one) => one.rule === 'executive-low-signal');
  expect(silent).toEqual([]);
});
