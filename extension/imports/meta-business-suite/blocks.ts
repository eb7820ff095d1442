import { labelKey, type MetricId } from '../../../core/index.ts';
import type { Bound } from '../engine/bound.ts';
import { readDayText } from '../engine/day-text.ts';
import { column, measure } from '../engine/format.ts';
import { type LaidOut, type Section, sectionOf } from '../engine/section.ts';
import { filled, isBlankRow, type Row, textOf } from '../read/row.ts';
import { titleMeaning } from './titles.ts';

const DATE_HEADERS = new Set(['date', '日付', 'วันที่', 'tanggal', 'fecha', 'data', 'datum', 'ngày']);
const DATE = column('date', 'date', { en: ['Date'] });
/** Two blocks with the same columns: titles of shares of the audience, by what is in them. */
const SHARES: readonly (readonly [RegExp, MetricId])[] = [
  [/\bages?\b|gender|年齢|性別|อายุ|เพศ|usia/, 'audience.age-gender'],
  [/\bcountr|国|ประเทศ|negara|país/, 'audience.countries'],
  [/\bcit|\btown|市区町村|都市|เมือง|kota|ciudad|cidade/, 'audience.cities'],
];
/** Counts by kind of post, by their title. */
const BY_FORMAT: Readonly<Record<string, MetricId>> = {
  views: 'content.views-by-format',
  'published content': 'content.posts-published',
};

const shown = (row: Row | undefined, at: number) => textOf(row?.cells[at]).trim();
const isDateHeader = (row: Row | undefined) =>
  row !== undefined && DATE_HEADERS.has(labelKey(shown(row, 0)));
const isNumeric = (text: string) => /^[<>~]?\s*[-+]?[\d.,]+\s?%?$/.test(text);

/** A row whose filled cells are all numbers. */
const isNumberRow = (row: Row | undefined) =>
  row !== undefined &&
  filled(row) > 0 &&
  row.cells.every((cell) => textOf(cell).trim() === '' || /\d/.test(textOf(cell)));

const titleOf = (row: Row) =>
  row.cells
    .map(textOf)
    .filter((text) => text.trim() !== '')
    .join(' ');

/** Days and one number each, or several under their own names. */
function daily(title: Row | null, header: Row, data: readonly Row[]): Section {
  const name = title ? titleOf(title) : '';
  const whole = titleMeaning(name);
  const bound: Bound[] = header.cells.map((cell, index) => {
    const text = textOf(cell).trim();
    if (index === 0) return { index, header: text, column: DATE };
    if (text === '') return { index, header: text, column: null };
    const own = titleMeaning(text);
    const metric = index === 1 ? (whole.metric ?? own.metric) : own.metric;
    const label = index === 1 && name !== '' ? name : text;
    return { index, header: label, column: measure(metric, { en: [label] }) };
  });
  const brand = whole.platform ?? titleMeaning(shown(header, 1)).platform;
  return sectionOf(name, header, data, { bound, ...(brand ? { platform: brand } : {}) });
}

/** A matrix of shares: ages down, genders across. */
function matrix(
  title: string,
  header: Row,
  data: readonly Row[],
  metric: MetricId | null,
): Section {
  const bound = header.cells.map((cell, index): Bound => {
    const text = textOf(cell).trim();
    if (index === 0) return { index, header: text, column: column('part', 'segment', {}) };
    const measured = text === '' ? null : measure(metric, { en: [text] }, { unit: '%' });
    return { index, header: title, column: measured, segment: text };
  });
  return sectionOf(title, header, data, { bound });
}

/** Names in one row, their numbers in the next. */
function row(
  title: string,
  header: Row,
  data: readonly Row[],
  metric: MetricId | null,
  shares: boolean,
): Section {
  const bound = header.cells.map((cell, index): Bound => {
    const text = textOf(cell).trim();
    const more = shares ? ({ unit: '%' } as const) : {};
    return {
      index,
      header: title,
      column: text === '' ? null : measure(metric, { en: [title] }, more),
      segment: text,
    };
  });
  return sectionOf(title, header, data, { bound });
}

function block(title: Row | null, header: Row, data: readonly Row[]): Section {
  if (isDateHeader(header)) return daily(title, header, data);
  const name = title ? titleOf(title) : '';
  const key = labelKey(name);
  const share = SHARES.find(([pattern]) => pattern.test(key))?.[1] ?? null;
  if (shown(header, 0) === '') return matrix(name, header, data, share);
  const percents =
    share !== null || data.some(({ cells }) => cells.some((cell) => textOf(cell).includes('.')));
  return row(name, header, data, share ?? BY_FORMAT[key] ?? null, percents);
}

/** Whether a row begins a block: a title alone, or a header of its own. */
function begins(rows: readonly Row[], at: number): boolean {
  const here = rows[at];
  const next = rows[at + 1];
  if (!here || isBlankRow(here)) return false;
  if (isDateHeader(here)) return true;
  if (isNumberRow(here) || readDayText(shown(here, 0)).kind === 'days') return false;
  return (
    next !== undefined &&
    !isBlankRow(next) &&
    (isDateHeader(next) || (filled(here) === 1 && !isNumeric(shown(next, 1))))
  );
}

/** The blocks of a file of Meta Business Suite: each has a title, a header and its rows. */
export function metaBlocks(rows: readonly Row[]): LaidOut {
  const sections: Section[] = [];
  const structure: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const here = rows[at];
    if (!here || isBlankRow(here)) {
      at += 1;
      continue;
    }
    const titled = begins(rows, at) && !isDateHeader(here);
    const header = titled ? rows[at + 1] : here;
    let end = titled ? at + 2 : at + 1;
    while (end < rows.length && !isBlankRow(rows[end] ?? here) && !begins(rows, end)) end += 1;
    if (titled) structure.push(here);
    if (header)
      sections.push(block(titled ? here : null, header, rows.slice(titled ? at + 2 : at + 1, end)));
    at = end;
  }
  return { sections, structure };
}

/** Whether the first rows are those of a card's file. */
export function looksLikeBlocks(rows: readonly Row[]): boolean {
  const lines = rows.filter((one) => !isBlankRow(one));
  const [first, second, third] = lines;
  if (isDateHeader(first))
    return (
      filled(first as Row) === 2 &&
      (labelKey(shown(first, 1)) === 'primary' || /^(?:FB|IG)_/.test(shown(first, 1)))
    );
  if (!first || !second) return false;
  const title = titleOf(first);
  if (isDateHeader(second))
    return titleMeaning(title).metric !== null || labelKey(shown(second, 1)) === 'primary';
  const named =
    filled(first) === 1 &&
    !isNumberRow(second) &&
    isNumberRow(third === undefined ? undefined : { ...third, cells: third.cells.slice(1) });
  return (
    named &&
    (SHARES.some(([pattern]) => pattern.test(labelKey(title))) ||
      (BY_FORMAT[labelKey(title)] !== undefined && filled(second) > 1))
  );
}
