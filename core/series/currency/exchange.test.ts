import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatedRate, Observation } from '../../model/index.ts';
import { daily, law, P, seen } from '../fixtures/seen.ts';
import { checkRates, dayNumber, isoDay, metricOver, numbersOf } from '../index.ts';
import { Exchange } from './exchange.ts';

const usd = (day: string, rate: number): DatedRate => ({ from: 'USD', to: 'IDR', day, rate });
const on = (exchange: Exchange, from: string, to: string, day: string) =>
  exchange.on(from, to, dayNumber(day))?.rate ?? null;

describe('what a currency is worth in another on a day', () => {
  const exchange = new Exchange([usd('2026-10-01', 16_000), usd('2026-10-10', 16_400)], 31);

  test('is the latest rate of that day or before, and the inverse is as good', () => {
    expect(on(exchange, 'USD', 'IDR', '2026-10-01')).toBe(16_000);
    expect(on(exchange, 'USD', 'IDR', '2026-10-09')).toBe(16_000);
    expect(on(exchange, 'USD', 'IDR', '2026-10-10')).toBe(16_400);
    expect(on(exchange, 'IDR', 'USD', '2026-10-10')).toBe(1 / 16_400);
    expect(on(exchange, 'EUR', 'EUR', '1999-01-01')).toBe(1);
  });

  test('is not known before the first rate, nor after the last one has ceased to hold', () => {
    expect(on(exchange, 'USD', 'IDR', '2026-09-30')).toBeNull();
    expect(on(exchange, 'USD', 'IDR', '2026-11-10')).toBe(16_400);
    expect(on(exchange, 'USD', 'IDR', '2026-11-11')).toBeNull();
    expect(on(exchange, 'USD', 'THB', '2026-10-01')).toBeNull();
  });

  test('goes by one third currency where the two have no rate, by the freshest rates', () => {
    const day = '2026-10-02';
    const three = new Exchange([
      { from: 'EUR', to: 'USD', day, rate: 1.25 },
      { from: 'USD', to: 'IDR', day, rate: 16_000 },
      { from: 'EUR', to: 'SGD', day: '2026-09-30', rate: 1.5 },
      { from: 'SGD', to: 'IDR', day: '2026-09-30', rate: 12_000 },
    ]);
    expect(on(three, 'EUR', 'IDR', day)).toBe(20_000);
    expect(on(three, 'IDR', 'EUR', day)).toBeCloseTo(1 / 20_000, 15);
    expect(on(three, 'EUR', 'IDR', '2026-10-01'), 'only those of September').toBe(18_000);
  });

  test('over days is the plain mean: (9 × 16,000 + 1 × 16,400) / 10', () => {
    const mean = exchange.over('USD', 'IDR', dayNumber('2026-10-01'), dayNumber('2026-10-11'));
    expect(mean?.rate).toBe(16_040);
    expect(mean?.used).toHaveLength(2);
    expect(
      exchange.over('USD', 'IDR', dayNumber('2026-09-30'), dayNumber('2026-10-11')),
    ).toBeNull();
  });
});

describe('hostile rates', () => {
  const of = (more: object, asOf?: string) =>
    checkRates([{ ...usd('2026-10-01', 16_000), ...more }], asOf);

  test.each([
    ['0', { rate: 0 }, 'is 0'],
    ['below 0', { rate: -3 }, 'is -3'],
    ['no number', { rate: Number.NaN }, 'is NaN'],
    ['without end', { rate: Number.POSITIVE_INFINITY }, 'Infinity'],
    ['beyond all measure', { rate: 1e308 }, '1e+308'],
    ['a text', { rate: '16000' as unknown as number }, 'a rate is a number'],
    ['of a day that is none', { day: '2026-02-30' }, 'needs a day'],
    ['of no text', { day: 5 as unknown as string }, 'needs a day'],
    ['of no currency', { to: '__proto__' }, 'needs two currency codes'],
    ['of one to itself', { to: 'USD' }, 'to itself'],
  ])('%s is refused in words and never used', (_, more, words) => {
    const { rates, problems } = of(more);
    expect(rates).toEqual([]);
    expect(problems[0]).toContain(words);
  });

  test('of the future nobody can know', () => {
    expect(of({}, '2026-09-30').problems[0]).toContain('after the day of the report');
    expect(of({}, '2026-10-01').problems).toEqual([]);
  });

  test('two of one day that differ: neither counts, in any order', () => {
    const two = [usd('2026-10-01', 16_000), usd('2026-10-01', 17_000)];
    for (const list of [two, two.toReversed()]) {
      const { rates, problems } = checkRates(list);
      expect(rates).toEqual([]);
      expect(problems).toEqual([
        'Two rates from USD to IDR of 2026-10-01 differ: 16000 and 17000. Keep one of them; until then none counts.',
      ]);
    }
    expect(checkRates([usd('2026-10-01', 1), usd('2026-10-01', 1)]).rates).toHaveLength(1);
  });
});

