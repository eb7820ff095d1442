import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { LOCKED } from './kind.ts';
import { type Cell, type Row, sheetOf, type Table } from './row.ts';
import type { Workbook } from './workbook.ts';

/** A sheet of the old kind has no more rows than this. */
const MOST_ROWS = 65_536;
const LARGEST = 64 << 20;

const LARGE = 'This workbook is larger than 64 MB. Export a shorter period.';
const DAMAGED =
  'This workbook of the old kind (.xls) is damaged. Open it, save it as .xlsx or CSV and choose that.';

/** Days from Excel's day 0 to 1970-01-01, and how many later day 0 is where a workbook counts from 1904. */
const DAYS_BEFORE_1970 = 25_569;
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;

/** Text in quotes and in brackets of a number format is no part of its pattern. */
const patternOf = (format: unknown) =>
  String(format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');

function dateOf(serial: number, from1904: boolean): Cell {
  const days = serial + (from1904 ? DAYS_TO_1904 : 0) - DAYS_BEFORE_1970;
  const date = new Date(Math.round(days * DAY));
  if (Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  return { text: iso.replace(/T00:00:00\.000Z$/, ''), day: iso.slice(0, 10) };
}

function cellOf(cell: CellObject | undefined, from1904: boolean): Cell {
  const value = cell?.v;
  if (!cell || value === undefined || value === null || cell.t === 'e' || cell.t === 'z') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(value);
  const pattern = patternOf(cell.z);
  if (/[dy]/i.test(pattern) && !/[0#]/.test(pattern)) return dateOf(value, from1904);
  return {
    text: String(value),
    number: value,
    ...(pattern.includes('%') ? { percent: true } : {}),
  };
}

function rowsOf(sheet: WorkSheet, from1904: boolean): Row[] {
  const grid = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  return Array.from(grid, (cells, i) => ({
    line: i + 1,
    cells: Array.from(cells ?? [], (cell) => cellOf(cell, from1904)),
  }));
}

function tablesOf(book: WorkBook): Table[] {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    return sheetOf(name, rowsOf(sheet, from1904));
  });
}

/**
 * The sheets of a workbook of the old kind (.xls, BIFF), as LinkedIn still writes them. What its
 * cells hold is taken; formulas are not evaluated. The reader is large and comes only when such a
 * file does.
 *
 * @param bytes the whole file
 * @returns its sheets, or why it was not opened in words; never throws
 */
export async function openOldWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > LARGEST) return { refused: LARGE };
  try {
    const { read } = await import('@e965/xlsx');
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
      sheetRows: MOST_ROWS,
    });
    const tables = tablesOf(book);
    return tables.length === 0 ? { refused: DAMAGED } : { tables };
  } catch (error) {
    return { refused: /password|encrypt/i.test(String(error)) ? LOCKED : DAMAGED };
  }
}
