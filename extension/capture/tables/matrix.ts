import { findIn, flatParent, previousSibling, textContent } from '../page/dom.ts';
import { isDayName } from '../periods/day-names.ts';
import { spokenName } from '../texts/spoken-name.ts';

/** A time of day as heads of tables write it: "06:00", "6 am", "14h", "14時". */
const HOUR =
  /^(?:[01]?\d|2[0-4])(?:[:.h]\d{2}|\s?[ap]\.?m\.?|\s?(?:h|uhr|時|时|點|点|시|น\.|giờ))$/iu;
const PLAIN_HOUR = /^(?:[01]?\d|2[0-3])$/;
const LONGEST_TITLE = 80;

export const isHour = (text: string): boolean => HOUR.test(text.trim());

/**
 * Which way a table of days and hours lies: `hours` over it and days before its rows, or `days` over
 * it. Null for any other table.
 */
function matrixWay(heads: readonly string[], titles: readonly string[]): 'hours' | 'days' | null {
  const hours = (texts: readonly string[]) =>
    texts.length > 2 && (texts.every(isHour) || texts.every((text) => PLAIN_HOUR.test(text)));
  const days = (texts: readonly string[]) => texts.length > 1 && texts.every(isDayName);
  if (hours(heads) && days(titles)) return 'hours';
  return days(heads) && hours(titles) ? 'days' : null;
}

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const titleIn = (text: string): string | null =>
  text.length > 1 && text.length <= LONGEST_TITLE && /\p{L}/u.test(text) ? text : null;

/** A table of days and hours: which way it lies and what it is about. */
export interface DayMap {
  readonly about: string;
  readonly way: 'hours' | 'days';
}

/** Null for any table but one of days and hours. */
export function dayMap(
  table: Element,
  heads: readonly string[],
  titles: readonly string[],
): DayMap | null {
  const way = matrixWay(heads, titles);
  const about = way && titleOfTable(table);
  return way && about ? { about, way } : null;
}

/** What a table is about: its caption, its spoken name, or the heading that stands before it. */
function titleOfTable(table: Element): string | null {
  const [caption] = findIn(table, 'caption');
  const named =
    titleIn(tidy(caption ? textContent(caption) : null)) ?? titleIn(tidy(spokenName(table)));
  if (named) return named;
  let el: Element | null = table;
  for (let steps = 0; el && steps < 4; steps++, el = flatParent(el)) {
    const heading = headingBefore(el);
    if (heading) return heading;
  }
  return null;
}

function headingBefore(el: Element): string | null {
  let left = 6;
  for (let node = previousSibling(el); node && left > 0; node = previousSibling(node), left -= 1) {
    const text = titleIn(tidy(textContent(node)));
    if (text && !/\d{3}|[%$€]/u.test(text)) return text;
  }
  return null;
}

/** "Mon 10:00: 100 visits": a cell of a drawn map of days and hours, as it is read out. */
const SPOKEN =
  /^(\p{L}+\.?)[,\s]\s*((?:[01]?\d|2[0-4])(?:[:.h]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?[-–]\s?(?:[01]?\d|2[0-4])(?:[:.h]\d{2})?(?:\s?[ap]\.?m\.?)?)?)\s*[:：,–—-]\s*(.+)$/iu;

/** The day and hour that a spoken name begins with, and what it says of them. */
export function spokenCell(name: string): { segment: string; rest: string } | null {
  const match = SPOKEN.exec(name);
  const [, day = '', hour = '', rest = ''] = match ?? [];
  return match && isDayName(day) ? { segment: `${day} ${hour}`, rest } : null;
}
