import type { Period } from '../../../core/model/index.ts';
import type { Name } from '../texts/figure.ts';
import { type Cell, type Row, type TableHelp, textOf } from './parts.ts';

type IsFigure = (cell: Cell) => boolean;

/** The column that names the items, where the platform's record knows its head; else -1. */
export function itemColumnOf(heads: Row | null, help: TableHelp): number {
  const ranked = (heads?.cells ?? [])
    .map((cell) => ({ column: cell.column, rank: help.itemRank(textOf(cell)) }))
    .filter(({ rank, column }) => rank >= 0 && column >= 0)
    .sort((a, b) => a.rank - b.rank);
  return ranked[0]?.column ?? -1;
}

/** What names a row: what stands in the column of items, else the first text that looks like a name. */
export function titleIn(
  row: Row,
  itemColumn: number,
  help: TableHelp,
  isFigure: IsFigure,
): { readonly at: number; readonly title: Name | null } {
  const { cells } = row;
  const own = itemColumn < 0 ? -1 : cells.findIndex(({ column }) => column === itemColumn);
  const item = cells[own];
  const phrase = item?.phrases[0];
  if (item && phrase && /[\p{L}\p{Nd}]/u.test(textOf(item)))
    return { at: own, title: { phrase, text: textOf(item), strength: 0.6 } };
  return titleAt(row, help, isFigure);
}

/** The cell that names a row: the first with a name, but a name behind a bare code is worth more. */
function titleAt(
  { cells }: Row,
  help: TableHelp,
  isFigure: IsFigure,
): { readonly at: number; readonly title: Name | null } {
  let title: Name | null = null;
  const at = cells.findIndex((cell) => {
    title = titleOf(cell, help);
    return title !== null;
  });
  const [first, second] = [cells[at], cells[at + 1]];
  if (!first || !second || !CODE.test(textOf(first)) || isFigure(second)) return { at, title };
  const better = titleOf(second, help);
  return better ? { at: at + 1, title: better } : { at, title };
}

/** "A1", "#20", "SKU-104": what a list calls its entries besides their names. */
const CODE = /^#?[A-Z]{0,4}[-_]?\d{1,8}$/i;

/** The name that stands in a cell; not the initials of it that stand for a picture. */
function titleOf(cell: Cell, help: TableHelp): Name | null {
  for (const [at, phrase] of cell.phrases.entries()) {
    const name = help.nameOf(phrase);
    if (name && !isInitialsOf(name.text, cell.phrases[at + 1]?.text ?? '')) return name;
  }
  const first = cell.phrases[0];
  if (cell.head && first) return { phrase: first, text: textOf(cell), strength: 0.6 };
  return null;
}

/** "EA" of "Elite Admin". */
function isInitialsOf(text: string, name: string): boolean {
  const letters = text.replace(/\P{L}/gu, '').toUpperCase();
  const words = name.trim().split(/\s+/u);
  const initials = words.map((word) => /^\p{L}/u.exec(word)?.[0] ?? '').join('');
  return words.length > 1 && letters.length > 1 && initials.toUpperCase().startsWith(letters);
}

/** A row that begins with a day speaks of that day. */
export function dayOf({ cells: [first] }: Row, help: TableHelp): Period | null {
  const [phrase, more] = first?.phrases ?? [];
  return phrase && !more && /\d/.test(phrase.text) ? help.dayOf(phrase) : null;
}
