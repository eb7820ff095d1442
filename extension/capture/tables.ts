import { parseQuantity } from '../../core/text/index.ts';
import { boxCellsOf, NARROWEST } from './box-tables.ts';
import {
  attribute,
  findIn,
  firstElementChild,
  has,
  isDrawn,
  localName,
  nextElement,
  rectOf,
  textContent,
} from './dom.ts';
import type { Figure, Name } from './figure.ts';
import { onOneLine } from './geometry.ts';
import { type DayMap, dayMap } from './matrix.ts';
import type { Steps } from './pace.ts';
import type { Phrase } from './phrase.ts';
import { dayOf, itemColumnOf, titleIn } from './row-title.ts';
import type { Seen } from './seen.ts';
import { HeadNames, type Heads, headsOf, tableBefore } from './table-heads.ts';
import { type Cell, type Row, type TableHelp, textOf } from './table-parts.ts';
import { NAMES, NO_AMOUNTS, OF_PEOPLE, PEOPLE, TOTAL, VALUES } from './table-words.ts';
import { type Branch, isBranch } from './tree.ts';

const MOST_CELLS = 3000;
/** A cell with more texts than this is a part of a page: the table only lays the page out. */
const MOST_TEXTS = 12;
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
function rowBranches(at: Branch, out: Branch[], depth: number): Branch[] {
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

/**
 * Where each cell stands among those of its row; a cell that spans columns makes counting void. What
 * is no cell is passed over: templates, and words for those who cannot see.
 */
function columnsOf(row: Element, ofBoxes = false): Map<Element, number> | null {
  const columns = new Map<Element, number>();
  for (let el = firstElementChild(row); el; el = nextElement(el)) {
    if (has(el, 'colspan') && attribute(el, 'colspan') !== '1') return null;
    const isOne = ofBoxes ? rectOf(el).width >= NARROWEST : isCellElement(el);
    if (isOne) columns.set(el, columns.size);
  }
  return columns;
}

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

function rowOf(
  branch: Branch,
  help: TableHelp,
  spans: boolean,
  drawn: Map<number, boolean>,
  /** Whether it holds the heads, where it is a row of boxes. */
  ofHeads: boolean | null = null,
): Row | null {
  const columns = spans ? null : columnsOf(branch.el, ofHeads !== null);
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
  return { cells, head: cells.length > 0 && cells.every((cell) => cell.head), width };
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

function* rowsOf(
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
    if (branch.telling === 0 && rows.length > 0 && (boxes || !mayBeHeads(branch))) continue;
    yield;
    if (rows.length >= MOST_CELLS) {
      help.cutShort();
      break;
    }
    if (!isRowSeen(branch, help.seen)) continue;
    const row = rowOf(branch, help, spans, drawn, boxes ? i === 0 : null);
    if (!row) return null;
    if (row.cells.length > 0) rows.push(row);
  }
  return rows.every((row) => row.cells.length < 2) ? null : rows;
}

/** One figure for each cell that holds one; null where the table only lays out the page. */
export function* readTable(
  table: Branch,
  help: TableHelp,
  boxes?: readonly Branch[],
): Steps<Figure[] | null> {
  const rows = yield* rowsOf(table, help, boxes);
  if (!rows) return null;
  const found = headsOf(rows, help, (cell) => figureOf(cell, help)) ?? detachedHeads(table, help);
  const heads = found?.row ?? null;
  const body = rows.filter((row) => row !== heads && (!row.head || isTotals(row, help)));
  if (isCalendar(body) || isAboutPeople(heads, table, help)) return [];
  const wide = widthOf(body, heads);
  const itemColumn = heads ? itemColumnOf(heads, help) : -1;
  const names = found && new HeadNames(found, help.seen);
  const figures: Figure[] = [];
  const map = heads && mapOf(table, heads, body);
  for (const row of body) {
    yield;
    const { at, title } = titleIn(row, itemColumn, help, (cell) => figureOf(cell, help) !== null);
    const day = title ? null : dayOf(row, help);
    const own = rowFigures(row, at, { help, names, title, wide, map });
    for (const figure of own) {
      figure.period ??= day;
      figures.push(figure);
    }
    if (!heads) doubtNotes(own);
    if (figures.length < MOST_CELLS) continue;
    if (figures.length > MOST_CELLS || row !== body.at(-1)) help.cutShort();
    return figures.slice(0, MOST_CELLS);
  }
  return figures;
}

interface Ground {
  readonly help: TableHelp;
  readonly names: HeadNames | null;
  readonly title: Name | null;
  readonly wide: number;
  readonly map: DayMap | null;
}

/** The figures of one row, each with its name; the cell at `at` names the row. */
function rowFigures(row: Row, at: number, { help, names, ...ground }: Ground): Figure[] {
  const figures: Figure[] = [];
  for (const [i, cell] of row.cells.entries()) {
    const figure = i === at ? null : figureOf(cell, help);
    if (!figure) continue;
    const head = names?.over(cell, row) ?? null;
    const isKnown = head !== null && help.knowsName(head.text);
    if (!nameCell(figure, { ...ground, head, isKnown, isHeaded: names !== null })) continue;
    const group = names?.groupOver(cell, row);
    if (group) figure.segment ??= group;
    figures.push(figure);
  }
  return figures;
}

/**
 * How many columns tell something: pictures and buttons in between make it a list of items, but a
 * column that is called no more than "Value" only holds what the rows name.
 */
function widthOf(body: readonly Row[], heads: Row | null): number {
  const texts = body.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const last = heads?.cells.at(-1);
  if (!heads || texts > 2 || heads.cells.length < 3 || (last && VALUES.test(textOf(last))))
    return texts;
  return body.reduce((most, row) => Math.max(most, row.width), texts);
}

/** A share set much smaller than the one number of its row is a note of it, where no head names it. */
function doubtNotes(row: readonly Figure[]): void {
  const shares = row.filter(({ quantity }) => quantity.kind === 'number' && quantity.unit === '%');
  const [main, second] = row.filter((figure) => !shares.includes(figure));
  if (!main || second) return;
  for (const figure of shares)
    if (figure.phrase.look.size <= 0.7 * main.phrase.look.size)
      figure.why = `It is not certain that this number is "${figure.name?.name.text ?? ''}". Nothing was stored for it.`;
}

/** The one row of heads of the table before this one, where it has as many columns. */
function detachedHeads(table: Branch, help: TableHelp): Heads | null {
  const before = tableBefore(table, isTableElement);
  const [row, second] = before ? rowBranches(before, [], 0) : [];
  const [first] = rowBranches(table, [], 0);
  if (!row || second || !first) return null;
  const heads = rowOf(row, help, false, new Map());
  const columns = columnsOf(first.el);
  const fits = heads?.head && heads.cells.length > 1 && heads.width === columns?.size;
  return heads && fits ? { row: heads, over: [] } : null;
}

const isTableElement = (el: Element): boolean =>
  localName(el) === 'table' || /^(?:table|grid)$/.test(attribute(el, 'role') ?? '');

/** A row of heads with numbers in it, under the others: what all come to. */
const isTotals = (row: Row, help: TableHelp): boolean =>
  row.cells.length > 1 && row.cells.some((cell) => figureOf(cell, help) !== null);

function mapOf(table: Branch, heads: Row, body: readonly Row[]): DayMap | null {
  const titles = body.flatMap(({ cells: [first] }) => (first ? [textOf(first)] : []));
  const over = heads.cells.map(textOf);
  const wide = body.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return dayMap(table.el, over.length === wide ? over.slice(1) : over, titles);
}

function figureOf(cell: Cell, help: TableHelp): Figure | null {
  let main: Figure | null = null;
  for (const phrase of cell.phrases) {
    const said = help.say(phrase);
    if (said.kind === 'delta' && main) main.delta ??= said.delta;
    if (said.kind === 'delta' && !main && cell.phrases.length === 1) main = signed(phrase, help);
    if (said.kind === 'label' && (!main || isTitleOf(phrase, main))) return null;
    if (said.kind !== 'figure' && said.kind !== 'lead') continue;
    const figure = help.figure(phrase, said);
    if (figure && main) main.delta ??= help.change(figure, main);
    else main = figure;
  }
  return main;
}

/** "12:31" on a picture, and the title of what is shown: the cell of the item, and no number of it. */
const isTitleOf = (phrase: Phrase, { phrase: before }: Figure): boolean =>
  phrase.look.size >= before.look.size &&
  (localName(phrase.el) === 'a' || phrase.look.size > before.look.size) &&
  !onOneLine(phrase.box, before.box);

/** A cell that holds a change alone is a column of changes: a figure with a sign. */
function signed(phrase: Phrase, help: TableHelp): Figure | null {
  const quantity = parseQuantity(phrase.text, help.context(phrase));
  return quantity.kind === 'number'
    ? help.figure(phrase, { kind: 'figure', quantity, raw: phrase.text })
    : null;
}

interface Place {
  readonly head: Name | null;
  readonly title: Name | null;
  readonly wide: number;
  readonly map: DayMap | null;
  /** The platform's record has the head as the name of a number: then a row is an item. */
  readonly isKnown: boolean;
  /** True where the table has heads at all. */
  readonly isHeaded: boolean;
}

const isShare = ({ quantity }: Figure): boolean =>
  quantity.kind === 'number' && quantity.unit === '%';

/** Names a cell's figure by its column, with its row as the item; false where nothing names it. */
function nameCell(figure: Figure, { head, title, wide, map, isKnown, isHeaded }: Place): boolean {
  if (map && head && title) {
    figure.segment =
      map.way === 'hours' ? `${title.text} ${head.text}` : `${head.text} ${title.text}`;
    figure.name = { name: { ...head, text: map.about }, where: 'above', score: 0.88 };
    return true;
  }
  if (head && NO_AMOUNTS.test(head.text)) return false;
  if (title && ((wide <= 2 && !isKnown) || !head)) {
    figure.name = { name: title, where: 'left', score: 0.86 };
    if (isHeaded && wide > 2 && isShare(figure))
      figure.why = `The column of this number has no name. Nothing was stored for it.`;
    return wide <= 2 || figure.quantity.kind !== 'no-data';
  }
  if (!head) return false;
  figure.name = { name: head, where: 'above', score: 0.88 };
  if (title && !TOTAL.test(title.text)) figure.item = title.text.slice(0, 80);
  return true;
}

function isAboutPeople(heads: Row | null, table: Branch, help: TableHelp): boolean {
  // "Buyers" is how many there are, where the platform is known to call a number so.
  const named = (heads?.cells.map(textOf) ?? []).filter((text) => !help.knowsName(text));
  if (named.some((text) => PEOPLE.test(text))) return true;
  if (named.some((text) => NAMES.test(text)) && named.some((text) => OF_PEOPLE.test(text)))
    return true;
  const text = textContent(table.el) ?? '';
  return text.includes('@') && /\S@\S+\.\S/.test(text);
}

/** A page's month: rows of small numbers. A calendar has few rows, so most tables are not looked at. */
function isCalendar(body: readonly Row[]): boolean {
  if (body.length < 4 || body.length > 8) return false;
  const texts = body.flatMap((row) => row.cells.map(textOf));
  const days = texts.filter((text) => /^\d{1,2}$/.test(text) && Number(text) <= 31).length;
  return texts.length >= 28 && days / texts.length > 0.7;
}
