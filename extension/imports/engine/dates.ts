import { dayNumber } from '../../../core/index.ts';
import { type Cell, textOf } from '../read/row.ts';
import {
  type DayText,
  dayOf,
  nextDay,
  type OpenDate,
  oneDay,
  readDayCell,
  type Span,
} from './day-text.ts';
import { eachInTurn } from './pause.ts';

/** How a column of dates is to be read, as the whole of it shows. */
export interface DateReader {
  /** The days of a cell; a text says in words why there are none. */
  read(cell: Cell | undefined, row: number): Span | string;
  /** How the years were found, where the file has none. */
  readonly note?: string;
  /** What must be told once for the whole column. */
  readonly problem?: string;
}

/** What is known about the time of a file from outside its cells. */
export interface TimeContext {
  /** First day of the export, where a name says it. */
  readonly start?: string;
  /** The day of the export: no row is later. `said` tells how it is known. */
  readonly until: string;
  readonly said: string;
  readonly order?: 'mdy' | 'dmy';
  readonly locale?: string;
}

type Order = 'mdy' | 'dmy';

const isoOf = ({ first, second, year }: OpenDate, order: Order) =>
  order === 'mdy' ? dayOf(year, first, second) : dayOf(year, second, first);

/** How many neighbours lie one day apart under an order. */
function daySteps(dates: readonly OpenDate[], order: Order): number {
  let steps = 0;
  for (let i = 1; i < dates.length; i += 1) {
    const [before, after] = [dates[i - 1], dates[i]];
    const [a, b] = [before && isoOf(before, order), after && isoOf(after, order)];
    if (a && b && Math.abs(dayNumber(a) - dayNumber(b)) === 1) steps += 1;
  }
  return steps;
}

/** Day before month or month before day, as the column itself shows; null where it stays open. */
export function orderOf(dates: readonly OpenDate[]): Order | null {
  const months = {
    mdy: dates.filter((d) => isoOf(d, 'mdy')).length,
    dmy: dates.filter((d) => isoOf(d, 'dmy')).length,
  };
  if (months.mdy !== months.dmy) return months.mdy > months.dmy ? 'mdy' : 'dmy';
  if (dates.every(({ first, second }) => first === second)) return 'mdy';
  const steps = { mdy: daySteps(dates, 'mdy'), dmy: daySteps(dates, 'dmy') };
  const monthly = dates.every((d) => d.first === 1) || dates.every((d) => d.second === 1);
  if (monthly || steps.mdy === steps.dmy) return null;
  return steps.mdy > steps.dmy ? 'mdy' : 'dmy';
}

type Yearless = Extract<DayText, { kind: 'yearless' }>;

/** Whether rows run from old to new: most steps go up, a step from December to January too. */
function goesUp(rows: readonly Yearless[]): boolean {
  let up = 0;
  for (let i = 1; i < rows.length; i += 1) {
    const [a, b] = [rows[i - 1], rows[i]];
    if (!a || !b || (a.month === b.month && a.day === b.day)) continue;
    const step = (b.month - a.month) * 31 + b.day - a.day;
    up += (step > 0 && step < 180) || step < -180 ? 1 : -1;
  }
  return up >= 0;
}

const later = (a: Yearless, b: Yearless) => a.month - b.month || a.day - b.day;

/** The latest year in which the day exists and is not after `until`. */
function latestYear(day: Yearless, until: string): number | null {
  for (let year = Number(until.slice(0, 4)); year > 1990; year -= 1) {
    const iso = dayOf(year, day.month, day.day);
    if (iso !== null && iso <= until) return year;
  }
  return null;
}

/** Years for days that run forwards, so that the last one lies in `last`: each January is one more. */
function walkBack(days: readonly Yearless[], last: number): readonly (string | null)[] {
  const found: (string | null)[] = new Array(days.length).fill(null);
  let year = last;
  for (let i = days.length - 1; i >= 0; i -= 1) {
    const [day, next] = [days[i], days[i + 1]];
    if (!day) continue;
    if (next && later(day, next) > 0) year -= 1;
    found[i] = dayOf(year, day.month, day.day);
  }
  return found;
}

/** The days of a column without years, in its own order, and how the year was found. */
function withYears(days: readonly Yearless[], time: TimeContext) {
  const up = goesUp(days);
  const forward = up ? days : [...days].reverse();
  const [first, last] = [forward[0], forward.at(-1)];
  if (!first || !last) return null;
  const year = latestYear(last, time.until);
  if (year === null) return null;
  let dates = walkBack(forward, year);
  const starts = time.start?.slice(5) === dates[0]?.slice(5) && time.start !== undefined;
  const off = starts ? Number(time.start?.slice(0, 4)) - Number(dates[0]?.slice(0, 4)) : 0;
  if (off !== 0) dates = walkBack(forward, year + off);
  if (dates.includes(null)) {
    // The 29th of February: the last year that has it where the column says so.
    for (let back = 1; back < 9 && dates.includes(null); back += 1)
      dates = walkBack(forward, year + off - back);
  }
  const span = `${dates[0]} to ${dates.at(-1)}`;
  const how = starts ? 'the name of the file says when it begins' : time.said;
  return {
    dates: up ? dates : [...dates].reverse(),
    note: `The dates have no year. They were read as ${span}: ${how}.`,
  };
}

