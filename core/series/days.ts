const DAY = 86_400_000;
const PARTS =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * A date or instant as days since 1970-01-01 UTC, with a fraction where it has a time of day. A
 * time without an offset counts as UTC. Throws RangeError on anything else.
 *
 * @example
 * dayNumber('1970-01-02') // → 1
 * dayNumber('1970-01-02T14:00:00+02:00') // → 1.5
 */
export function dayNumber(time: string): number {
  const parts = PARTS.exec(time);
  if (!parts) throw new RangeError(`not a date: ${time}`);
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const milli = Number((parts[7] ?? '').padEnd(3, '0'));
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, milli);
  return (utc - offset(parts[8])) / DAY;
}

/** True for a date without a time of day. */
export function isDate(time: string): boolean {
  return time.length === 10;
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

/** The sun rises first where clocks are 14 hours ahead of UTC. */
const FIRST_DAYBREAK = 14 / 24;
/** Less than a millisecond. */
const A_BLINK = 1e-9;

/** The last moments that a report knows, in days since 1970. */
export interface AsOf {
  readonly at: number;
  /** Instants up to here. */
  readonly lastInstant: number;
  /** Days that begin up to here. */
  readonly lastDay: number;
}

/**
 * What a report knows. One dated with a day knows all of that day; one dated with an instant knows
 * every day that has begun anywhere by then, because a number carries the day of who saw it.
 */
export function asOfLimits(asOf: string): AsOf {
  const at = dayNumber(asOf);
  if (isDate(asOf)) return { at, lastInstant: at + 1 - A_BLINK, lastDay: at };
  return { at, lastInstant: at, lastDay: at + FIRST_DAYBREAK };
}

/**
 * The reporting period of so many days that ends, exclusively, on the day of `asOf`, as it is
 * written: an instant with an offset means the day there.
 *
 * @example
 * reportingPeriod('2026-10-29', 28) // → {"from":"2026-10-01","to":"2026-10-29"}
 * reportingPeriod('2026-10-29T06:00:00+07:00', 28).to // → "2026-10-29"
 */
export function reportingPeriod(asOf: string, periodDays: number): { from: string; to: string } {
  dayNumber(asOf);
  if (!(Number.isInteger(periodDays) && periodDays >= 1)) {
    throw new RangeError(`a period must be a whole number of days, got ${periodDays}`);
  }
  const to = dayNumber(asOf.slice(0, 10));
  return { from: isoDay(to - periodDays), to: isoDay(to) };
}

function offset(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
