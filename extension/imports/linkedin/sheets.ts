import { labelKey, type MetricId } from '../../../core/index.ts';
import { bindHeader, fitOf, labelIndex } from '../engine/bind.ts';
import type { Bound } from '../engine/bound.ts';
import { orderOf } from '../engine/dates.ts';
import { readDayText } from '../engine/day-text.ts';
import { column, type FileFormat, measure } from '../engine/format.ts';
import { type LaidOut, type Section, sectionOf } from '../engine/section.ts';
import { type Cell, filled, isBlankRow, type Row, textOf } from '../read/row.ts';

const shown = (row: Row | undefined, at: number) => textOf(row?.cells[at]).trim();

/** LinkedIn writes month and day in figures, month first in every language seen. */
function spanOf(text: string) {
  const found = readDayText(text);
  if (found.kind === 'days') return found.span;
  if (found.kind !== 'open-span') return null;
  const order = orderOf([found.from, found.to]) ?? 'mdy';
  const iso = (d: typeof found.from) =>
    order === 'mdy' ? `${d.year}-${d.first}-${d.second}` : `${d.year}-${d.second}-${d.first}`;
  const whole = readDayText(`${iso(found.from)} - ${iso(found.to)}`);
  return whole.kind === 'days' ? whole.span : null;
}

/** "Overall Performance | 12/12/2024 - 12/11/2025", below it a name and a number a row. */
function discovery(rows: readonly Row[], format: FileFormat): LaidOut | null {
  const [first, ...rest] = rows.filter((row) => !isBlankRow(row));
  const span = first ? spanOf(shown(first, 1)) : null;
  if (!first || !span || rest.some((row) => filled(row) > 2)) return null;
  const index = labelIndex(format);
  const sections = rest.map((row) => {
    const header: Row = { line: row.line, cells: row.cells.slice(0, 1) };
    const [bound] = bindHeader(index, header, 'en');
    const data: Row = { line: row.line, cells: row.cells.slice(1) };
    return sectionOf('', header, [data], { span, bound: bound ? [bound] : [] });
  });
  return { sections, structure: [first] };
}

/** "Total followers on 12/11/2025: | 12955" */
function level(row: Row): Section | null {
  const match =
    /^(.*?)\s+(?:on|am|el|em|le|pada)?\s*(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})\s*[:：]?$/.exec(
      shown(row, 0),
    );
  const found = match ? readDayText(match[2] ?? '') : null;
  if (!match || !found || filled(row) !== 2) return null;
  const days =
    found.kind === 'open' ? readDayText(`${found.year}-${found.first}-${found.second}`) : found;
  if (days.kind !== 'days') return null;
  const label = shown(row, 0).replace(/[:：]$/, '');
  const header: Row = { line: row.line, cells: row.cells.slice(0, 1) };
  const bound: Bound = {
    index: 0,
    header: label,
    column: measure('audience.followers', { en: [label] }),
  };
  return sectionOf('', header, [{ line: row.line, cells: row.cells.slice(1) }], {
    span: days.span,
    bound: [bound],
  });
}

const CATEGORIES: readonly (readonly [RegExp, MetricId])[] = [
  [/job title/, 'audience.job-titles'],
  [/location|city|region/, 'audience.cities'],
  [/industr/, 'audience.industries'],
  [/seniorit/, 'audience.seniorities'],
  [/company size/, 'audience.company-sizes'],
  [/compan/, 'audience.companies'],
  [/function/, 'audience.job-functions'],
];

/** "Top Demographics | Value | Percentage": the metric follows the first cell of each row. */
function demographics(rows: readonly Row[]): LaidOut | null {
  const [header, ...data] = rows.filter((row) => !isBlankRow(row));
  if (!header || filled(header) !== 3 || !/demographic/.test(labelKey(shown(header, 0))))
    return null;
  const kinds = [...new Set(data.map((row) => shown(row, 0)))];
  const sections = kinds.map((kind, i) => {
    const metric = CATEGORIES.find(([pattern]) => pattern.test(labelKey(kind)))?.[1] ?? null;
    const bound: readonly Bound[] = [
      { index: 0, header: shown(header, 0), column: column('kind', 'text', {}) },
      {
        index: 1,
        header: shown(header, 1),
        column: column('part', 'segment', {}, { dimension: kind }),
      },
      {
        index: 2,
        header: kind,
        column: measure(metric, { en: [kind] }, { unit: '%', fraction: true }),
      },
    ];
    const top = i === 0 ? header : { line: header.line, cells: [] };
    return sectionOf(
      kind,
      top,
      data.filter((row) => shown(row, 0) === kind),
      { bound },
    );
  });
  return { sections, structure: [] };
}

/** Columns that stand beside each other with a blank one between, as ranges of places. */
function groups(header: Row): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = -1;
  header.cells.forEach((cell, i) => {
    const blank = textOf(cell).trim() === '';
    if (!blank && start < 0) start = i;
    if (blank && start >= 0) {
      found.push([start, i]);
      start = -1;
    }
  });
  if (start >= 0) found.push([start, header.cells.length]);
  return found;
}

const BLANK: Cell = '';

/** The cells of one group at their own places, all others blank. */
const only = (row: Row, [from, to]: readonly [number, number]): Row => ({
  line: row.line,
  cells: row.cells.map((cell, i) => (i >= from && i < to ? cell : BLANK)),
});

/** Tables beside each other under one header row. */
function beside(header: Row, data: readonly Row[]): readonly Section[] {
  const parts = groups(header);
  if (parts.length < 2) return [sectionOf('', header, data)];
  return parts.map((part) =>
    sectionOf(
      '',
      only(header, part),
      data.map((row) => only(row, part)),
    ),
  );
}

/** The sheets of LinkedIn's workbooks: a list of totals, a level, tables alone or side by side. */
export function linkedinSheets(rows: readonly Row[], format: FileFormat): LaidOut {
  const found = discovery(rows, format) ?? demographics(rows);
  if (found) return found;
  const sections: Section[] = [];
  const structure: Row[] = [];
  for (const [i, row] of rows.entries()) {
    if (isBlankRow(row)) continue;
    const one = level(row);
    if (one) sections.push(one);
    else if (
      fitOf(format, row) !== null ||
      (filled(row) > 1 && i > 0 && rows.slice(0, i).every((r) => filled(r) < 2))
    ) {
      sections.push(...beside(row, rows.slice(i + 1)));
      break;
    } else structure.push(row);
  }
  return { sections, structure };
}

const HEADS = /^(?:overall performance|top demographics|maximum of \d+ posts|total followers on )/;

/** Sheets whose first cell says what they are. */
export const looksLikeLinkedin = (rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  HEADS.test(
    labelKey(
      shown(
        rows.find((row) => !isBlankRow(row)),
        0,
      ),
    ),
  );