function lastSuch(day: Yearless, until: string): Span | null {
  const iso = dayOf(latestYear(day, until) ?? 0, day.month, day.day);
  return iso ? oneDay(iso) : null;
}

const NO_DATE = 'This is no date that the calendar has.';
const OPEN = (text: string) =>
  `The dates of this file can be read in two ways: "${text}" may be day and month or month and day. Choose the order, or export with the month in words.`;

function spanByOrder(seen: DayText, order: Order | null): Span | null {
  if (seen.kind === 'days') return seen.span;
  if (seen.kind === 'open') {
    const sure = isoOf(seen, 'mdy') === isoOf(seen, 'dmy') ? 'mdy' : order;
    const iso = sure && isoOf(seen, sure);
    return iso ? oneDay(iso) : null;
  }
  if (seen.kind !== 'open-span' || !order) return null;
  const [from, to] = [isoOf(seen.from, order), isoOf(seen.to, order)];
  return from && to && from <= to ? { from, to: nextDay(to) } : null;
}

function opens(seen: readonly DayText[]): readonly OpenDate[] {
  return seen.flatMap((one) =>
    one.kind === 'open' ? [one] : one.kind === 'open-span' ? [one.from, one.to] : [],
  );
}

/** Some exports give midnight of a zone whose clocks moved: 23:00 is the day that then begins. */
function shiftsAtMidnight(seen: readonly DayText[]): boolean {
  const clocks = new Set(seen.map((one) => (one.kind === 'days' ? one.clock : undefined)));
  return clocks.has('23:00') && clocks.has('00:00') && clocks.size <= 3;
}

const MOST_REMEMBERED = 5000;
/** Cells between two pauses. */
const SOME = 500;

/** What the cells of a column say of time; many say the same. */
async function daysIn(
  cells: readonly (Cell | undefined)[],
  locale: string | undefined,
): Promise<readonly DayText[]> {
  const texts = new Map<string, DayText>();
  const seen: DayText[] = [];
  await eachInTurn(cells, SOME, (cell) => {
    const known = typeof cell === 'string' ? texts.get(cell) : undefined;
    const one = known ?? readDayCell(cell, locale);
    if (typeof cell === 'string') texts.set(cell, one);
    seen.push(one);
  });
  return seen;
}

/**
 * How the dates of a column are to be read: the order of day and month by the whole column, the
 * years of days without one by their neighbours and by when the file was made.
 *
 * @param cells the cells of the column, in the order of the rows
 * @param whole whether these are all cells that the column has
 * @param sequence whether rows follow each other in time; else a day without a year is the last one
 *   before the export
 */
export async function dateReader(
  cells: readonly (Cell | undefined)[],
  time: TimeContext,
  whole: boolean,
  sequence = true,
): Promise<DateReader> {
  const seen = await daysIn(cells, time.locale);
  const open = opens(seen);
  const order = open.length === 0 ? null : (orderOf(open) ?? time.order ?? null);
  const yearless = seen.filter((one): one is Yearless => one.kind === 'yearless');
  const years = sequence && whole && yearless.length > 0 ? withYears(yearless, time) : null;
  const places = new Map<number, string | null>();
  let next = 0;
  seen.forEach((one, i) => {
    if (one.kind !== 'yearless') return;
    places.set(i, years?.dates[next] ?? null);
    next += 1;
  });
  const shifted = shiftsAtMidnight(seen);
  const remembered = new Map<string, Span | string>();
  const settle = (cell: Cell | undefined, row: number): Span | string => {
    const one = readDayCell(cell, time.locale);
    if (one.kind === 'yearless' && !sequence) return lastSuch(one, time.until) ?? NO_DATE;
    if (one.kind === 'yearless') {
      const iso = places.get(row);
      return iso ? oneDay(iso) : 'The year of this date could not be found out.';
    }
    if (shifted && one.kind === 'days' && one.clock === '23:00') return oneDay(one.span.to);
    const span = spanByOrder(one, order);
    if (span) return span;
    return one.kind === 'open' && !order && dayOf(one.year, one.first, one.second) ? '' : NO_DATE;
  };
  const stuck = open.length > 0 && order === null && open.some((d) => d.first !== d.second);
  return {
    ...(years ? { note: years.note } : {}),
    ...(stuck
      ? { problem: OPEN(textOf(cells.find((cell) => readDayCell(cell).kind.startsWith('open')))) }
      : {}),
    read: (cell, row) => {
      const text = textOf(cell);
      const known = yearless.length > 0 ? undefined : remembered.get(text);
      if (known !== undefined) return known;
      const found = settle(cell, row);
      if (remembered.size < MOST_REMEMBERED) remembered.set(text, found);
      return found;
    },
  };
}
