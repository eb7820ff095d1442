import { type MetricId, metric } from '../../../core/index.ts';
import { type Row, textOf } from '../read/row.ts';
import { dayBefore, dayOf, nextDay, type Span } from './day-text.ts';
import type { FileFormat } from './format.ts';
import type { Survey, TimeRole } from './survey.ts';

/** When a row speaks of. */
export interface RowTime {
  /** Days that the row itself names. */
  readonly own: Span | null;
  /** The day since which its item counts. */
  readonly published: string | null;
  /** Why its days could not be read. */
  readonly why?: string;
  /** The date is a word such as "Lifetime" or "Total", or not there. */
  readonly undated: boolean;
}

const UNREAD: RowTime = { own: null, published: null, undated: true };

function cellOfRole({ places }: Survey, row: Row, role: TimeRole) {
  const place = places[role];
  return place === undefined ? undefined : row.cells[place];
}

function ownSpan(survey: Survey, row: Row, at: number): Span | string | null {
  const date = cellOfRole(survey, row, 'date');
  const text = textOf(date).trim();
  if (survey.date && /[\d\u0660-\u0669]/.test(text)) return survey.date.read(date, at);
  const from = cellOfRole(survey, row, 'from');
  const to = cellOfRole(survey, row, 'to');
  if (!survey.from || !survey.to || textOf(from).trim() === '' || textOf(to).trim() === '')
    return null;
  const [first, last] = [survey.from.read(from, at), survey.to.read(to, at)];
  if (typeof first === 'string') return first;
  if (typeof last === 'string') return last;
  return first.from <= last.from
    ? { from: first.from, to: last.to }
    : 'The period ends before it begins.';
}

/** A day without its year was the last such day before the row's own. */
function notAfter(day: string, end: string): string {
  if (day < end) return day;
  for (let year = Number(day.slice(0, 4)); year > 1990; year -= 1) {
    const iso = dayOf(year, Number(day.slice(5, 7)), Number(day.slice(8, 10)));
    if (iso !== null && iso < end) return iso;
  }
  return day;
}

/** What a row says of time. `at` is its place among the surveyed rows. */
export function rowTime(survey: Survey, row: Row, at: number): RowTime {
  const own = ownSpan(survey, row, at);
  const cell = cellOfRole(survey, row, 'published');
  const since =
    survey.published && textOf(cell).trim() !== '' ? survey.published.read(cell, at) : null;
  const found = since !== null && typeof since !== 'string' ? since.from : null;
  const published =
    found !== null && own !== null && typeof own !== 'string' ? notAfter(found, own.to) : found;
  if (typeof own === 'string') return { ...UNREAD, published, why: own, undated: false };
  return { own, published, undated: own === null };
}

/** What is known of a section's time beside its rows. */
export interface SectionTime {
  readonly span: Span | null;
  /** The person's own day on which the file was made. */
  readonly day: string;
  /** The end of the export's period, exclusive, where a name says it. */
  readonly end: string | null;
}

const LEVELS = new Set(['stock', 'rating']);

/** The valid time of one number; null where the file does not say. */
export function validTime(
  id: MetricId | null,
  row: RowTime,
  section: SectionTime,
  format: FileFormat | null,
  isItem: boolean,
): Span | null {
  const kind = id === null ? 'flow' : metric(id).kind;
  const lifetime = format?.undated === 'lifetime' && isItem && row.published !== null;
  if (lifetime && row.published !== null && !LEVELS.has(kind)) {
    const to = row.own?.to ?? section.end ?? nextDay(section.day);
    return { from: row.published, to: to > row.published ? to : nextDay(row.published) };
  }
  const span = row.own ?? section.span;
  if (LEVELS.has(kind) || (kind === 'distribution' && row.own === null)) {
    const day = span ? dayBefore(span.to) : section.day;
    return { from: day, to: day };
  }
  if (span) return span;
  return null;
}
