import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, CalendarUnit, PeriodSpec } from '../../model/index.ts';
import { dayNumber, isoDay } from '../days.ts';
import { periodsBefore, previousPeriod, reportingPeriod, seriesOf } from '../index.ts';

const RETAIL: CalendarDefinition = {
  weekStart: 'sunday',
  fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' },
};
const TAX: CalendarDefinition = { fiscalYear: { kind: 'months', startMonth: 4, startDay: 6 } };

describe('the period before, worked out by hand', () => {
  test.each<[string, string, PeriodSpec | number, CalendarDefinition, string, string]>([
    ['2026-10-01', '2026-11-01', { kind: 'month' }, {}, '2026-09-01', '2026-10-01'],
    ['2026-10-01', '2026-11-01', 31, {}, '2026-08-31', '2026-10-01'],
    ['2028-03-01', '2028-04-01', { kind: 'month' }, {}, '2028-02-01', '2028-03-01'],
    ['2026-03-01', '2026-04-01', { kind: 'month' }, {}, '2026-02-01', '2026-03-01'],
    ['2026-01-01', '2026-04-01', { kind: 'quarter' }, {}, '2025-10-01', '2026-01-01'],
    ['2029-01-01', '2030-01-01', { kind: 'year' }, {}, '2028-01-01', '2029-01-01'],
    ['2026-10-26', '2026-11-02', { kind: 'week' }, {}, '2026-10-19', '2026-10-26'],
    // The retail year 2023 has 53 weeks: its last quarter has 14 of them, its January five.
    ['2024-02-04', '2025-02-02', { kind: 'fiscal-year' }, RETAIL, '2023-01-29', '2024-02-04'],
    ['2024-02-04', '2024-05-05', { kind: 'fiscal-quarter' }, RETAIL, '2023-10-29', '2024-02-04'],
    ['2024-02-04', '2024-03-03', { kind: 'fiscal-month' }, RETAIL, '2023-12-31', '2024-02-04'],
    ['2026-04-06', '2026-05-06', { kind: 'fiscal-month' }, TAX, '2026-03-06', '2026-04-06'],
    ['2026-04-06', '2026-07-06', { kind: 'fiscal-quarter' }, TAX, '2026-01-06', '2026-04-06'],
    // To date: as many days, never more than the unit has, and all of it after the unit's last day.
    [
      '2026-10-01',
      '2026-10-13',
      { kind: 'month', part: 'to-date' },
      {},
      '2026-09-01',
      '2026-09-13',
    ],
    [
      '2026-03-01',
      '2026-03-31',
      { kind: 'month', part: 'to-date' },
      {},
      '2026-02-01',
      '2026-03-01',
    ],
    [
      '2026-02-01',
      '2026-03-01',
      { kind: 'month', part: 'to-date' },
      {},
      '2026-01-01',
      '2026-02-01',
    ],
  ])('before %s to %s by %j comes %s', (from, to, spec, calendar, first, end) => {
    expect(previousPeriod({ from, to }, spec, calendar)).toEqual({ from: first, to: end });
  });

  test('a short month on the way makes none before it shorter', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(periodsBefore(march, { kind: 'month', part: 'to-date' }, 3)).toEqual([
      { from: '2026-02-01', to: '2026-03-01' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2025-12-01', to: '2025-12-31' },
    ]);
    const points = seriesOf(
      {
        asOf: '2026-03-31',
        periodDays: 28,
        points: 3,
        calendar: { period: { kind: 'month', part: 'to-date' } },
      },
      () => ({ value: 1, low: 1, high: 1 }),
    );
    expect(points.map((one) => one.to)).toEqual(['2026-01-31', '2026-03-01', '2026-03-31']);
  });

  test('of none there are none, and what is no period is refused', () => {
    expect(periodsBefore({ from: '2026-10-01', to: '2026-11-01' }, { kind: 'month' }, 0)).toEqual(
      [],
    );
    expect(() => periodsBefore({ from: '2026-10-01', to: 'then' }, 28, 1)).toThrow(/then/);
  });
});

const spec = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((days): PeriodSpec => ({ kind: 'days', days })),
  fc
    .tuple(
      fc.constantFrom<CalendarUnit>(
        'week',
        'month',
        'quarter',
        'year',
        'fiscal-month',
        'fiscal-quarter',
        'fiscal-year',
      ),
      fc.constantFrom('complete' as const, 'to-date' as const),
    )
    .map(([kind, part]): PeriodSpec => ({ kind, part })),
);
const fiscalYear = fc.oneof(
  fc.constant(undefined),
  fc.record({
    kind: fc.constant('months' as const),
    startMonth: fc.integer({ min: 1, max: 12 }),
    startDay: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({
    kind: fc.constant('weeks' as const),
    pattern: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
    endMonth: fc.integer({ min: 1, max: 12 }),
    end: fc.constantFrom('nearest' as const, 'last' as const),
  }),
);
const calendar = fc
  .tuple(fc.constantFrom('monday' as const, 'saturday' as const, 'sunday' as const), fiscalYear)
  .map(
    ([weekStart, year]): CalendarDefinition =>
      year === undefined ? { weekStart } : { weekStart, fiscalYear: year },
  );
/** From 2000 to 2059. */
const day = fc.integer({ min: 10_957, max: 32_871 });
const lengthOf = (one: { from: string; to: string }) => dayNumber(one.to) - dayNumber(one.from);

describe('the periods before, whatever the calendar', () => {
  test('follow one another without gap or overlap, and each is the report of its own time', () => {
    fc.assert(
      fc.property(day, spec, calendar, fc.integer({ min: 1, max: 20 }), (at, by, kept, count) => {
        const period = reportingPeriod(isoDay(at), by, kept);
        const before = periodsBefore(period, by, count, kept);
        expect(before).toHaveLength(count);
        let next = period;
        for (const one of before) {
          expect(lengthOf(one)).toBeGreaterThanOrEqual(1);
          if (by.kind !== 'days' && by.part === 'to-date') {
            expect(one.to <= next.from).toBe(true);
            const unit = reportingPeriod(next.from, { kind: by.kind }, kept);
            expect(one.from).toBe(unit.from);
            const isWhole = lengthOf(one) === lengthOf(unit);
            expect(isWhole || lengthOf(one) === lengthOf(period)).toBe(true);
          } else {
            expect(one.to).toBe(next.from);
            expect(one).toEqual(reportingPeriod(next.from, by, kept));
          }
          next = one;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of so many days have as many, and one step after another gives the same', () => {
    fc.assert(
      fc.property(day, spec, calendar, (at, by, kept) => {
        if (by.kind !== 'days' && by.part === 'to-date') return;
        const period = reportingPeriod(isoDay(at), by, kept);
        const [first, second] = periodsBefore(period, by, 2, kept);
        if (by.kind === 'days') expect(lengthOf(first ?? period)).toBe(by.days);
        expect(previousPeriod(first ?? period, by, kept)).toEqual(second);
      }),
      { numRuns: 1000 },
    );
  });
});
