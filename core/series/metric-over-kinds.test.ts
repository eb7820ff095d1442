import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/index.ts';
import { ASOF, type Given, law, over, P, seen } from './fixtures/seen.ts';
import { metricOver } from './metric-over.ts';

describe('quotients and mean times', () => {
  const RATIO = law('ratio', '%');
  const percent = (value: number, given: Given = {}) => seen(value, { unit: '%', ...given });

  test('are never summed: the window that is the period, or the one most like it, estimated', () => {
    const last = percent(5, { from: '2026-10-15', to: '2026-10-29' });
    expect(over(RATIO, percent(4), last)).toMatchObject({ value: 4, estimated: false });
    expect(over(RATIO, last)).toMatchObject({ value: 5, estimated: true });
  });

  test('may be given for a moment, as a rating is', () => {
    const now = { from: '2026-10-28', to: '2026-10-28' };
    expect(over(law('rating'), seen(4.8, now))).toMatchObject({ value: 4.8, estimated: false });
  });

  test('of several accounts are a plain mean, estimated, anywhere between the least and the greatest', () => {
    const result = over(RATIO, percent(2, { account: 'a' }), percent(6, { account: 'b' }));
    expect(result).toMatchObject({ value: 4, low: 2, high: 6, estimated: true });
    expect(result.why).toContain('plain mean over 2 accounts');
  });

  test('in another unit than the metric’s do not count', () => {
    expect(over(RATIO, seen(4, { unit: 's' })).value).toBeNull();
  });
});

describe('money', () => {
  const MONEY = law('flow', 'money');
  const euros = seen(100, { unit: 'EUR', account: 'a' });
  const dollars = seen(100, { unit: 'USD', account: 'b' });

  test('in two currencies has no value, because no rate is known', () => {
    const result = over(MONEY, euros, dollars);
    expect(result).toMatchObject({ value: null, unit: null });
    expect(result.why).toBe(
      'Things is in two currencies, EUR and USD, and no rate between them is known.',
    );
  });

  test('in two currencies of one account has none either', () => {
    expect(over(MONEY, euros, { ...dollars, subject: euros.subject }).value).toBeNull();
  });

  test('in another currency than the scorecard’s has none either; in the same it has its unit', () => {
    const inEuros = (one: Observation) => metricOver(MONEY, P, [one], { ...ASOF, currency: 'EUR' });
    expect(inEuros(euros)).toMatchObject({ value: 100, unit: 'EUR' });
    expect(inEuros(dollars).why).toContain('is in USD, this scorecard is in EUR');
  });
});
