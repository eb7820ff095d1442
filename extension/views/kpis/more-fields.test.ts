import { expect, test } from 'vitest';
import { isMetricId } from '../../../core/metrics/index.ts';
import { isMoreRight, moreChanges, moreFor, NORMALISERS } from './more-fields.ts';

const NONE = moreFor(undefined);

test('nothing said is nothing changed, and what was said in detail stays', () => {
  expect(NONE).toEqual({
    ...{ baseline: 'none', start: '', per: 'none', margin: '' },
    ...{ rewarded: false, guard: '', stands: '', shown: '', until: '' },
  });
  expect(moreChanges(NONE, NONE, '2026-10-29')).toEqual({});
  const detailed = moreFor({
    kpi: 'likes',
    baseline: { kind: 'history', method: 'seasonal', season: 'month' },
    normaliser: { per: 'traffic.visits', times: 10 },
    hysteresis: { margin: 3, periods: 2 },
  });
  expect(detailed).toEqual({
    ...NONE,
    ...{ baseline: 'history', start: '', per: 'as-is', margin: '3' },
  });
  expect(moreChanges(detailed, detailed, '2026-10-29')).toEqual({});
});

test('a baseline is fixed on the day, a comparison and a margin are taken, and all are taken out again', () => {
  const all = {
    ...NONE,
    ...({ baseline: 'fixed', start: '12,5', per: 'followers', margin: '5' } as const),
  };
  expect(moreChanges(NONE, all, '2026-10-29')).toEqual({
    baseline: { kind: 'fixed', value: 12.5, on: '2026-10-29' },
    normaliser: { per: 'audience.followers', times: 1000 },
    hysteresis: { margin: 5 },
  });
  expect(moreChanges(all, NONE, '2026-10-29')).toEqual({
    baseline: undefined,
    normaliser: undefined,
    hysteresis: undefined,
  });
});

test('S1-M6.2, S1-M4.5: a reward, a guard and what it stands in for are taken, and taken out again', () => {
  const all = {
    ...NONE,
    ...{ rewarded: true, guard: 'refund-rate' },
    ...{ stands: ' lifetime value ', shown: 'r = 0.6', until: '2027-01-01' },
  };
  const change = moreChanges(NONE, all, '2026-10-29');
  expect(change).toEqual({
    rewarded: true,
    guards: ['refund-rate'],
    proxy: { for: 'lifetime value', evidence: 'r = 0.6', until: '2027-01-01' },
  });
  expect(moreFor({ kpi: 'orders', ...(change as object) })).toEqual({
    ...all,
    stands: 'lifetime value',
  });
  expect(moreChanges(all, NONE, '2026-10-29')).toEqual({
    ...{ rewarded: undefined, guards: undefined, proxy: undefined },
  });
});

test('what is no number is not saved', () => {
  expect(isMoreRight(NONE)).toBe(true);
  expect(isMoreRight({ ...NONE, baseline: 'fixed', start: 'many' })).toBe(false);
  expect(isMoreRight({ ...NONE, margin: '-1' })).toBe(false);
  expect(isMoreRight({ ...NONE, margin: '1e999' })).toBe(false);
});

test('what a KPI may be divided by is a day, or a metric that there is', () => {
  const metrics = Object.values(NORMALISERS).flatMap(({ per }) => (per === 'day' ? [] : [per]));
  expect(metrics.filter((per) => !isMetricId(per))).toEqual([]);
});
