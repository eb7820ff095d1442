import { unitOfLabel } from '../../../core/text/index.ts';
import { attribute } from '../page/dom.ts';
import type { Seen } from '../page/seen.ts';
import { type Branch, isBranch } from '../page/tree.ts';
import type { Figure, Name } from '../texts/figure.ts';
import type { Phrase } from '../texts/phrase.ts';
import { isHour } from './matrix.ts';
import { type Cell, type Row, type TableHelp, textOf } from './parts.ts';

const LONGEST_HEAD = 160;
/** Boxes up from a table in which its heads may stand in a table of their own. */
const CLIMBED = 4;
const DEPTH = 6;

/** What names the columns of a table. */
export interface Heads {
  readonly row: Row;
  /** Rows of heads over it: groups of columns, and heads that reach down past it. */
  readonly over: readonly Row[];
}

export type FigureOf = (cell: Cell) => Figure | null;

/** The rows of heads that a table begins with. */
export function headsOf(rows: readonly Row[], help: TableHelp, figureOf: FigureOf): Heads | null {
  const row = headRow(rows, help, figureOf);
  return row && { row, over: rows.slice(0, rows.indexOf(row)).filter((one) => one.head) };
}

function headRow(rows: readonly Row[], help: TableHelp, figureOf: FigureOf): Row | null {
  const marked = rows.filter((row) => row.head);
  if (marked.length > 0) {
    // A head further down with one cell names the rows that follow, not the columns.
    const leading = rows.slice(
      0,
      rows.findIndex((row) => !row.head),
    );
    return (
      leading.findLast((row) => row.cells.length > 1) ?? leading.at(-1) ?? marked.at(-1) ?? null
    );
  }
  const [first, ...others] = rows;
  if (!first || first.cells.length < 2) return null;
  const figures = (row: Row) => row.cells.filter((cell) => figureOf(cell)).length;
  const isNamed = (row: Row) => row.cells.every((c) => help.nameOf(c.phrases[0] as Phrase));
  const [last, more] = others;
  // Two rows: the numbers, and under each what it is.
  if (last && !more && figures(first) === first.cells.length)
    return figures(last) === 0 && last.cells.length === first.cells.length && isNamed(last)
      ? last
      : null;
  return figures(first) === 0 && others.some((row) => figures(row) > 0) && isNamed(first)
    ? first
    : null;
}

/** Gives each cell the name that stands over it. */
export class HeadNames {
  private readonly heads: Heads;
  private readonly seen: Seen;
  private readonly named = new Map<Cell, Name | null>();
  private readonly repeated: ReadonlySet<string>;

  constructor(heads: Heads, seen: Seen) {
    this.heads = heads;
    this.seen = seen;
    const texts = heads.row.cells.map(textOf);
    this.repeated = new Set(texts.filter((text, i) => texts.indexOf(text) < i));
  }

  over(cell: Cell, row: Row): Name | null {
    const head = this.headOver(cell, row);
    if (!head) return null;
    let name = this.named.get(head);
    if (name === undefined) {
      name = headName(head);
      this.named.set(head, name);
    }
    return name;
  }

  /** The group of columns that tells one of several heads of the same name from the others. */
  groupOver(cell: Cell, row: Row): string | null {
    if (this.repeated.size === 0) return null;
    const head = this.headOver(cell, row);
    if (!head || !this.repeated.has(textOf(head))) return null;
    const group = this.standsOver(cell, this.heads.over.toReversed());
    const text = group && isWide(group) ? textOf(group) : '';
    return /\p{L}/u.test(text) ? text : null;
  }

  private headOver(cell: Cell, row: Row): Cell | null {
    const { row: heads, over: above } = this.heads;
    if (row.width === heads.width && row.width > 0 && cell.column >= 0)
      return heads.cells.find((head) => head.column === cell.column) ?? null;
    const head = this.standsOver(cell, [heads, ...above.toReversed()]);
    return head && (heads.cells.includes(head) || !isWide(head)) ? head : null;
  }

  private standsOver(cell: Cell, rows: readonly Row[]): Cell | null {
    const box = this.seen.boxOf(cell.at);
    const middle = (box.left + box.right) / 2;
    for (const { cells } of rows) {
      const found = cells.find((head) => {
        const { left, right } = this.seen.boxOf(head.at);
        return left - 1 <= middle && middle <= right + 1;
      });
      if (found) return found;
    }
    return null;
  }
}

const isWide = ({ at }: Cell): boolean => Number(attribute(at.el, 'colspan') ?? 1) > 1;

/** Tables in a branch, down to where one begins. */
function tablesIn(
  at: Branch,
  out: Branch[],
  isTable: (el: Element) => boolean,
  depth = 0,
): Branch[] {
  if (isTable(at.el)) out.push(at);
  else if (depth < DEPTH)
    for (const kid of at.kids) if (isBranch(kid)) tablesIn(kid, out, isTable, depth + 1);
  return out;
}

/** The table before another, under a box around both: grids keep their heads in one of their own. */
export function tableBefore(table: Branch, isTable: (el: Element) => boolean): Branch | null {
  let at = table;
  for (let step = 0; step < CLIMBED && at.up; step += 1, at = at.up) {
    const before = at.up.kids.slice(0, at.up.kids.indexOf(at)).filter(isBranch);
    const last = before.at(-1);
    if (!last) continue;
    const [only, second] = tablesIn(last, [], isTable);
    return only && !second ? only : null;
  }
  return null;
}

function headName(cell: Cell): Name | null {
  const phrase = cell.phrases[0];
  const text = textOf(cell)
    .replace(/[↑↓▲▼⇅]\s*$/u, '')
    .trim();
  return phrase && (/\p{L}|#/u.test(text) || isHour(text)) && text.length <= LONGEST_HEAD
    ? { phrase, text: unitOfLabel(text).label && text, strength: 0.8 }
    : null;
}
