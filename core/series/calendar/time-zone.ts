const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const midnights = new Map<string, number>();
/** Days that are remembered; more than a report of many years asks for. */
const MOST = 50_000;

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const before = formats.get(timeZone);
  if (before) return before;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** What clocks show there at an instant, as milliseconds since 1970-01-01 on those clocks. */
function clock(ms: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(new Date(ms))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

/** The instant at which a day begins there. */
function midnight(day: number, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const before = midnights.get(key);
  if (before !== undefined) return before;
  const wanted = day * DAY;
  let at = wanted;
  // The clock there tells by how much to correct; near a change of the clocks once more.
  for (let turn = 0; turn < 3; turn++) at -= clock(at, timeZone) - wanted;
  // Where clocks skip midnight the day begins with the skip.
  if (clock(at, timeZone) < wanted) at += wanted - clock(at, timeZone);
  if (midnights.size >= MOST) midnights.clear();
  midnights.set(key, at);
  return at;
}

/**
 * An instant, in days since 1970-01-01 UTC, as days on the calendar of a time zone: the whole part is
 * the day there, the fraction how much of it has passed. A day of 23 or 25 hours is one day. Throws
 * RangeError on a zone that the world does not have.
 *
 * @example
 * localDay(0, 'Asia/Jakarta') // → 0.2916666666666667
 * localDay(0.75, 'Asia/Jakarta') // → 1.0416666666666667
 */
export function localDay(at: number, timeZone: string): number {
  const ms = Math.round(at * DAY);
  const day = Math.floor(clock(ms, timeZone) / DAY);
  const [begin, end] = [midnight(day, timeZone), midnight(day + 1, timeZone)];
  const passed = (ms - begin) / (end - begin);
  return day + Math.min(Math.max(passed, 0), 1 - 1e-9);
}
