/**
 * What Intl writes, without it: a browser takes longer to make its first formatter than to draw a
 * scorecard. Each function gives exactly what Intl would, in a locale and range where that is known
 * and tested against it, and null everywhere else, where Intl is asked.
 */

const WESTERN_DIGITS = /^(de|en|es|fr|id|ja|pt|th|vi|zh)(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const ENGLISH = /^en(-US|-GB)?$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const TO = ' – ';

/** A whole number below a thousand. */
export function plainCount(locale: string, count: number): string | null {
  return WESTERN_DIGITS.test(locale) && count >= 0 && count < 1000 && Number.isInteger(count)
    ? String(count)
    : null;
}

/** A share as a whole per cent; not where it lies halfway, which floating point cannot tell. */
export function plainShare(locale: string, share: number): string | null {
  const percent = share * 100;
  const clear = Math.abs((percent % 1) - 0.5) > 1e-6;
  return ENGLISH.test(locale) && clear && percent >= 0 && percent < 999
    ? `${Math.round(percent)}%`
    : null;
}

/** A day or, with a second moment, the days from one to the other, by UTC or by the local clock. */
export function plainDays(locale: string, utc: boolean, from: number, to = from): string | null {
  if (!ENGLISH.test(locale)) return null;
  const [a, b] = [dayOf(locale, utc, from), dayOf(locale, utc, to)];
  if (a.year < 1000 || b.year > 9999) return null;
  const british = locale === 'en-GB';
  const dayAndMonth = ({ day, month }: Day) => (british ? `${day} ${month}` : `${month} ${day}`);
  const year = british ? ` ${b.year}` : `, ${b.year}`;
  const end = dayAndMonth(b) + year;
  if (a.year !== b.year) return dayAndMonth(a) + year.replace(`${b.year}`, `${a.year}`) + TO + end;
  if (a.month !== b.month) return dayAndMonth(a) + TO + end;
  if (a.day === b.day) return end;
  return british ? a.day + TO + end : `${dayAndMonth(a)}${TO}${b.day}${year}`;
}

interface Day {
  readonly day: number;
  readonly month: string;
  readonly year: number;
}

function dayOf(locale: string, utc: boolean, at: number): Day {
  const date = new Date(at);
  // As if the local day were one of UTC, so that it is read in one way.
  const day = utc ? date : new Date(at - date.getTimezoneOffset() * 60_000);
  const month = MONTHS[day.getUTCMonth()] ?? '';
  return {
    day: day.getUTCDate(),
    month: locale === 'en-GB' && month === 'Sep' ? 'Sept' : month,
    year: day.getUTCFullYear(),
  };
}

/** How long ago, in whole units; a word for today and yesterday. */
export function plainAge(
  language: string,
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
): string | null {
  if (language !== 'en') return null;
  if (unit === 'day' && count < 2) return count === 0 ? 'today' : 'yesterday';
  return count < 2 || count >= 1000 ? null : `${count} ${unit}s ago`;
}
