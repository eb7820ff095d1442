import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, PeriodSpec } from '../../model/index.ts';
import { dayNumber, isoDay } from '../days.ts';
import { calendarUnit } from './calendar-unit.ts';
import { periodYearBefore, previousPeriod, reportingPeriod } from './reporting-period.ts';
import { localDay } from './time-zone.ts';

const RETAIL: CalendarDefinition = {
  weekStart: 'sunday',
  fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' },
};
const unit = (kind: Parameters<typeof calendarUnit>[0], day: string, calendar = {}) => {
  const { from, to } = calendarUnit(kind, dayNumber(day), calendar);
  return [isoDay(from), isoDay(to)];
};

describe('units of the calendar', () => {
  test('weeks begin on Monday, or on the day that the scorecard says', () => {
    // 29 October 2026 is a Thursday.
    expect(unit('week', '2026-10-29')).toEqual(['2026-10-26', '2026-11-02']);
    expect(unit('week', '2026-10-29', { weekStart: 'sunday' })[0]).toBe('2026-10-25');
    expect(unit('week', '2026-10-29', { weekStart: 'saturday' })[0]).toBe('2026-10-24');
    expect(unit('week', '1969-12-31')).toEqual(['1969-12-29', '1970-01-05']);
  });

  test('months, quarters and years, also over the turn of a year and a leap day', () => {
    expect(unit('month', '2028-02-29')).toEqual(['2028-02-01', '2028-03-01']);
    expect(unit('quarter', '2026-12-31')).toEqual(['2026-10-01', '2027-01-01']);
    expect(unit('year', '2026-01-01')).toEqual(['2026-01-01', '2027-01-01']);
  });

  test('a fiscal year of months: April on day 6, as the United Kingdom taxes', () => {
    const tax: CalendarDefinition = { fiscalYear: { kind: 'months', startMonth: 4, startDay: 6 } };
    expect(unit('fiscal-year', '2026-04-05', tax)).toEqual(['2025-04-06', '2026-04-06']);
    expect(unit('fiscal-year', '2026-04-06', tax)).toEqual(['2026-04-06', '2027-04-06']);
    expect(unit('fiscal-quarter', '2026-01-03', tax)).toEqual(['2025-10-06', '2026-01-06']);
    expect(unit('fiscal-month', '2026-01-06', tax)).toEqual(['2026-01-06', '2026-02-06']);
    expect(unit('fiscal-month', '2026-01-06'), 'none given').toEqual(['2026-01-01', '2026-02-01']);
  });

  test.each([
    // First day, first day after, weeks. The years of 53 weeks are those of the National Retail
    // Federation's calendar; the others follow from its rule.
    [2006, '2006-01-29', '2007-02-04', 53],
    [2012, '2012-01-29', '2013-02-03', 53],
    [2017, '2017-01-29', '2018-02-04', 53],
    [2018, '2018-02-04', '2019-02-03', 52],
    [2022, '2022-01-30', '2023-01-29', 52],
    [2023, '2023-01-29', '2024-02-04', 53],
    [2024, '2024-02-04', '2025-02-02', 52],
    [2025, '2025-02-02', '2026-02-01', 52],
  ])('the retail year %i begins %s and has its weeks', (year, from, to, weeks) => {
    expect(unit('fiscal-year', `${year}-07-01`, RETAIL)).toEqual([from, to]);
    expect((dayNumber(to) - dayNumber(from)) / 7).toBe(weeks);
  });

  test('the 53rd week belongs to the last month, January, which has five weeks then', () => {
    expect(unit('fiscal-month', '2024-01-20', RETAIL)).toEqual(['2023-12-31', '2024-02-04']);
    expect(unit('fiscal-quarter', '2024-01-20', RETAIL)).toEqual(['2023-10-29', '2024-02-04']);
    expect(unit('fiscal-month', '2024-03-05', RETAIL)).toEqual(['2024-03-03', '2024-04-07']);
  });

  test.each(['4-4-5', '4-5-4', '5-4-4'] as const)(
    '%s: every day is in one month of its year',
    (pattern) => {
      for (const end of ['nearest', 'last'] as const) {
        for (const endMonth of [1, 6, 12]) {
          const calendar: CalendarDefinition = {
            weekStart: 'saturday',
            fiscalYear: { kind: 'weeks', pattern, endMonth, end },
          };
          let day = dayNumber('2019-01-01');
          for (let month = 0; month < 150; month++) {
            const { from, to } = calendarUnit('fiscal-month', day, calendar);
            expect((to - from) % 7).toBe(0);
            expect([28, 35, 42]).toContain(to - from);
            expect(calendarUnit('fiscal-month', to - 1, calendar)).toEqual({ from, to });
            day = to;
          }
        }
      }
    },
  );
});

