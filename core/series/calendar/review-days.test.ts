import { describe, expect, test } from 'vitest';
import { reviewDays } from './review-days.ts';

describe('S1-M5.4: days for the reviews of quarters', () => {
  test('a week after the quarter, on a Monday where that falls on a weekend', () => {
    // 8 January 2028 is a Saturday, 8 April 2028 too.
    expect(reviewDays('2027-12-01', 2).map(({ day }) => day)).toEqual(['2028-01-10', '2028-04-10']);
    // 8 October 2028 is a Sunday.
    expect(reviewDays('2028-09-01', 1)[0]?.day).toBe('2028-10-09');
  });

  test('the review of the quarter before is still to come in its first week, also on its day', () => {
    expect(reviewDays('2026-10-08', 1)[0]?.quarter).toEqual({
      from: '2026-07-01',
      to: '2026-10-01',
    });
    expect(reviewDays('2026-10-09', 1)[0]?.quarter).toEqual({
      from: '2026-10-01',
      to: '2027-01-01',
    });
  });

  test('fiscal quarters of a tax year, and of retail weeks', () => {
    const tax = { fiscalYear: { kind: 'months', startMonth: 4, startDay: 6 } } as const;
    expect(reviewDays('2026-10-29', 1, tax)[0]).toEqual({
      ...{ quarter: { from: '2026-10-06', to: '2027-01-06' }, day: '2027-01-13' },
    });
    const retail = {
      weekStart: 'sunday',
      fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' },
    } as const;
    // The third quarter of 2026 ends with Saturday 31 October.
    expect(reviewDays('2026-10-29', 1, retail)[0]?.quarter.to).toBe('2026-11-01');
  });

  test('what is no day and no count is refused', () => {
    expect(() => reviewDays('soon', 1)).toThrow(RangeError);
    for (const count of [-1, 1.5, 41, Number.NaN]) {
      expect(() => reviewDays('2026-10-29', count)).toThrow(/up to 40/);
    }
  });
});
