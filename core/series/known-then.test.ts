import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/index.ts';
import { ASOF, FLOW, law, P, seen } from './fixtures/seen.ts';
import { isoDay, type MetricLaw, metricOver, numbersOf } from './index.ts';

const over = (observations: readonly Observation[], more: object = {}, metric: MetricLaw = FLOW) =>
  metricOver(metric, P, observations, { ...ASOF, ...more });

describe('what was known then', () => {
  const first = seen(100, { seen: '2026-10-29T08:00:00Z' });
  const later = seen(90, { seen: '2026-11-05T08:00:00Z' });

  test('a later sight corrects, and a report of the past is made again as it was', () => {
    expect(over([first, later]).value).toBe(90);
    expect(over([first, later], { seenBy: '2026-10-30' }).value).toBe(100);
    expect(over([first, later], { seenBy: '2026-11-05' }).value).toBe(90);
    expect(over([first, later], { seenBy: '2026-11-05T07:59:59Z' }).value).toBe(100);
  });

  test('what was seen later only is not known, and is said', () => {
    const result = over([later], { seenBy: '2026-10-30' });
    expect(result.value).toBeNull();
    expect(result.why).toContain('were seen after the day');
  });

  test('a correction that nobody had made yet does not take its number away', () => {
    const wrong = seen(5000, { seen: '2026-10-29T08:00:00Z' });
    const right = seen(50, { seen: '2026-11-20T08:00:00Z', supersedes: wrong.id });
    expect(over([wrong, right]).value).toBe(50);
    expect(over([wrong, right], { seenBy: '2026-11-01' }).value).toBe(5000);
  });

  test('all that came later changes nothing of it', () => {
    const one = fc.record({
      value: fc.integer({ min: 0, max: 99 }),
      at: fc.integer({ min: 0, max: 27 }),
      length: fc.constantFrom(1, 7, 28),
      day: fc.integer({ min: 20_740, max: 20_790 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (all) => {
        const list = all.map(({ value, at, length, day }) =>
          seen(value, {
            from: isoDay(20_727 + at),
            to: isoDay(20_727 + at + length),
            seen: `${isoDay(day)}T12:00:00Z`,
          }),
        );
        const then = list.filter((known) => known.seen < '2026-11-02');
        const options = { ...ASOF, seenBy: '2026-11-01' };
        const { why, ...value } = over(list, { seenBy: '2026-11-01' });
        expect(over(then)).toMatchObject(value);
        expect(numbersOf(list).over(FLOW, P, options)).toEqual({ why, ...value });
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('corrections in a circle', () => {
  const a = { ...seen(1, { seen: '2026-10-29T08:00:00Z' }), id: 'a', supersedes: 'b' };
  const b = { ...seen(2, { seen: '2026-10-29T09:00:00Z' }), id: 'b', supersedes: 'a' };

  test('do not all fall away: the newest counts, by list and by table, in any order', () => {
    for (const list of [
      [a, b],
      [b, a],
    ]) {
      expect(over(list).value).toBe(2);
      expect(numbersOf(list).over(FLOW, P, ASOF).value).toBe(2);
    }
  });

  test('of one that corrects itself it counts; of a chain the last', () => {
    expect(over([{ ...a, supersedes: 'a' }]).value).toBe(1);
    expect(numbersOf([{ ...a, supersedes: 'a' }]).over(FLOW, P, ASOF).value).toBe(1);
    const c = { ...seen(3, { seen: '2026-10-29T10:00:00Z' }), id: 'c', supersedes: 'b' };
    expect(over([a, b, c]).value, 'which corrects the newest of the circle').toBe(3);
    expect(numbersOf([c, a, b]).over(FLOW, P, ASOF).value).toBe(3);
  });
});

describe('a metric that was renamed', () => {
  test('takes the numbers of its former ids as its own', () => {
    const old = seen(60, { metric: 'test.old', from: '2026-10-01', to: '2026-10-15' });
    const now = seen(40, { from: '2026-10-15', to: '2026-10-29' });
    const metric = { ...FLOW, formerIds: ['test.old'] };
    expect(over([old, now], {}, metric)).toMatchObject({ value: 100, basis: 'exact' });
    expect(numbersOf([old, now]).over(metric, P, ASOF)).toMatchObject({ value: 100 });
    expect(over([old, now]).basis).not.toBe('exact');
  });
});

describe('instants on the scorecard’s calendar', () => {
  const jakarta = { timeZone: 'Asia/Jakarta' };

  test('a window from midnight to midnight there is one of days there', () => {
    const window = seen(100, { from: '2026-09-30T17:00:00Z', to: '2026-10-28T17:00:00Z' });
    const result = over([window], jakarta);
    expect(result).toMatchObject({
      value: 100,
      basis: 'exact',
      from: '2026-10-01',
      to: '2026-10-29',
    });
    expect(result.sights).toEqual([window]);
    expect(over([window]).basis, 'in UTC it is seven hours off').not.toBe('exact');
    expect(numbersOf([window]).over(FLOW, P, { ...ASOF, ...jakarta })).toEqual(result);
  });

  test('a period across the change of the clocks has its hours', () => {
    const window = seen(70, { from: '2026-10-19T22:00:00Z', to: '2026-10-26T23:00:00Z' });
    const period = { from: '2026-10-20', to: '2026-10-27' };
    const options = { ...ASOF, timeZone: 'Europe/Berlin' };
    expect(metricOver(FLOW, period, [window], options)).toMatchObject({
      value: 70,
      basis: 'exact',
    });
  });

  test('a level of the last evening there counts for that day', () => {
    const level = (at: string) => seen(7, { from: at, to: at });
    const report = { asOf: '2026-10-28', ...jakarta };
    const stock = law('stock');
    expect(metricOver(stock, P, [level('2026-10-28T16:30:00Z')], report).value).toBe(7);
    expect(metricOver(stock, P, [level('2026-10-28T17:30:00Z')], report).value).toBeNull();
  });
});

describe('what the platform is not done counting', () => {
  test('may still change, and says so', () => {
    const metric = { ...FLOW, settlesAfterDays: 3 };
    const early = over([seen(100, { seen: '2026-10-30T08:00:00Z' })], {}, metric);
    expect(early.provisional).toBe(true);
    expect(early.why).toContain('may still change it, for 3 days after');
    expect(
      over([seen(100, { seen: '2026-11-02T08:00:00Z' })], {}, metric).provisional,
    ).toBeUndefined();
  });
});

describe('of one valid time and one moment of seeing', () => {
  test('two sources give the same in any order, for every permutation', () => {
    const twins = [3, 1, 2].map((value) =>
      seen(value, { source: { kind: 'file', raw: `${value}` } }),
    );
    const values = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].map((order) => over(order.flatMap((at) => twins[at] ?? [])).value);
    expect(new Set(values).size).toBe(1);
  });
});

test('units that switch in mid-history are not added up', () => {
  const seconds = seen(100, { unit: 's', from: '2026-10-01', to: '2026-10-15' });
  const counts = seen(40, { from: '2026-10-15', to: '2026-10-29' });
  expect(over([seconds, counts]).sights).toEqual([counts]);
});