describe('the reporting period', () => {
  const at = (asOf: string, spec: PeriodSpec, calendar?: CalendarDefinition) =>
    Object.values(reportingPeriod(asOf, spec, calendar));

  test('is the last unit that has ended, on its very last morning too', () => {
    expect(at('2026-10-31', { kind: 'month' })).toEqual(['2026-09-01', '2026-10-01']);
    expect(at('2026-11-01', { kind: 'month' })).toEqual(['2026-10-01', '2026-11-01']);
  });

  test('is the unit to date, never of no days', () => {
    const month = { kind: 'month', part: 'to-date' } as const;
    expect(at('2026-10-31', month)).toEqual(['2026-10-01', '2026-10-31']);
    expect(at('2026-11-01', month)).toEqual(['2026-10-01', '2026-11-01']);
    expect(at('2026-11-02', month)).toEqual(['2026-11-01', '2026-11-02']);
  });

  test('ends on the day that it is where the scorecard counts', () => {
    const evening = '2026-10-28T18:30:00Z';
    expect(reportingPeriod(evening, 7).to).toBe('2026-10-28');
    expect(reportingPeriod(evening, 7, { timeZone: 'Asia/Jakarta' }).to).toBe('2026-10-29');
  });

  test('has a period before it and one a year before', () => {
    const spec = { kind: 'fiscal-month' } as const;
    const january = { from: '2023-12-31', to: '2024-02-04' };
    expect(previousPeriod(january, spec, RETAIL)).toEqual({ from: '2023-11-26', to: '2023-12-31' });
    expect(periodYearBefore(january, spec, RETAIL)).toEqual({
      from: '2023-01-01',
      to: '2023-01-29',
    });
    const leap = { from: '2028-02-02', to: '2028-02-29' };
    expect(periodYearBefore(leap, 27)).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  test('is refused where it is none', () => {
    expect(() => reportingPeriod('today', { kind: 'month' })).toThrow(/today/);
    expect(() => reportingPeriod('2026-10-29', { kind: 'days', days: 0 })).toThrow(/0/);
    expect(() => previousPeriod({ from: 'x', to: '2026-10-29' }, 28)).toThrow(/x/);
  });
});

describe('days of a time zone', () => {
  const local = (time: string, zone: string) => localDay(dayNumber(time), zone);
  const day = (time: string, zone: string) => isoDay(local(time, zone));

  test('an instant is of the day that it is there', () => {
    expect(day('2026-10-28T17:00:00Z', 'Asia/Jakarta')).toBe('2026-10-29');
    expect(day('2026-10-28T16:59:59Z', 'Asia/Jakarta')).toBe('2026-10-28');
    expect(day('2026-10-29T06:00:00Z', 'America/Los_Angeles')).toBe('2026-10-28');
    expect(local('2026-10-28T17:00:00Z', 'Asia/Jakarta')).toBe(dayNumber('2026-10-29'));
  });

  test('a day of 23 or of 25 hours is one day', () => {
    // Berlin, 29 March and 25 October 2026.
    const begin = dayNumber('2026-03-28T23:00:00Z');
    expect(localDay(begin, 'Europe/Berlin')).toBe(dayNumber('2026-03-29'));
    expect(localDay(begin + 23 / 24, 'Europe/Berlin')).toBe(dayNumber('2026-03-30'));
    const autumn = dayNumber('2026-10-24T22:00:00Z');
    expect(localDay(autumn, 'Europe/Berlin')).toBe(dayNumber('2026-10-25'));
    expect(localDay(autumn + 25 / 24, 'Europe/Berlin')).toBe(dayNumber('2026-10-26'));
    expect(localDay(autumn + 12.5 / 24, 'Europe/Berlin')).toBeCloseTo(
      dayNumber('2026-10-25') + 0.5,
      9,
    );
  });

  test('time never runs backwards, also where clocks do', () => {
    for (const zone of ['Europe/Berlin', 'America/Santiago', 'Asia/Beirut', 'Africa/Cairo']) {
      let before = Number.NEGATIVE_INFINITY;
      for (let hour = 0; hour < 24 * 366; hour++) {
        const now = localDay(dayNumber('2026-01-01') + hour / 24, zone);
        expect(now, `${zone} ${hour}`).toBeGreaterThanOrEqual(before);
        before = now;
      }
    }
  });

  test('a zone that the world does not have is refused', () => {
    expect(() => localDay(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});
