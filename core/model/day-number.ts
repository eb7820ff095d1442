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

/** The same, or null where it is no date. */
export function readDay(time: string): number | null {
  const parts = PARTS.exec(time);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  const isOnCalendar = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  const away = offset(parts[8]);
  if (!isOnCalendar || hour > 23 || minute > 59 || second > 59 || away === null) return null;
  const milli = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + milli;
  return (midnight.getTime() + sinceMidnight - away) / DAY;
}

/** Milliseconds east of UTC. */
function offset(zone: string | undefined): number | null {
  if (!zone || zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return null;
  const east = (hours * 60 + minutes) * 60_000;
  return zone.startsWith('-') ? -east : east;
}
