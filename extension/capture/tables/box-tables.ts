import { attribute } from '../page/dom.ts';
import type { Box, Seen } from '../page/seen.ts';
import { type Branch, isBranch } from '../page/tree.ts';
import type { Atom } from '../page/walk.ts';

/** A table that is no table to the browser: rows of boxes, the one with its heads first. */
export interface BoxTable {
  readonly table: Branch;
  readonly rows: readonly Branch[];
}

/** Columns of a table with heads: an item and at least two things that are told of it. */
const FEWEST_CELLS = 3;
const MOST_CELLS = 24;
/** Its heads, and two rows under them. */
const FEWEST_TEXTS = 3 * FEWEST_CELLS;
/** Texts in one cell: a value with its note, a title with a second line. */
const MOST_TEXTS = 5;

/** The box of a row: the one that holds its cells, through boxes that hold nothing but each other. */
function rowIn(kid: Branch | Atom): Branch | null {
  let at = kid;
  while (isBranch(at) && at.kids.length === 1) at = at.kids[0] as Branch | Atom;
  if (!isBranch(at) || at.kids.length < FEWEST_CELLS || at.kids.length > MOST_CELLS) return null;
  return at.kids.every((cell) => isBranch(cell) && cell.texts <= MOST_TEXTS) ? at : null;
}

/** Words for those who cannot see are drawn as a dot; a cell is no narrower than this. */
export const NARROWEST = 3;

/** The cells of a row of boxes that a person sees. */
export const boxCellsOf = (row: Branch, seen: Seen): Branch[] =>
  row.kids.filter((kid): kid is Branch => {
    if (!isBranch(kid)) return false;
    const { left, right } = seen.boxOf(kid);
    return right - left >= NARROWEST;
  });

/** Nothing but names: what may stand over columns. */
const mayBeHead = (row: Branch): boolean =>
  row.quantities === 0 && row.texts <= 2 * row.kids.length && !isTab(row);

/** Tabs stand over what they open, and name none of it. */
const isTab = ({ el, around, kids }: Branch): boolean => {
  const [first] = kids;
  const inner = first && isBranch(first) ? attribute(first.el, 'role') : null;
  return around.menu || inner === 'tab' || attribute(el, 'role') === 'tablist';
};

/** A cell of a table says how much, and no more; what names its number itself is a card. */
const isBare = (cell: Branch): boolean => cell.quantities > 0 && cell.texts === cell.telling;

/** Finds tables that are made of any boxes: told by rows that stand in the columns of their heads. */
export class BoxTables {
  private readonly seen: Seen;

  constructor(seen: Seen) {
    this.seen = seen;
  }

  /** The tables among the kids of a box, each by where it begins, and how many kids it takes. */
  in(branch: Branch): Map<number, { found: BoxTable; length: number }> | null {
    const { kids } = branch;
    if (branch.quantities < 2 || kids.length < 2 || branch.texts < FEWEST_TEXTS) return null;
    let tables: Map<number, { found: BoxTable; length: number }> | null = null;
    for (let at = 0; at < kids.length - 1; at += 1) {
      const head = rowIn(kids[at] as Branch | Atom);
      if (!head || !mayBeHead(head)) continue;
      const table = this.under(head, branch, at);
      if (!table) continue;
      tables ??= new Map();
      tables.set(at, table);
      at += table.length - 1;
    }
    return tables;
  }

  private under(
    head: Branch,
    branch: Branch,
    at: number,
  ): { found: BoxTable; length: number } | null {
    const rows: Branch[] = [];
    let next = at + 1;
    for (; next < branch.kids.length; next += 1) {
      const more = this.rowsIn(branch.kids[next] as Branch | Atom);
      if (more.length === 0) break;
      for (const row of more) rows.push(row);
    }
    const body = rows.filter((row) => row.quantities > 0);
    if (body.length === 0 || !this.isTable(head, body)) return null;
    const kids = branch.kids.slice(at, next);
    return { found: { table: { ...branch, kids }, rows: [head, ...rows] }, length: next - at };
  }

  /** The one row that a kid is, or the rows that it groups. */
  private rowsIn(kid: Branch | Atom): Branch[] {
    if (!isBranch(kid)) return [];
    const own = rowIn(kid);
    if (own && this.isInLine(own)) return [own];
    let group = kid;
    while (group.kids.length === 1 && isBranch(group.kids[0] as Branch | Atom))
      group = group.kids[0] as Branch;
    const rows: Branch[] = [];
    for (const inner of group.kids) {
      const row = rowIn(inner);
      if (!row) return [];
      rows.push(row);
    }
    return rows;
  }

  private cellsOf(row: Branch): Branch[] {
    return boxCellsOf(row, this.seen);
  }

  /** True where the cells of a row stand beside one another. */
  private isInLine(row: Branch): boolean {
    const [first, ...others] = this.cellsOf(row).map((cell) => this.seen.boxOf(cell));
    return (
      first !== undefined &&
      others.every((box) => overlap(first.top, first.bottom, box.top, box.bottom) > 0)
    );
  }

  /** Rows under one another, whose numbers stand each under a head of its own. */
  private isTable(head: Branch, body: readonly Branch[]): boolean {
    const last = body.at(-1) as Branch;
    const asked = [...new Set([...body.slice(0, 2), last])];
    let bottom = this.seen.boxOf(head).bottom;
    const heads = this.cellsOf(head).map((cell) => this.seen.boxOf(cell));
    if (!this.isInLine(head)) return false;
    for (const row of asked) {
      const box = this.seen.boxOf(row);
      if (box.top < bottom - 4 || !this.isInLine(row)) return false;
      bottom = box.bottom;
    }
    const told = asked.map((row) => this.headsTaken(row, heads));
    return (
      body.length > 1 &&
      told.every((count) => count > 0) &&
      asked.every((row) => this.isRowOfTable(row))
    );
  }

  /** True where the numbers of a row stand alone in their cells, but for the item's own. */
  private isRowOfTable(row: Branch): boolean {
    const told = this.cellsOf(row).filter((cell) => cell.quantities > 0);
    const bare = told.filter(isBare).length;
    return bare > 0 && told.length - bare <= 1;
  }

  /** How many heads have a number of a row under them; 0 where one number has none, or two share one. */
  private headsTaken(row: Branch, heads: readonly Box[]): number {
    const taken = new Set<number>();
    for (const cell of this.cellsOf(row)) {
      if (cell.quantities === 0) continue;
      const box = this.seen.boxOf(cell);
      const over = headOver(box, heads);
      if (over < 0 || taken.has(over)) return 0;
      taken.add(over);
    }
    return taken.size;
  }
}

const overlap = (from: number, to: number, start: number, end: number): number =>
  Math.min(to, end) - Math.max(from, start);

/** The head that stands over most of a box; -1 where none does. */
function headOver(box: Box, heads: readonly Box[]): number {
  let best = -1;
  let most = 0;
  for (const [i, head] of heads.entries()) {
    const across = overlap(box.left, box.right, head.left, head.right);
    if (across <= most) continue;
    most = across;
    best = i;
  }
  return best;
}
