import {
  type ColumnMapping,
  cleanLabel,
  isMetricId,
  labelKey,
  type Mapping,
  metric,
  metricForLabel,
  unitOfLabel,
} from '../../../core/index.ts';
import { readDayCell } from '../engine/day-text.ts';
import type { FileFormat } from '../engine/format.ts';
import { readNumber } from '../engine/numbers.ts';
import { isPersonal } from '../engine/personal-columns.ts';
import { type Cell, isBlankCell, type Row, textOf } from '../read/row.ts';
import { formatOfMapping, signatureOf } from './mapping.ts';

const DATE_WORDS =
  /^(?:date|day|datum|fecha|data|tanggal|ngày|日付|日期|날짜|วันที่|jour|tag|dia|día|hari|month|week|time|timestamp|periode?|waktu|дата|tarih)$/;
const ITEM_WORDS = /\b(?:id|url|link|permalink|sku|asin)\b/;

/** Parts of a whole that are no people. A column of names is text, and text is not kept. */
const PART_WORDS =
  /\b(?:country|region|city|age|gender|device|browser|channel|source|medium|campaign|language|platform|category|type|format|status|segment)\b/;

const cellsAt = (rows: readonly Row[], place: number): readonly Cell[] =>
  rows.map(({ cells }) => cells[place] ?? '').filter((cell) => !isBlankCell(cell));

const share = (cells: readonly Cell[], test: (cell: Cell) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const isDay = (cell: Cell) => readDayCell(cell).kind !== 'none';
const isNumber = (cell: Cell) =>
  ['number', 'missing', 'unclear'].includes(readNumber(cell, { locale: undefined }).kind);
const isLongId = (cell: Cell) => /^['"=]*\d{10,}["']*$/.test(textOf(cell).trim());

function suggestColumn(header: string, cells: readonly Cell[], hasDate: boolean): ColumnMapping {
  const key = labelKey(header);
  const days = share(cells, isDay);
  if (!hasDate && (DATE_WORDS.test(key) ? days > 0 || cells.length === 0 : days > 0.8))
    return { header, role: 'date' };
  if (isPersonal(header)) return { header, role: 'text' };
  if (ITEM_WORDS.test(key) || share(cells, isLongId) > 0.5) return { header, role: 'item' };
  if (share(cells, isNumber) <= 0.5 && cells.length > 0)
    return { header, role: PART_WORDS.test(key) ? 'segment' : 'text' };
  const found = metricForLabel(header);
  const { unit } = unitOfLabel(header);
  return { header, role: 'number', metric: found, ...(unit ? { unit } : {}) };
}

/**
 * What the columns of a table may be: dates and numbers by their cells, metrics by the catalogue's
 * labels. For the person to put right; nothing is stored on it.
 *
 * @param headers the header row as the file writes it
 * @param rows some rows below it
 */
export function suggestMapping(headers: readonly string[], rows: readonly Row[]): Mapping {
  const last = headers.findLastIndex((header) => header.trim() !== '');
  const shown = headers.slice(0, last + 1);
  let hasDate = false;
  let hasItem = false;
  const columns = shown.map((header, place): ColumnMapping => {
    const cells = cellsAt(rows, place);
    const one = suggestColumn(header, cells, hasDate);
    if (one.role === 'date') hasDate = true;
    if (one.role === 'item' && hasItem) return { header, role: 'text' };
    if (one.role === 'item') hasItem = true;
    return one;
  });
  return { signature: signatureOf(shown), name: '', platform: 'file', account: '', columns };
}

/** A table that no format knows, read by what its columns may be; none of its numbers is stored. */
export function supposedFormat(header: Row, rows: readonly Row[]): FileFormat {
  const mapping = suggestMapping(header.cells.map(textOf), rows);
  return { ...formatOfMapping(mapping), id: 'unknown', supposed: true };
}

/** What is wrong with a mapping, in words; empty where nothing is. */
export function mappingProblems(mapping: Mapping): readonly string[] {
  const problems: string[] = [];
  const numbers = mapping.columns.filter(({ role }) => role === 'number');
  if (numbers.every(({ metric: id }) => !id))
    problems.push('Choose a metric for at least one column.');
  if (mapping.columns.filter(({ role }) => role === 'date').length > 1)
    problems.push('Only one column can be the date.');
  const money = numbers.filter(
    ({ metric: id }) => id && isMetricId(id) && metric(id).unit === 'money',
  );
  const unnamed = money.filter(({ header, unit }) => !unit && !unitOfLabel(header).unit);
  if (unnamed.length > 0 && !mapping.currency)
    problems.push(`Choose the currency of ${cleanLabel(unnamed[0]?.header ?? '')}.`);
  return problems;
}
