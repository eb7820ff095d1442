import readWorkbookFile from 'read-excel-file/universal';
import type { ArchiveEntry } from './archive.ts';
import { percentCells } from './percent-cells.ts';
import { type Cell, type Row, sheetOf, type Table } from './row.ts';

/** The sheets of a workbook, or why it was not opened, in words. */
export type Workbook = { readonly tables: readonly Table[] } | { readonly refused: string };

/** Whether the files of a zip make up a workbook. */
export function isWorkbook(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml' || name === '[Content_Types].xml');
}

/** Workbooks name no entities. One that does wants something from the reader. */
function hasDocumentType(entries: readonly ArchiveEntry[]): boolean {
  const decoder = new TextDecoder('latin1');
  return entries.some(
    ({ name, bytes }) =>
      /\.(?:xml|rels)$/.test(name) && decoder.decode(bytes.subarray(0, 4096)).includes('<!DOCTYPE'),
  );
}

type Value = string | number | boolean | Date | null | undefined;

function cellOf(value: Value, percent: boolean): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return { text: iso.replace(/T00:00:00\.000Z$/, ''), ...(iso ? { day: iso.slice(0, 10) } : {}) };
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return { text: String(value), number: value, ...(percent ? { percent: true } : {}) };
}

function tableOf(name: string, data: readonly Value[][], percents: ReadonlySet<string>): Table {
  const rows: Row[] = data.map((values, i) => ({
    line: i + 1,
    cells: values.map((value, column) => cellOf(value, percents.has(`${i + 1}:${column}`))),
  }));
  return sheetOf(name, rows);
}

/**
 * The sheets of a workbook (.xlsx). What its cells show is taken; formulas are not evaluated, and
 * links to other files not followed.
 *
 * @param bytes the whole file, whose entries were unpacked safely before
 */
export async function openWorkbook(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<Workbook> {
  if (hasDocumentType(entries)) {
    return { refused: 'This workbook holds something that no export has. It was not opened.' };
  }
  try {
    const copy = bytes.slice().buffer as ArrayBuffer;
    const sheets = await readWorkbookFile(copy);
    const percents = percentCells(entries);
    return {
      tables: sheets.map(({ sheet, data }, i) =>
        tableOf(sheet, data as Value[][], percents[i] ?? new Set()),
      ),
    };
  } catch {
    return { refused: 'This workbook is damaged. Open it, save it again and choose it once more.' };
  }
}
