import { dayNumber, isoDay, parsePeriod } from '../../../core/index.ts';
import { type Cell, textOf } from '../read/row.ts';

/** Days from the first up to but without the last, as ISO dates. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A date of figures whose order of day and month is open: "8/3/26". */
export interface OpenDate {
  readonly kind: 'open';
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/** What a cell says of time. */
export type DayText =
  | { readonly kind: 'days'; readonly span: Span; readonly clock?: string }
  | OpenDate
  | { readonly kind: 'open-span'; readonly from: OpenDate; readonly to: OpenDate }
  | { readonly kind: 'yearless'; readonly month: number; readonly day: number }
  | { readonly kind: 'none' };

const NONE: DayText = { kind: 'none' };
const two = (number: number) => String(number).padStart(2, '0');
const FIRST_BUDDHIST_YEAR = 2400;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** An ISO date of numbers, null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const civil = year >= FIRST_BUDDHIST_YEAR && year < 2750 ? year - 543 : year;
  const iso = `${String(civil).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (civil < 1990 || civil > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return day <= daysIn(civil, month) ? iso : null;
}

export const nextDay = (iso: string) => isoDay(dayNumber(iso) + 1);
export const dayBefore = (iso: string) => isoDay(dayNumber(iso) - 1);
export const oneDay = (iso: string): Span => ({ from: iso, to: nextDay(iso) });

const days = (iso: string | null, clock?: string): DayText =>
  iso === null ? NONE : { kind: 'days', span: oneDay(iso), ...(clock ? { clock } : {}) };

const YMD = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}:\d{2})\S*(?: .*)?)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const FIGURES = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ,]+\d{1,2}:\d{2}.*)?$/;
const FIGURE_SPAN =
  /^(\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))\s*(?:-|–|—|~|to|s\/d|至|đến)\s*(\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))$/;
const ISO_SPAN =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*(?:-|–|—|~|_|to|s\/d|至|đến)\s*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;
const COMPACT_SPAN = /^((?:19|20)\d{6})\s*[-–_~]\s*((?:19|20)\d{6})$/;
const MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\S*[\p{L}\d])/u;

function figures(match: RegExpExecArray | null): OpenDate | null {
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return { kind: 'open', first, second, year: (match[3] ?? '').length === 2 ? 2000 + year : year };
}

function spanned(first: string, last: string): DayText {
  const [from, to] = [readDayText(first), readDayText(last)];
  if (from.kind !== 'days' || to.kind !== 'days' || from.span.from > to.span.from) return NONE;
  return { kind: 'days', span: { from: from.span.from, to: to.span.to } };
}

function monthOf(match: RegExpExecArray): DayText {
  const [year, month] = [Number(match[1]), Number(match[2])];
  const from = dayOf(year, month, 1);
  const to = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return from && to ? { kind: 'days', span: { from, to } } : NONE;
}

/** 2000 is a leap year, so every day of a calendar stands in it. */
const NO_YEAR = '2000-12-31';
const HAS_YEAR = /\d{4}|\d{2}\s?年|'\d{2}/;

function inWords(text: string, locale?: string): DayText {
  const context = {
    ...(locale ? { locale } : {}),
    today: HAS_YEAR.test(text) ? '2199-12-31' : NO_YEAR,
  };
  const found = parsePeriod(text, context) ?? parsePeriod(text.replace(WEEKDAY, ''), context);
  if (!found) return NONE;
  if (HAS_YEAR.test(text)) return { kind: 'days', span: { from: found.from, to: found.to } };
  if (found.to !== nextDay(found.from) || !/\p{L}/u.test(text)) return NONE;
  return {
    kind: 'yearless',
    month: Number(found.from.slice(5, 7)),
    day: Number(found.from.slice(8)),
  };
}

function byFigures(text: string): DayText | null {
  const ymd = YMD.exec(text) ?? COMPACT.exec(text);
  if (ymd) return days(dayOf(Number(ymd[1]), Number(ymd[2]), Number(ymd[3])), ymd[4]);
  const open = figures(FIGURES.exec(text));
  if (open) return open;
  const iso = ISO_SPAN.exec(text) ?? COMPACT_SPAN.exec(text);
  if (iso) return spanned(iso[1] ?? '', iso[2] ?? '');
  const month = MONTH.exec(text);
  if (month) return monthOf(month);
  const span = FIGURE_SPAN.exec(text);
  const from = span && figures(FIGURES.exec(span[1] ?? ''));
  const to = span && figures(FIGURES.exec(span[2] ?? ''));
  return from && to ? { kind: 'open-span', from, to } : null;
}

const LONGEST = 80;

/**
 * What a text says of time: whole days, figures whose order is open, a day without its year, or
 * nothing. A day that the calendar does not have is nothing.
 */
export function readDayText(raw: string, locale?: string): DayText {
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
    .replace(/^'|'$/g, '');
  if (text.length < 3 || text.length > LONGEST || !/\d/.test(text)) return NONE;
  return byFigures(text) ?? inWords(text, locale);
}

/** What a cell says of time. Cells of a workbook may know their day. */
export function readDayCell(cell: Cell | undefined, locale?: string): DayText {
  if (cell !== undefined && typeof cell !== 'string' && cell.day !== undefined)
    return days(cell.day);
  return readDayText(textOf(cell), locale);
}
