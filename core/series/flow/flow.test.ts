import { describe, expect, test } from 'vitest';
import type { Observation } from '../../model/index.ts';
import { daily, FLOW, over, seen } from '../fixtures/seen.ts';
import { isoDay, type MetricLaw, metricOver } from '../index.ts';

const between = (from: string, to: string) => ({ from, to });
const total = (value: number, at: string, more: object = {}) =>
  seen(value, { from: at, to: at, ...more });
const value = (period: { from: string; to: string }, ...observations: Observation[]) =>
  metricOver(FLOW, period, observations, { asOf: '2026-11-10' });
const WEEK = between('2026-10-22', '2026-10-29');

describe('sums and differences of numbers that leave just the period', () => {
  test('four weeks less the first three are the fourth: 100 - 70 = 30', () => {
    const result = value(WEEK, seen(100), seen(70, between('2026-10-01', '2026-10-22')));
    expect(result).toMatchObject({
      value: 30,
      low: 30,
      high: 30,
      basis: 'exact',
      estimated: false,
    });
    expect(result.why).toBe(
      'Worked out by difference: the numbers for 2026-10-01 to 2026-10-28, less those for 2026-10-01 to 2026-10-21.',
    );
    expect(result.sights).toHaveLength(2);
  });

  test('a month and the day rows outside of it leave the rest of the month', () => {
    const days = daily(() => 3).slice(0, 21);
    const result = value(WEEK, seen(100), ...days);
    // 100 less 21 days of 3.
    expect(result).toMatchObject({ value: 37, low: 37, high: 37, basis: 'exact' });
  });

  test('a lifetime total at two instants gives what came between them', () => {
    const result = over(
      FLOW,
      total(5_000, '2026-10-01T00:00:00Z'),
      total(6_200, '2026-10-29T00:00:00Z'),
    );
    expect(result).toMatchObject({ value: 1200, low: 1200, high: 1200, basis: 'exact' });
    expect(result.why).toContain('all time until 2026-10-29');
  });

  test('so do two windows that began together long ago', () => {
    const ever = (until: string) => between('2019-05-05', until);
    const result = over(FLOW, seen(900, ever('2026-10-01')), seen(1000, ever('2026-10-29')));
    expect(result).toMatchObject({ value: 100, low: 100, high: 100, basis: 'exact' });
  });

  test('rounding is carried: 1.2K less 900 is 250 to 350, and what lies inside narrows it', () => {
    const rounded = seen(1200, { low: 1150, high: 1250 });
    const before = seen(900, between('2026-10-01', '2026-10-22'));
    expect(value(WEEK, rounded, before)).toMatchObject({ value: 300, low: 250, high: 350 });
    const inside = seen(290, between('2026-10-22', '2026-10-28'));
    expect(value(WEEK, rounded, before, inside)).toMatchObject({ value: 300, low: 290, high: 350 });
  });

  test('totals that were seen some time in the course of a day leave a day at each end open', () => {
    const result = over(FLOW, total(5000, '2026-10-01'), total(5280, '2026-10-29'));
    // 280 in 28 days: two days of which each may be half as much again as (280 + 3.7) / 28.
    const room = (2 * 1.5 * 283.7) / 28;
    expect(result).toMatchObject({ value: 280, basis: 'estimated' });
    expect(result.low).toBeCloseTo(280 - room, 9);
    expect(result.high).toBeCloseTo(280 + room, 9);
  });

  test('days say more exactly what a rounded number says of all of them; where they do not agree it stands', () => {
    const rounded = seen(1200, { low: 1150, high: 1250 });
    const exact = over(FLOW, rounded, ...daily(() => 43));
    expect(exact).toMatchObject({ value: 1204, low: 1204, high: 1204, basis: 'exact' });
    expect(over(FLOW, rounded, ...daily(() => 40))).toMatchObject({ value: 1200, low: 1150 });
  });

  test('people counted once are never worked out by difference', () => {
    const people: MetricLaw = { ...FLOW, distinct: true };
    const before = seen(70, between('2026-10-01', '2026-10-22'));
    const observations = [seen(100), before];
    const result = metricOver(people, WEEK, observations, { asOf: '2026-11-10' });
    expect(result.basis).not.toBe('exact');
    expect(result.value).not.toBe(30);
  });
});

describe('a total that falls', () => {
  const fallen = [
    total(1000, '2026-10-01T00:00:00Z'),
    total(1100, '2026-10-10T00:00:00Z'),
    total(40, '2026-10-12T00:00:00Z'),
    total(90, '2026-10-29T00:00:00Z'),
  ];

  test('is no negative amount, and nothing across the fall is worked out', () => {
    const result = over(FLOW, ...fallen);
    expect(result.value).toBeNull();
    expect(result.why).toBe(
      'The total of Things fell from 1100 to 40 between 2026-10-10 and 2026-10-12: it began anew, or something was taken away. Capture a page that shows 2026-10-01 to 2026-10-28.',
    );
  });

  test('leaves a lower bound: what it grew by before and after, 100 + 50', () => {
    const known = seen(130, between('2026-10-01', '2026-10-22'));
    const result = over(FLOW, ...fallen, known);
    expect(result).toMatchObject({ estimated: true, low: 150 });
    expect(result.value ?? 0).toBeGreaterThanOrEqual(150);
  });

  test('is worked out as ever where the period does not hold the fall', () => {
    const after = value(between('2026-10-12', '2026-10-29'), ...fallen);
    expect(after).toMatchObject({ value: 50, basis: 'exact' });
  });

  test('is what it is where an amount may lie below zero', () => {
    const net: MetricLaw = { ...FLOW, signed: true };
    const first = between('2026-10-01', '2026-10-22');
    const result = metricOver(net, WEEK, [seen(100), seen(130, first)], { asOf: '2026-11-10' });
    expect(result).toMatchObject({ value: -30, low: -30, high: -30, basis: 'exact' });
    expect(value(WEEK, seen(100), seen(130, first)).value, 'an amount that cannot be').not.toBe(
      -30,
    );
  });
});

