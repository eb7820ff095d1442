/** Days as ISO dates, without clock or time zone (days from civil, howardhinnant.github.io/date_algorithms.html). */

/** A day of the Gregorian calendar; month and day count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const two = (number: number) => String(number).padStart(2, '0');

/** `2026-10-01`. */
export function toIso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day of an ISO date, null where it is none. */
export function fromIso(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the calendar has the day, in the years that dashboards speak of. */
export function isDay({ year, month, day }: Day): boolean {
  if (year < 1990 || year > 2199 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra;
}

function fromNumber(number: number): Day {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day so many days later (earlier where negative). */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** The same day of the month so many months later; the month's last day where it has no such. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  const next = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...next, day: Math.min(day, daysInMonth(next.year, next.month)) };
}

/** Monday is 0, Sunday 6 (ISO 8601). */
export function weekdayOf(day: Day): number {
  // 0000-03-01, day 0 of the count, is a Wednesday.
  return (((toNumber(day) + 2) % 7) + 7) % 7;
}

/** Below 0 where the first is earlier. */
export function compareDays(first: Day, second: Day): number {
  return toNumber(first) - toNumber(second);
}
