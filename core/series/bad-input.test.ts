import { describe, expect, test } from 'vitest';
import { FLOW, seen } from './fixtures/seen.ts';
import { metricOver, numbersOf, ObservationTable } from './index.ts';

const PERIOD = { from: '2026-10-01', to: '2026-10-29' };
const REPORT = { asOf: '2026-10-29' };
const MONEY = { ...FLOW, unit: 'money' as const };
const STOCK = { ...FLOW, kind: 'stock' as const };

type Law = Parameters<typeof metricOver>[0] & object;

/** The same by the list and by the table. */
function value(law: Law, list: Parameters<typeof metricOver>[2], period = PERIOD, report = REPORT) {
  const one = metricOver(law, period, list, report);
  expect(numbersOf(list).over(law as typeof FLOW, period, report)).toEqual(one);
  for (const number of [one.value, one.low, one.high]) {
    expect(number === null || Number.isFinite(number)).toBe(true);
  }
  expect(one.value === null ? one.why : 'known').not.toBe('');
  return one;
}

describe('bad input has a defined answer with its reason', () => {
  test('no history', () => {
    expect(value(FLOW, [])).toMatchObject({
      value: null,
      why: expect.stringMatching(/^No number/),
    });
    expect(value(STOCK, []).value).toBeNull();
  });

  test('a single point: a level is that level, an amount is not known', () => {
    const point = seen(90, { from: '2026-10-10', to: '2026-10-10' });
    expect(value(STOCK, [point])).toMatchObject({ value: 90, basis: 'exact' });
    expect(value(FLOW, [point])).toMatchObject({
      value: null,
      why: expect.stringContaining('did not say for which days'),
    });
  });

  test('numbers dated after the report do not count', () => {
    const later = seen(90, { from: '2026-11-01', to: '2026-11-29' });
    expect(value(FLOW, [later])).toMatchObject({ value: null });
    const level = seen(90, { from: '2026-11-01', to: '2026-11-01' });
    expect(value(STOCK, [level])).toMatchObject({ value: null });
  });

  test('two currencies without a rate', () => {
    const both = [
      seen(5, { unit: 'EUR', account: 'a', ...PERIOD }),
      seen(7, { unit: 'USD', account: 'b', ...PERIOD }),
    ];
    expect(value(MONEY, both)).toMatchObject({
      value: null,
      why: expect.stringContaining('in two currencies, EUR and USD'),
    });
  });

  test('a period in the future', () => {
    const now = seen(90, PERIOD);
    const next = { from: '2027-01-01', to: '2027-02-01' };
    expect(value(FLOW, [now], next)).toMatchObject({
      value: null,
      why: expect.stringContaining('other days only'),
    });
  });

  test('a period that ends before it begins, and one of no days', () => {
    const now = seen(90, PERIOD);
    const turned = { from: '2026-10-29', to: '2026-10-01' };
    for (const law of [FLOW, STOCK, { ...FLOW, distinct: true as const }]) {
      expect(value(law, [now], turned)).toMatchObject({
        value: null,
        why: 'The period ends before it begins: 2026-10-29 to 2026-10-01.',
      });
    }
    const none = { from: '2026-10-29', to: '2026-10-29' };
    expect(value(FLOW, [now], none).why).toContain('has no days');
    const level = seen(90, { from: '2026-10-28', to: '2026-10-28' });
    expect(value(STOCK, [level], none).value).toBe(90);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'the value %s is refused at the door, and no other metric suffers',
    (bad) => {
      for (const given of [{ value: bad }, { low: bad }, { high: bad }]) {
        const list = [
          { ...seen(90, PERIOD), ...given },
          seen(5, { ...PERIOD, metric: 'test.other' }),
        ];
        expect(() => metricOver(FLOW, PERIOD, list, REPORT)).toThrow(/not a number/);
        const numbers = numbersOf(list);
        expect(() => numbers.over(FLOW, PERIOD, REPORT)).toThrow(/not a number/);
        const other = { ...FLOW, id: 'test.other' };
        expect(numbers.over(other, PERIOD, REPORT).value).toBe(5);
      }
    },
  );

  test('columns with a time or a value that is no number are refused', () => {
    const table = new ObservationTable();
    table.add([seen(90, PERIOD)]);
    const given = table.toColumns();
    for (const name of ['from', 'to', 'seen', 'value', 'low', 'high'] as const) {
      const spoilt = { ...given, [name]: Float64Array.of(Number.NaN) };
      expect(() => new ObservationTable().addColumns(spoilt), name).toThrow(/row 0/);
    }
  });
});
