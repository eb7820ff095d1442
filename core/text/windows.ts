import { addDays, addMonths, type Day, weekdayOf } from './calendar.ts';
import type { Span } from './dates.ts';

const QUARTER =
  /^(?:q|t|quarter|quartal|trimestre|trimester|kuartal|quý)\s?([1-4])(?:[\s,/'’-]+(\d{4}))?$/;
const QUARTER_AFTER =
  /^([1-4])(?:st|nd|rd|th|\.|º|er|e)?\s(?:quarter|quartal|trimestre)(?:[\s,]+(\d{4}))?$/;
const YEAR_QUARTER = /^(\d{4})[\s-]?q([1-4])$/;
const WEEK =
  /^(?:week|wk|w|kw|woche|kalenderwoche|semaine|semana|settimana|minggu|tuần|uge|uke|vecka)\s?(\d{1,2})(?:[\s,/-]+(?:of\s)?(\d{4}))?$/;
const YEAR_WEEK = /^(\d{4})-?w(\d{2})$/;

const quarterOf = (number: number, year: number): Span => {
  const from = { year, month: 3 * number - 2, day: 1 };
  return { from, to: addMonths(from, 3) };
};

/** Weeks as ISO 8601 counts them: the first holds the year's fourth of January. */
function weekOf(number: number, year: number): Span | null {
  if (number < 1 || number > 53) return null;
  const fourth = { year, month: 1, day: 4 };
  const from = addDays(fourth, 7 * (number - 1) - weekdayOf(fourth));
  return { from, to: addDays(from, 7) };
}

const isToCome = (from: Day, today: Day): boolean =>
  from.year * 10_000 + from.month * 100 + from.day >
  today.year * 10_000 + today.month * 100 + today.day;

/** One that names its year, or else the last one that has begun, where that is allowed. */
function dated(
  of: (year: number) => Span | null,
  year: string | undefined,
  today: Day,
  open: boolean,
): Span | null {
  if (year) return of(Number(year));
  if (!open) return null;
  const current = of(today.year);
  return current && isToCome(current.from, today) ? of(today.year - 1) : current;
}

/**
 * A quarter or week that a text in small letters names: "q3 2026", "kw 46 2026". `open`: also one
 * without its year.
 */
export function countedSpan(text: string, today: Day, open: boolean): Span | null {
  const quarter = QUARTER.exec(text) ?? QUARTER_AFTER.exec(text);
  if (quarter) return dated((year) => quarterOf(Number(quarter[1]), year), quarter[2], today, open);
  const yearQuarter = YEAR_QUARTER.exec(text);
  if (yearQuarter) return quarterOf(Number(yearQuarter[2]), Number(yearQuarter[1]));
  const week = WEEK.exec(text);
  if (week) return dated((year) => weekOf(Number(week[1]), year), week[2], today, open);
  const yearWeek = YEAR_WEEK.exec(text);
  return yearWeek ? weekOf(Number(yearWeek[2]), Number(yearWeek[1])) : null;
}

/** This quarter up to today, or the one before. */
export function quarterAround(today: Day, tomorrow: Day, before: boolean): Span {
  const from = { ...today, month: today.month - ((today.month - 1) % 3), day: 1 };
  return before ? { from: addMonths(from, -3), to: from } : { from, to: tomorrow };
}
