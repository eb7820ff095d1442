const DAY = 86_400_000;
const PARTS =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * A date or instant as days since 1970-01-01 UTC, with a fraction where it has a time of day. A
 * time without an offset counts as UTC; what is finer than a millisecond is cut off. Throws
 * RangeError on anything else, also on a day that no calendar has.
 *
 * @example
 * dayNumber('1970-01-02') // → 1
 * dayNumber('1970-01-02T14:00:00+02:00') // → 1.5
 */
export function dayNumber(time: string): number {
  const number = readDay(time);
  if (number === null) throw new RangeError(`not a date: ${time}`);
  return number;
}

/**
 * The ISO date of a day number; a fraction is cut off.
 *
 * @example
 * isoDay(1.5) // → "1970-01-02"
 */
export function isoDay(days: number): string {
  return new Date(Math.floor(days) * DAY).toISOString().slice(0, 10);
}

/**
 * Whether a day has come by a moment: at its beginning, by UTC.
 *
 * @throws RangeError on a day or a moment that is none.
 * @example
 * hasCome('2026-10-29', '2026-10-29T08:00:00Z') // → true
 * hasCome('2026-10-30', '2026-10-29T08:00:00Z') // → false
 */
export const hasCome = (day: string, asOf: string): boolean =>
  dayNumber(day) <= Math.floor(dayNumber(asOf));

/** As `dayNumber`, or null where it is no date. */
export function readDay(time: string): number | null {
  // A million dates are read a digit at a time; whatever is written otherwise is left to the pattern.
  const day = time.length === 10 || time.charCodeAt(10) === T ? plainDay(time) : null;
  if (time.length === 10) return day;
  if (day !== null && time.length === 20) {
    const clock = plainClock(time);
    if (clock !== null) return (day * DAY + clock) / DAY;
  }
  return readParts(time);
}

const T = 0x54;

/** The first ten characters as a day, or null where they are none. */
function plainDay(time: string): number | null {
  if (time.charCodeAt(4) !== DASH || time.charCodeAt(7) !== DASH) return null;
  const year = two(time, 0) * 100 + two(time, 2);
  const month = two(time, 5);
  const day = two(time, 8);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) {
    return null;
  }
  return sinceEpoch(year, month, day);
}

/** `T08:00:00Z` after the day, in milliseconds; null where it is written otherwise. */
function plainClock(time: string): number | null {
  const marks = time.charCodeAt(13) === COLON && time.charCodeAt(16) === COLON;
  if (!marks || time.charCodeAt(19) !== ZULU) return null;
  const hour = two(time, 11);
  const minute = two(time, 14);
  const second = two(time, 17);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

const DASH = 0x2d;
const COLON = 0x3a;
const ZULU = 0x5a;
const ZERO = 0x30;

/** Two digits as a number; NaN where they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function monthLength(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * Days since 1970-01-01 in the Gregorian calendar, counted from 1 March of the year 0, so that the
 * leap day is the last of its year (http://howardhinnant.github.io/date_algorithms.html).
 */
function sinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * 146_097 + days - 719_468;
}

function readParts(time: string): number | null {
  const parts = PARTS.exec(time);
  if (!parts) return null;
  const [hour = 0, minute = 0, second = 0] = parts.slice(4, 7).map((part) => Number(part ?? 0));
  const midnight = plainDay(time);
  const away = offset(parts[8]);
  if (midnight === null || hour > 23 || minute > 59 || second > 59 || away === null) return null;
  const milli = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + milli;
  return (midnight * DAY + sinceMidnight - away) / DAY;
}

/** Milliseconds east of UTC. */
function offset(zone: string | undefined): number | null {
  if (!zone || zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return null;
  const east = (hours * 60 + minutes) * 60_000;
  return zone.startsWith('-') ? -east : east;
}
