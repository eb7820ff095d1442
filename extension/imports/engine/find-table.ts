import { isBlankRow, type Row, type Table, textOf } from '../read/row.ts';
import { fitOf } from './bind.ts';
import { readDayText, type Span } from './day-text.ts';
import type { FileFormat } from './format.ts';
import { pause } from './pause.ts';
import type { LaidOut } from './section.ts';

/** Headers stand among the first rows. */
const DEEPEST = 25;

/** A format that a table may be of, and the row that serves as its header. */
export interface Recognised {
  readonly format: FileFormat;
  readonly header: number;
  readonly fit: number;
}

const BY_STRUCTURE = 1000;
const BY_SHEET = 4;

function fitInRows(format: FileFormat, rows: readonly Row[], sheet: string): Recognised | null {
  if (format.when?.(rows)) return { format, header: 0, fit: BY_STRUCTURE };
  const bonus = format.sheets?.includes(sheet.trim().toLowerCase()) ? BY_SHEET : 0;
  let best: Recognised | null = null;
  for (const [header, row] of rows.slice(0, DEEPEST).entries()) {
    const fit = fitOf(format, row);
    if (fit !== null && (best === null || fit + bonus > best.fit))
      best = { format, header, fit: fit + bonus };
  }
  return best;
}

/** The format whose columns fit best; the first of the list where several fit alike. */
export async function recognise(
  formats: readonly FileFormat[],
  rows: readonly Row[],
  sheet: string,
): Promise<Recognised | null> {
  let best: Recognised | null = null;
  for (const format of formats) {
    await pause();
    const found = fitInRows(format, rows, sheet);
    if (found && (best === null || found.fit > best.fit)) best = found;
  }
  return best;
}

/** The row that looks most like a header where no format is known: the first widest one with words alone. */
export function likelyHeader(rows: readonly Row[]): number {
  let best = -1;
  let widest = 0;
  for (const [i, row] of rows.slice(0, DEEPEST).entries()) {
    const words = row.cells.filter((cell) => /\p{L}/u.test(textOf(cell))).length;
    const numbers = row.cells.filter(
      (cell) => /^[\s\d.,%+-]+$/.test(textOf(cell)) && textOf(cell).trim() !== '',
    ).length;
    if (words > widest && words > numbers) [best, widest] = [i, words];
  }
  return best;
}

/** The days that the rows above a header name. */
export function spanAbove(rows: readonly Row[], locale?: string): Span | null {
  for (const row of rows)
    for (const cell of row.cells)
      for (const text of [textOf(cell), textOf(cell).replace(/^[^:：]*[:：]\s*/, '')]) {
        const found = readDayText(text, locale);
        if (found.kind === 'days') return found.span;
      }
  return null;
}

/** One table under one header row, streamed; what stands above it is structure. */
export function oneTable(
  table: Table,
  head: readonly Row[],
  header: number,
  locale?: string,
): LaidOut {
  const top = head[header];
  const above = head.slice(0, header).filter((row) => !isBlankRow(row));
  if (!top) return { sections: [], structure: above };
  const span = spanAbove(above, locale);
  const rows = async function* () {
    for await (const batch of table.rows()) {
      const first = batch[0]?.line ?? 0;
      const below = first > top.line ? batch : batch.filter(({ line }) => line > top.line);
      if (below.length > 0) yield below;
    }
  };
  return {
    sections: [{ title: '', header: top, rows, ...(span ? { span } : {}) }],
    structure: above,
  };
}
