import {
  attribute,
  findIn,
  firstElementChild,
  has,
  isDrawn,
  localName,
  nextElement,
  rectOf,
} from '../page/dom.ts';
import type { Steps } from '../page/pace.ts';
import type { Seen } from '../page/seen.ts';
import { type Branch, isBranch } from '../page/tree.ts';
import type { Phrase } from '../texts/phrase.ts';
import { boxCellsOf, NARROWEST } from './box-tables.ts';
import type { Cell, Row, TableHelp } from './parts.ts';

/** As many cells are read of one table, and as many rows. */
export const MOST_CELLS = 3000;
/** A cell with more texts than this is a part of a page: the table only lays the page out. */
const MOST_TEXTS = 12;
/** Rows to a step, less one; a row of more texts than this has a step of its own. */
const OFTEN = 3;
const MANY_TEXTS = 16;
/** Whether a row begins a step of the work. */
export const isStep = (at: number, texts: number): boolean =>
  (at & OFTEN) === 0 || texts > MANY_TEXTS;
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const ROW_DEPTH = 6;

function isCell({ el, name }: Branch): boolean {
  if (name === 'td' || name === 'th') return true;
  const role = name === 'tr' ? null : attribute(el, 'role');
  return role !== null && CELL_ROLES.has(role);
}

const isRow = ({ el, name }: Branch): boolean => name === 'tr' || attribute(el, 'role') === 'row';

function isHead({ el, name }: Branch): boolean {
  if (name === 'td') return false;
  const role = attribute(el, 'role');
  return name === 'th' || role === 'columnheader' || role === 'rowheader';
}

/** The rows of a table, through whatever groups them; a row of another table is not among them. */
export function rowBranches(at: Branch, out: Branch[], depth: number): Branch[] {
  for (const kid of at.kids) {
    if (!isBranch(kid)) continue;
    if (isRow(kid)) out.push(kid);
    else if (depth < ROW_DEPTH && !isCell(kid)) rowBranches(kid, out, depth + 1);
  }
  return out;
}

function cellBranches(at: Branch, out: Branch[], depth: number): Branch[] {
  for (const kid of at.kids) {
    if (!isBranch(kid)) continue;
    if (isCell(kid)) out.push(kid);
    else if (depth < ROW_DEPTH) cellBranches(kid, out, depth + 1);
  }
  return out;
}

/** Boxes of a row that are no cells and hold none. */
function strayBranches(at: Branch, out: Branch[], depth: number): Branch[] {
  for (const kid of at.kids) {
    if (!isBranch(kid) || isCell(kid)) continue;
    const holdsCells = depth < ROW_DEPTH && cellBranches(kid, [], depth + 1).length > 0;
    if (holdsCells) strayBranches(kid, out, depth + 1);
    else out.push(kid);
  }
  return out;
}

/**
 * Where each cell stands among those of its row; a cell that spans columns makes counting void. What
 * is no cell is passed over: templates, and words for those who cannot see.
 */
export function columnsOf(
  row: Element,
  isOne: (el: Element) => boolean = isCellElement,
): Map<Element, number> | null {
  const columns = new Map<Element, number>();
  for (let el = firstElementChild(row); el; el = nextElement(el)) {
    if (has(el, 'colspan') && attribute(el, 'colspan') !== '1') return null;
    if (isOne(el)) columns.set(el, columns.size);
  }
  return columns;
}

const isWideEnough = (el: Element): boolean => rectOf(el).width >= NARROWEST;

function isCellElement(el: Element): boolean {
  const name = localName(el);
  return name === 'td' || name === 'th' || CELL_ROLES.has(attribute(el, 'role') ?? '');
}

/** A column that is not drawn on a narrow screen is so in every row: one cell of it is asked. */
function isDrawnColumn(cell: Element, column: number, drawn: Map<number, boolean>): boolean {
  if (column < 0) return isDrawn(cell);
  let known = drawn.get(column);
  if (known === undefined) {
    known = isDrawn(cell);
    drawn.set(column, known);
  }
  return known;
}

