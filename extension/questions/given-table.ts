import Papa from 'papaparse';
import { parseQuantity } from '../../core/text/index.ts';
import type { Asked, AskedColumn } from './asked-inputs.ts';
import { Lacking } from './lacking.ts';

type AskedTable = Extract<Asked, { kind: 'table' }>;

/** A table as a person brought it, with its columns known by their ids. */
export interface GivenTable {
  readonly rows: number;
  /** Names of all columns as they stand in the head. */
  readonly header: readonly string[];
  /** Names of columns that were not asked for. */
  readonly others: readonly string[];
  has(column: string): boolean;
  /** The texts of a column by its id, or by its name in the head. */
  texts(column: string): readonly string[];
  /**
   * The numbers of a column; null where a cell is empty.
   * @throws Lacking, naming the row, where a cell holds no number.
   */
  numbers(column: string): readonly (number | null)[];
  /** The same where every cell must hold one. */
  allNumbers(column: string): readonly number[];
}

/** What a table has of what is asked for, before anything is computed. */
export interface TableLook {
  readonly rows: number;
  readonly found: readonly { readonly label: string; readonly name: string }[];
  readonly missing: readonly string[];
  readonly others: readonly string[];
  readonly why: string | null;
}

/** Characters of a table that are taken at most, and rows. */
export const MOST_CHARACTERS = 20_000_000;
const MOST_ROWS = 300_000;
const MOST_COLUMNS = 200;

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function placeOf(header: readonly string[], column: AskedColumn): number {
  const names = [column.id, column.label, ...(column.also ?? [])].map(plain);
  return header.findIndex((name) => names.includes(plain(name)));
}

interface Read {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readText(text: string): Read | string {
  if (text.trim() === '') return 'There is no table yet. Choose a file, or paste its cells.';
  if (text.length > MOST_CHARACTERS) {
    return 'The table is larger than 20 million characters. Keep the columns that are asked for alone, or split it.';
  }
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [head, ...rows] = data;
  const header = (head ?? []).map((one) => one.trim());
  if (rows.length === 0) return 'The table has a head and no rows.';
  if (rows.length > MOST_ROWS) return `The table has more than ${MOST_ROWS} rows. Split it.`;
  if (header.length > MOST_COLUMNS) return `The table has more than ${MOST_COLUMNS} columns.`;
  return { header, rows };
}

const othersOf = (header: readonly string[], asked: AskedTable) =>
  header.filter((name) => name !== '' && !asked.columns.some((one) => placeOf([name], one) === 0));

/** What of the columns that are asked for a text holds. */
export function lookAtTable(text: string, asked: AskedTable): TableLook {
  const read = readText(text);
  if (typeof read === 'string') {
    return { rows: 0, found: [], missing: asked.columns.flatMap(needed), others: [], why: read };
  }
  const { header, rows } = read;
  const found = asked.columns.flatMap((column) => {
    const at = placeOf(header, column);
    return at < 0 ? [] : [{ label: column.label, name: header[at] ?? '' }];
  });
  const missing = asked.columns.filter((one) => placeOf(header, one) < 0).flatMap(needed);
  const others = asked.hasMore ? othersOf(header, asked) : [];
  return { rows: rows.length, found, missing, others, why: null };
}

const needed = ({ isNeeded, label }: AskedColumn) => (isNeeded ? [label] : []);

const MACHINE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberOf(cell: string, where: string): number | null {
  const text = cell.trim();
  if (text === '') return null;
  if (MACHINE.test(text)) return Number(text);
  const read = parseQuantity(text, {});
  if (read.kind === 'no-data') return null;
  if ('value' in read && Number.isFinite(read.value)) return read.value;
  throw new Lacking(
    `${where} holds “${text.slice(0, 40)}”, which is no number that can be read for sure. Put it right and try again.`,
  );
}

/**
 * Reads a table with the columns that are asked for.
 * @throws Lacking in words where it is empty, too large or lacks a column.
 */
export function givenTable(text: string, asked: AskedTable): GivenTable {
  const read = readText(text);
  if (typeof read === 'string') throw new Lacking(read);
  const { header, rows } = read;
  const missing = lookAtTable(text, asked).missing;
  if (missing.length > 0) {
    throw new Lacking(
      `The table has no column for: ${missing.join(', ')}. Its columns are: ${header.join(', ').slice(0, 300)}. Rename one in its head and try again.`,
    );
  }
  const placeFor = (id: string): number => {
    const column = asked.columns.find((one) => one.id === id);
    return column ? placeOf(header, column) : header.indexOf(id);
  };
  const texts = (id: string) => {
    const at = placeFor(id);
    return rows.map((row) => (at < 0 ? '' : (row[at] ?? '').trim()));
  };
  const numbers = (id: string) =>
    texts(id).map((cell, i) => numberOf(cell, `Row ${i + 2} of “${header[placeFor(id)] ?? id}”`));
  return {
    rows: rows.length,
    header,
    others: othersOf(header, asked),
    has: (id) => placeFor(id) >= 0,
    texts,
    numbers,
    allNumbers: (id) =>
      numbers(id).map((one, i) => {
        if (one !== null) return one;
        throw new Lacking(
          `Row ${i + 2} of “${header[placeFor(id)] ?? id}” is empty. Fill it, or leave the row out.`,
        );
      }),
  };
}
