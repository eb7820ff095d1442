import { parseQuantity, type TextContext, unitOfLabel } from '../../core/text/index.ts';
import { attribute, flatParent, localName } from './dom.ts';
import type { Figure, Name } from './figure.ts';
import { isPhrase, type Phrase } from './phrase.ts';
import type { Said } from './said.ts';
import type { Box, Seen } from './seen.ts';
import type { Scope } from './shape.ts';

const MOST_CELLS = 600;
/** Columns that hold no amounts. */
const NO_AMOUNTS =
  /^(?:#|no\.?|nr\.?|id|.* id|order(?: (?:no|number|#))?\.?|invoice(?: .*)?|sku|code|rank|date.*|.* date|time|.* at|created|updated|phone.*|tel.*|zip.*|postcode|year|age|version|status|日期|日付|날짜|datum|fecha|tanggal|ngày|التاريخ)$/iu;
/** Columns that hold people: what stands in their rows is nobody's business here. */
const PEOPLE =
  /^(?:customers?|clients?|users?|members?|buyers?|employees?|full name|first name|last name|authors?|assignee|owner|contacts?|e-?mail.*|kunde.*|cliente.*|pelanggan|pembeli|khách hàng|顧客|客户|고객)(?: name)?$/iu;
const TOTAL =
  /^(?:(?:grand )?total|gesamt|summe|somme|totale|jumlah|tổng(?: cộng)?|合計|总计|總計|합계|الإجمالي|итого|toplam|รวม)$/iu;

export interface Cell {
  readonly el: Element;
  readonly box: Box;
  readonly head: boolean;
  readonly phrases: Phrase[];
}

interface Row {
  readonly cells: Cell[];
  readonly head: boolean;
}

/** What tables need of the reader. */
export interface TableHelp {
  readonly seen: Seen;
  say(phrase: Phrase): Said;
  context(phrase: Phrase): TextContext;
  figure(phrase: Phrase, said: Said): Figure | null;
  nameOf(phrase: Phrase): Name | null;
  change(small: Figure, main: Figure): Figure['delta'];
}

const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

function cellOf(phrase: Phrase, table: Element): { cell: Element; row: Element } | null {
  let cell: Element | null = null;
  for (let el: Element | null = phrase.el; el && el !== table; el = flatParent(el)) {
    const role = attribute(el, 'role');
    const name = localName(el);
    if (!cell && (name === 'td' || name === 'th' || (role !== null && CELL_ROLES.has(role))))
      cell = el;
    if (cell && (name === 'tr' || role === 'row')) return { cell, row: el };
  }
  return null;
}

function isHead(el: Element): boolean {
  const role = attribute(el, 'role');
  return localName(el) === 'th' || role === 'columnheader' || role === 'rowheader';
}

function rowsOf(scope: Scope, seen: Seen): Row[] | null {
  const rows = new Map<Element, Map<Element, Cell>>();
  for (const phrase of flatten(scope)) {
    const at = cellOf(phrase, scope.el);
    if (!at) continue;
    const cells = rows.get(at.row) ?? new Map<Element, Cell>();
    rows.set(at.row, cells);
    const frame = phrase.atoms[0]?.frame;
    if (!frame) continue;
    const cell = cells.get(at.cell) ?? {
      el: at.cell,
      box: seen.boxOf(at.cell, frame),
      head: isHead(at.cell),
      phrases: [],
    };
    cells.set(at.cell, cell);
    cell.phrases.push(phrase);
  }
  const found = [...rows.values()].map((cells) => [...cells.values()]);
  if (found.length < 2 || found.every((cells) => cells.length < 2)) return null;
  return found.map((cells) => ({ cells, head: cells.every((cell) => cell.head) }));
}

function flatten(scope: Scope): Phrase[] {
  return scope.kids.flatMap((kid) => (isPhrase(kid) ? [kid] : flatten(kid)));
}

const textOf = (cell: Cell): string => cell.phrases.map((p) => p.text).join(' ');

/** One figure for each cell that holds one; null where the table only lays out the page. */
export function readTable(scope: Scope, help: TableHelp): Figure[] | null {
  const rows = rowsOf(scope, help.seen);
  if (!rows) return null;
  if (rows.some((row) => row.cells.some((cell) => cell.phrases.length > 12))) return null;
  const heads = headRow(rows, help);
  const body = rows.filter((row) => row !== heads && !row.head);
  if (isCalendar(body, help) || isAboutPeople(heads, body)) return [];
  const wide = Math.max(...body.map((row) => row.cells.length));
  const figures: Figure[] = [];
  for (const row of body) {
    const title = row.cells.find((cell) => titleOf(cell, help) !== null);
    for (const cell of row.cells) {
      if (cell === title || figures.length >= MOST_CELLS) continue;
      const figure = figureOf(cell, help);
      const head = heads ? over(cell, heads) : null;
      if (figure && nameCell(figure, { head, title: title ?? null, wide }, help))
        figures.push(figure);
    }
  }
  return figures;
}

function headRow(rows: readonly Row[], help: TableHelp): Row | null {
  const marked = rows.filter((row) => row.head);
  if (marked.length > 0) return marked.at(-1) ?? null;
  const [first, ...others] = rows;
  if (!first || first.cells.length < 2) return null;
  const figures = (row: Row) => row.cells.filter((cell) => figureOf(cell, help)).length;
  return figures(first) === 0 &&
    others.some((row) => figures(row) > 0) &&
    first.cells.every((c) => help.nameOf(c.phrases[0] as Phrase))
    ? first
    : null;
}

function over(cell: Cell, heads: Row): Cell | null {
  const middle = (cell.box.left + cell.box.right) / 2;
  return (
    heads.cells.find((head) => head.box.left - 1 <= middle && middle <= head.box.right + 1) ?? null
  );
}

function figureOf(cell: Cell, help: TableHelp): Figure | null {
  let main: Figure | null = null;
  for (const phrase of cell.phrases) {
    const said = help.say(phrase);
    if (said.kind === 'delta' && main) main.delta ??= said.delta;
    if (said.kind === 'delta' && !main && cell.phrases.length === 1) main = signed(phrase, help);
    if (said.kind === 'label' && !main) return null;
    if (said.kind !== 'figure' && said.kind !== 'lead') continue;
    const figure = help.figure(phrase, said);
    if (figure && main) main.delta ??= help.change(figure, main);
    else main = figure;
  }
  return main;
}

/** A cell that holds a change alone is a column of changes: a figure with a sign. */
function signed(phrase: Phrase, help: TableHelp): Figure | null {
  const quantity = parseQuantity(phrase.text, help.context(phrase));
  return quantity.kind === 'number'
    ? help.figure(phrase, { kind: 'figure', quantity, raw: phrase.text })
    : null;
}

function titleOf(cell: Cell, help: TableHelp): Name | null {
  for (const phrase of cell.phrases) {
    const name = help.nameOf(phrase);
    if (name) return name;
  }
  const first = cell.phrases[0];
  if (cell.head && first) return { phrase: first, text: textOf(cell), strength: 0.6 };
  return null;
}

interface Place {
  readonly head: Cell | null;
  readonly title: Cell | null;
  readonly wide: number;
}

/** Names a cell's figure by its column, with its row as the item; false where nothing names it. */
function nameCell(figure: Figure, place: Place, help: TableHelp): boolean {
  const head = place.head ? headName(place.head) : null;
  const title = place.title ? titleOf(place.title, help) : null;
  if (head && NO_AMOUNTS.test(head.text)) return false;
  if (title && (place.wide <= 2 || !head)) {
    figure.name = { name: title, where: 'left', score: 0.86 };
    return place.wide <= 2 || figure.quantity.kind !== 'no-data';
  }
  if (!head) return false;
  figure.name = { name: head, where: 'above', score: 0.88 };
  if (title && !TOTAL.test(title.text)) figure.item = title.text.slice(0, 80);
  return true;
}

function headName(cell: Cell): Name | null {
  const phrase = cell.phrases[0];
  const text = textOf(cell)
    .replace(/[↑↓▲▼⇅]\s*$/u, '')
    .trim();
  return phrase && /\p{L}|#/u.test(text) && text.length <= 80
    ? { phrase, text: unitOfLabel(text).label && text, strength: 0.8 }
    : null;
}

function isAboutPeople(heads: Row | null, body: readonly Row[]): boolean {
  if (heads?.cells.some((cell) => PEOPLE.test(textOf(cell)))) return true;
  return body.some((row) => row.cells.some((cell) => /\S+@\S+\.\S+/.test(textOf(cell))));
}

function isCalendar(body: readonly Row[], help: TableHelp): boolean {
  let days = 0;
  let cells = 0;
  for (const row of body) {
    for (const cell of row.cells) {
      cells += 1;
      const said = cell.phrases[0] ? help.say(cell.phrases[0]) : null;
      if (/^\d{1,2}$/.test(textOf(cell)) && said?.kind === 'figure' && Number(textOf(cell)) <= 31)
        days += 1;
    }
  }
  return body.length >= 4 && cells >= 28 && days / cells > 0.7;
}