export function rowOf(
  branch: Branch,
  help: TableHelp,
  spans: boolean,
  drawn: Map<number, boolean>,
  /** Whether it holds the heads, where it is a row of boxes. */
  ofHeads: boolean | null = null,
): Row | null {
  const columns = spans
    ? null
    : columnsOf(branch.el, ofHeads === null ? isCellElement : isWideEnough);
  const cells: Cell[] = [];
  const found = ofHeads === null ? cellBranches(branch, [], 0) : boxCellsOf(branch, help.seen);
  for (const cell of found) {
    if (cell.texts > MOST_TEXTS) return null;
    const column = columns?.get(cell.el) ?? -1;
    if (!isDrawnColumn(cell.el, column, drawn)) continue;
    const phrases = drawnIn(cell, help.phrasesIn(cell));
    if (phrases.length === 0) continue;
    cells.push({ at: cell, head: ofHeads ?? isHead(cell), phrases, column });
  }
  const width = columns?.size ?? -1;
  const strays = ofHeads === null && branch.name !== 'tr' ? strayBranches(branch, [], 0) : NONE;
  return { cells, head: cells.length > 0 && cells.every((cell) => cell.head), width, strays };
}

const NONE: readonly Branch[] = [];

/**
 * A row that has fewer cells than there are heads, and boxes besides, has lost the mark of some cells.
 * With these it has one for each head; a row that has not is none, for who knows what is missing.
 */
export function completed(row: Row, heads: Row | null, help: TableHelp): Row[] {
  const strays = row.strays.filter((at) => isWideEnough(at.el));
  const [first] = strays;
  if (!heads || !first?.up || row.width >= heads.width) return [row];
  const marked = new Set(strays.map((at) => at.el));
  const columns = columnsOf(first.up.el, (el) => marked.has(el) || isCellElement(el));
  if (row.width === 0 && row.cells.length > 0) return [row];
  if (columns?.size !== heads.width) return [];
  const more = strays.flatMap((at): Cell[] => {
    const phrases = at.texts > MOST_TEXTS ? [] : drawnIn(at, help.phrasesIn(at));
    return phrases.length > 0 ? [{ at, head: false, phrases, column: -1 }] : [];
  });
  const cells = [...row.cells, ...more]
    .map((cell): Cell => ({ ...cell, column: columns.get(cell.at.el) ?? -1 }))
    .sort((a, b) => a.column - b.column);
  return [{ ...row, cells, width: heads.width }];
}

/**
 * What stands alone in a cell is what the cell shows, if it is drawn at all; among several some may
 * be cut off, as words for those who cannot see are.
 */
function drawnIn(cell: Branch, phrases: readonly Phrase[]): readonly Phrase[] {
  const [only] = phrases;
  if (!only || phrases.length > 1) return phrases.filter((phrase) => phrase.isShown);
  return only.el === cell.el || isDrawn(only.el) || only.isShown ? phrases : [];
}

/** A row of no box of its own (`display: contents`) is seen where its cells are. */
const isRowSeen = (row: Branch, seen: Seen): boolean =>
  isDrawn(row.el) ? seen.isSeen(row) : seen.displayOf(row) === 'contents';

const mayBeHeads = (row: Branch): boolean => {
  const [first] = cellBranches(row, [], 0);
  return first !== undefined && isHead(first);
};

/** The rows of a table with what is in them; null where it only lays out the page. */
export function* rowsOf(
  table: Branch,
  help: TableHelp,
  boxes: readonly Branch[] | undefined,
): Steps<Row[] | null> {
  const spans = findIn(table.el, '[rowspan]').length > 0;
  const rows: Row[] = [];
  const drawn = new Map<number, boolean>();
  const branches = boxes ?? rowBranches(table, [], 0);
  if (branches.length < 2) return null;
  for (const [i, branch] of branches.entries()) {
    // A row of words says nothing, unless it names the columns.
    const isOneOfTwo = branches.length === 2 && !boxes;
    if (branch.telling === 0 && rows.length > 0 && !isOneOfTwo && (boxes || !mayBeHeads(branch)))
      continue;
    if (isStep(i, branch.texts)) yield;
    if (rows.length >= MOST_CELLS) {
      help.cutShort();
      break;
    }
    if (!isRowSeen(branch, help.seen)) continue;
    const row = rowOf(branch, help, spans, drawn, boxes ? i === 0 : null);
    if (!row) return null;
    if (row.cells.length > 0 || (rows.length > 0 && row.strays.length > 0)) rows.push(row);
  }
  return rows.every((row) => row.cells.length < 2) ? null : rows;
}