describe('money in another currency', () => {
  const FLOW = law('flow', 'money');
  const rates = [usd('2026-10-01', 16_000), usd('2026-10-15', 17_000)];
  const value = (observations: readonly Observation[], more: object = {}, metric = FLOW) =>
    metricOver(metric, P, observations, { asOf: '2026-10-29', currency: 'IDR', rates, ...more });
  const dollars = { unit: 'USD' };

  test('is worth the mean of the rates of its days, its interval with it, and says so', () => {
    const result = value([seen(100, { ...dollars, low: 90, high: 110 })]);
    // 14 days at 16,000 and 14 at 17,000.
    expect(result).toMatchObject({
      value: 1_650_000,
      low: 1_485_000,
      high: 1_815_000,
      unit: 'IDR',
    });
    expect(result.estimated).toBe(false);
    expect(result.why).toBe(
      'One number for the whole period. Converted from USD at 16500 IDR for 1 USD, by rates of 2026-10-01 to 2026-10-15.',
    );
    expect(result.rates).toEqual(rates);
    expect(result.sights[0]?.unit).toBe('USD');
  });

  test('day by day is worth each day’s own rate', () => {
    // 1 dollar a day, all of 28 on the last.
    const days = daily((day) => (day === 27 ? 28 : 0), dollars);
    expect(value(days)).toMatchObject({ value: 28 * 17_000 });
  });

  test('a level is worth what it was on its day', () => {
    const level = seen(10, { ...dollars, from: '2026-10-14', to: '2026-10-14' });
    expect(value([level], {}, law('stock', 'money'))).toMatchObject({ value: 160_000 });
  });

  test('of two accounts is added up in the scorecard’s currency, never mixed', () => {
    const here = seen(100, { ...dollars, account: 'a' });
    const there = seen(500_000, { unit: 'IDR', account: 'b' });
    expect(value([here, there])).toMatchObject({ value: 2_150_000, unit: 'IDR' });
    const without = metricOver(FLOW, P, [here, there], { asOf: '2026-10-29', currency: 'IDR' });
    expect(without.why).toContain('no rate between them is known');
    expect(
      value([here, there], { currency: undefined }).value,
      'into which is not said',
    ).toBeNull();
  });

  test('an account that changes its currency in mid-period is not counted twice', () => {
    const first = seen(10, { ...dollars, from: '2026-10-01', to: '2026-10-15' });
    const second = seen(300_000, { unit: 'IDR', from: '2026-10-15', to: '2026-10-29' });
    const result = value([first, second]);
    // 10 dollars at 16,000, and 300,000.
    expect(result).toMatchObject({ value: 460_000, unit: 'IDR', estimated: false });
    expect(result.sights.map((one) => one.unit)).toEqual(['USD', 'IDR']);
  });

  test('without a rate for one of its days is refused, with the day and what to do', () => {
    const result = value([seen(100, dollars)], { rates: rates.slice(1) });
    expect(result.value).toBeNull();
    expect(result.why).toBe(
      'Things: no rate from USD to IDR is known for 2026-10-01 (a rate holds for 31 days). Enter one.',
    );
    expect(value([seen(100, dollars)], { rateDays: 5 }).why).toContain('for 2026-10-07');
  });

  test('is the same by the table as by the list, in whatever order', () => {
    const amount = fc.record({
      value: fc.integer({ min: 0, max: 1000 }),
      unit: fc.constantFrom('USD', 'IDR', 'EUR'),
      at: fc.integer({ min: 0, max: 27 }),
      length: fc.constantFrom(1, 7, 14, 28),
      account: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (all) => {
        const list = all.map(({ value: shown, unit, at, length, account }) =>
          seen(shown, {
            unit,
            account,
            from: isoDay(20_727 + at),
            to: isoDay(20_727 + at + length),
          }),
        );
        const options = { asOf: '2026-10-29', currency: 'IDR', rates };
        const result = metricOver(FLOW, P, list, options);
        expect(metricOver(FLOW, P, list.toReversed(), options)).toEqual(result);
        expect(numbersOf(list).over(FLOW, P, options)).toEqual(result);
        if (result.value === null) return;
        const again = metricOver(FLOW, P, result.sights, { ...options, rates: result.rates ?? [] });
        expect([again.value, again.low, again.high]).toEqual([
          result.value,
          result.low,
          result.high,
        ]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