describe('bounds', () => {
  test('what lies inside and what contains the period hold the estimate', () => {
    const inside = seen(240, between('2026-10-03', '2026-10-27'));
    const around = seen(300, between('2026-09-29', '2026-10-30'));
    // 300 in 31 days are 271 in 28; it cannot be below 240 or above 300.
    const result = value(between('2026-10-01', '2026-10-29'), inside, around);
    expect(result).toMatchObject({ low: 240, high: 300, basis: 'bounded', estimated: true });
    expect(result.value).toBeCloseTo((300 / 31) * 28, 9);
  });

  test('what is known outside of the period narrows what is left for it', () => {
    const inside = seen(240, between('2026-10-03', '2026-10-27'));
    const around = seen(300, between('2026-09-29', '2026-10-30'));
    const outside = seen(25, between('2026-09-29', '2026-10-01'));
    const result = value(between('2026-10-01', '2026-10-29'), inside, around, outside);
    expect(result).toMatchObject({ low: 240, high: 275, basis: 'bounded' });
  });

  test('windows that overlap and together cover the period are its upper bound, and never its value', () => {
    const first = seen(150, between('2026-10-01', '2026-10-20'));
    const second = seen(160, between('2026-10-10', '2026-10-29'));
    const result = over(FLOW, first, second);
    expect(result).toMatchObject({ low: 160, high: 310, basis: 'bounded' });
    expect(result.value).toBeLessThan(310);
  });

  test('a month that was read before it was over is no number of the whole month', () => {
    const month = between('2026-10-01', '2026-11-01');
    const result = value(month, seen(270, { ...month, seen: '2026-10-27T10:00:00Z' }));
    expect(result).toMatchObject({ estimated: true });
    expect(result.low ?? 0).toBeGreaterThanOrEqual(270);
  });

  test('narrow bounds speak where nothing is like the period', () => {
    const year = between('2026-01-01', '2027-01-01');
    const late = { seen: '2027-01-05T00:00:00Z' };
    const week = metricOver(
      FLOW,
      WEEK,
      [
        seen(1000, { ...year, ...late }),
        seen(800, { from: year.from, to: '2026-10-22', ...late }),
        seen(90, { from: '2026-10-30', to: year.to, ...late }),
        seen(100, { from: '2026-10-22', to: '2026-10-28', ...late }),
      ],
      { asOf: '2027-01-06' },
    );
    // 1000 - 800 - 90 leaves 110 for eight days, of which six had 100.
    expect(week).toMatchObject({ low: 100, high: 110, basis: 'bounded' });
  });
});

describe('bad numbers', () => {
  test('as large as a number can be give no infinity', () => {
    const most = 1e308;
    const result = value(WEEK, seen(most), seen(-most, between('2026-10-01', '2026-10-22')));
    for (const one of [result.value, result.low, result.high]) {
      expect(one === null || Number.isFinite(one)).toBe(true);
    }
  });

  test('of no days at all, and one alone, are no amount', () => {
    expect(over(FLOW, total(5, '2026-10-20T10:00:00Z')).value).toBeNull();
    expect(over(FLOW).value).toBeNull();
  });

  /** As many windows as can be, that overlap in every way. */
  const tangle = (
    value: (from: number, length: number) => Pick<Observation, 'value' | 'low' | 'high'>,
  ) =>
    Array.from({ length: 100_000 }, (_, at) => {
      const from = 18_900 + ((at * 7919) % 1850);
      const length = 1 + ((at * 104_729) % Math.min(997, 20_760 - from));
      return {
        ...BASE,
        id: `n${at}`,
        ...LATE,
        ...dates(from, from + length),
        ...value(from, length),
      };
    });
  const timed = (many: readonly Observation[]) => {
    const start = performance.now();
    const result = value({ from: '2026-10-01T01:00:00Z', to: '2026-10-29T01:00:00Z' }, ...many);
    const ms = performance.now() - start;

    return { ...result, ms };
  };

  test('100,000 windows that overlap in every way are looked through in a moment', () => {
    const many = tangle((_, length) => ({
      value: 3 * length,
      low: 3 * length - 1,
      high: 3 * length + 1,
    }));
    const { value: found, low, high, basis, ms } = timed(many);
    expect({ found, basis }).toEqual({ found: 84, basis: 'bounded' });
    expect(low ?? 0).toBeGreaterThan(75);
    expect(high ?? 0).toBeLessThan(93);
    expect(ms).toBeLessThan(20_000);
  }, 60_000);

  test('so are 100,000 that contradict each other', () => {
    const { low, high, ms } = timed(tangle((from) => ({ value: from, low: from, high: from })));
    expect(low ?? 0).toBeLessThanOrEqual(high ?? 0);
    expect(ms).toBeLessThan(20_000);
  }, 60_000);
});

const BASE = seen(0);
const LATE = { seen: '2026-11-09T00:00:00Z' };
const dates = (from: number, to: number) => ({ from: isoDay(from), to: isoDay(to) });
