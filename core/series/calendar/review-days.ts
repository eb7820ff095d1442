import type { CalendarDefinition } from '../../model/index.ts';
import { dayNumber, isoDay } from '../days.ts';
import { calendarUnit, weekFrom } from './calendar-unit.ts';
import type { DatedPeriod } from './reporting-period.ts';

/** A review of a quarter, and the day for it. */
export interface ReviewDay {
  readonly quarter: DatedPeriod;
  readonly day: string;
}

/** By then the numbers of a quarter are in. */
const AFTER_DAYS = 7;

/** A day on which people work: one of the weekend gives way to the Monday after it. */
function workday(day: number): number {
  const monday = weekFrom(day, 'monday');
  return day - monday >= 5 ? monday + 7 : day;
}

/**
 * The days for the next reviews of quarters: each a week after its quarter has ended, on a Monday where
 * that is a Saturday or Sunday, the first one on or after the day given. Quarters are the fiscal ones
 * where the calendar has a fiscal year.
 *
 * Shape: `count` of them, in order; none for 0. Throws RangeError on a day that is none and on a count
 * that is not whole or above 40.
 *
 * @example
 * reviewDays('2026-10-29', 2).map((one) => one.day) // → ["2027-01-08","2027-04-08"]
 * reviewDays('2026-10-07', 1)[0] // → {"quarter":{"from":"2026-07-01","to":"2026-10-01"},"day":"2026-10-08"}
 * reviewDays('2026-10-29', 0) // → []
 */
export function reviewDays(
  asOf: string,
  count: number,
  calendar: CalendarDefinition = {},
): readonly ReviewDay[] {
  if (!(Number.isInteger(count) && count >= 0 && count <= 40)) {
    throw new RangeError(`reviews must be a whole number up to 40, got ${count}`);
  }
  const today = dayNumber(asOf.slice(0, 10));
  const found: ReviewDay[] = [];
  // The quarter before the one of today may still wait for its review.
  let { from } = calendarUnit('fiscal-quarter', today, calendar);
  from = calendarUnit('fiscal-quarter', from - 1, calendar).from;
  while (found.length < count) {
    const quarter = calendarUnit('fiscal-quarter', from, calendar);
    const day = workday(quarter.to + AFTER_DAYS);
    if (day >= today) {
      found.push({
        quarter: { from: isoDay(quarter.from), to: isoDay(quarter.to) },
        day: isoDay(day),
      });
    }
    from = quarter.to;
  }
  return found;
}
