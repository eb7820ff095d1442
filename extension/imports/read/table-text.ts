import Papa from 'papaparse';
import { openArchive } from './archive.ts';
import { decodeText } from './decode.ts';
import { blobSource, type FileSource, readAll } from './file-source.ts';
import { kindOf } from './kind.ts';
import { openOldWorkbook } from './old-workbook.ts';
import { type Cell, type Table, textOf } from './row.ts';
import { isWorkbook, openWorkbook, type Workbook } from './workbook.ts';

/** A table as lines of text, or why there is none, in words. */
export type TableText = { readonly text: string } | { readonly refused: string };

const MOST_ROWS = 300_000;
const EMPTY = 'The file has no table with a head and rows.';

/** What a cell shows, with a per cent sign where the sheet shows one, and days as ISO dates. */
function shown(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell.day !== undefined) return cell.day;
  if (cell.percent && cell.number !== undefined)
    return `${Number((100 * cell.number).toPrecision(15))}%`;
  return textOf(cell);
}

/** The whole of a text file, in whatever encoding it is. */
async function wholeText(source: FileSource): Promise<TableText> {
  const decoded = await decodeText(source, () => false);
  let text = '';
  for await (const chunk of decoded.chunks()) text += chunk;
  return { text };
}

/** The first sheet that has a head and rows, as lines with commas. */
async function firstSheet(tables: readonly Table[]): Promise<TableText> {
  for (const table of tables) {
    const rows: string[][] = [];
    for await (const part of table.rows()) {
      for (const { cells } of part) rows.push(cells.map(shown));
      if (rows.length > MOST_ROWS)
        return { refused: `The sheet has more than ${MOST_ROWS} rows. Split it.` };
    }
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    if (filled.length > 1) return { text: Papa.unparse(filled, { newline: '\n' }) };
  }
  return { refused: EMPTY };
}

async function sheetText(workbook: Workbook): Promise<TableText> {
  return 'refused' in workbook ? workbook : firstSheet(workbook.tables);
}

/**
 * The table of a file as text: of CSV and the like as it stands, of a workbook (.xlsx, .xls) its first
 * sheet that has rows. Nothing in it is evaluated. Never throws on what the file holds.
 */
export async function tableText(file: Blob & { name: string }): Promise<TableText> {
  const source = blobSource(file);
  const bytes = await readAll(source);
  const kind = kindOf(bytes.subarray(0, 1 << 16));
  if (kind.is === 'refused') return { refused: kind.why };
  if (kind.is === 'old-workbook') return sheetText(await openOldWorkbook(bytes));
  if (kind.is === 'text') return wholeText(source);
  const archive = openArchive(bytes);
  if ('refused' in archive) return archive;
  return isWorkbook(archive.entries)
    ? sheetText(await openWorkbook(bytes, archive.entries))
    : { refused: 'This is a zip file. Unpack it and choose the file inside.' };
}
