import { likelyWindow, parseQuantity } from '../../../core/text/index.ts';
import { attribute, localName, textContent } from '../page/dom.ts';
import { onOneLine } from '../page/geometry.ts';
import type { Steps } from '../page/pace.ts';
import type { Branch } from '../page/tree.ts';
import { type Figure, isMoney, type Name } from '../texts/figure.ts';
import { metricNamed } from '../texts/metric-named.ts';
import type { Phrase } from '../texts/phrase.ts';
import { namesAmount } from '../texts/words.ts';
import { HeadNames, type Heads, headsOf, tableBefore } from './heads.ts';
import { type DayMap, dayMap } from './matrix.ts';
import { type Cell, type Row, type TableHelp, textOf } from './parts.ts';
import { dayOf, itemColumnOf, titleIn } from './row-title.ts';
import { columnsOf, completed, isStep, MOST_CELLS, rowBranches, rowOf, rowsOf } from './rows.ts';
import { NAMES, NO_AMOUNTS, OF_PEOPLE, PEOPLE, TOTAL, VALUES } from './words.ts';

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
  const body = bodyOf(rows, heads, help);
  if (isCalendar(body) || isAboutPeople(heads, body, table, help)) return [];
  const wide = widthOf(body, heads);
  const itemColumn = itemColumnOf(heads, help);
  const names = found && new HeadNames(found, help.seen);
  const lengths = names ? lengthsUnder(heads, body, names) : NO_HEADS;
  const figures: Figure[] = [];
  const told: (readonly [Row, readonly Figure[]])[] = [];
  const map = heads && mapOf(table, heads, body);
  const isOfItems = heads?.head === true && !body.some((row) => isMetric(row, help));
  for (const [i, row] of body.entries()) {
    if (isStep(i, row.cells.length)) yield;
    const { at, title } = titleIn(row, itemColumn, help, (cell) => figureOf(cell, help) !== null);
    const day = title ? null : dayOf(row, help);
    const own = rowFigures(row, at, { help, names, title, wide, map, lengths, isOfItems });
    for (const figure of own) {
      figure.period ??= day;
      figures.push(figure);
    }
    if (!heads) doubtNotes(own);
    told.push([row, own]);
    if (figures.length < MOST_CELLS) continue;
    if (figures.length > MOST_CELLS || row !== body.at(-1)) help.cutShort();
    break;
  }
  if (heads) doubtNameless(told);
  return figures.slice(0, MOST_CELLS);
}

const bodyOf = (rows: readonly Row[], heads: Row | null, help: TableHelp): Row[] =>
  rows
    .filter((row) => row !== heads && (!row.head || isTotals(row, help)))
    .flatMap((row) => completed(row, heads, help));

/** Among rows that say whose their numbers are, one of numbers alone may be an item's or what all come to. */
function doubtNameless(told: readonly (readonly [Row, readonly Figure[]])[]): void {
  const isNameless = ([row, own]: (typeof told)[number]) => own.length === row.cells.length;
  if (told.every(isNameless)) return;
  for (const [, own] of told.filter(isNameless))
    for (const figure of own)
      figure.why ??= 'The row of this number has no name. Nothing was stored for it.';
}

interface Ground {
  readonly help: TableHelp;
  readonly names: HeadNames | null;
  readonly title: Name | null;
  readonly wide: number;
  readonly map: DayMap | null;
  /** Heads that call lengths of time no more than "Time". */
  readonly lengths: ReadonlySet<Name>;
  /** None of its rows is the name of an amount, so they are what the amounts are of. */
  readonly isOfItems: boolean;
}

const NO_HEADS: ReadonlySet<Name> = new Set();
const TIME =
  /^(?:time|zeit|tiempo|temps|tempo|waktu|masa|thời gian|時間|时间|시간|время|süre|tijd|czas|เวลา|الوقت|समय)$/iu;
/** Within an hour: a column of nothing else holds no times of day. */
const LENGTH = /^0{1,2}:[0-5]\d:[0-5]\d$/;

/** "00:01:20" in every row under "Time" is how long it took. */
function lengthsUnder(
  heads: Row | null,
  body: readonly Row[],
  names: HeadNames,
): ReadonlySet<Name> {
  if (!heads?.cells.some((cell) => TIME.test(textOf(cell)))) return NO_HEADS;
  const told = new Map<Name, number>();
  for (const row of body)
    for (const cell of row.cells) {
      const head = names.over(cell, row);
      if (head && TIME.test(head.text))
        told.set(head, LENGTH.test(textOf(cell)) ? (told.get(head) ?? 0) + 1 : Number.NaN);
    }
  return new Set([...told].filter(([, rows]) => rows > 1).map(([head]) => head));
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
    const figure = help.figure(phrase, said, true);
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
    ? help.figure(phrase, { kind: 'figure', quantity, raw: phrase.text }, true)
    : null;
}

interface Place {
  readonly head: Name | null;
  readonly title: Name | null;
  readonly wide: number;
  readonly map: DayMap | null;
  readonly lengths: ReadonlySet<Name>;
  /** The platform's record has the head as the name of a number: then a row is an item. */
  readonly isKnown: boolean;
  /** True where the table has heads at all. */
  readonly isHeaded: boolean;
  readonly isOfItems: boolean;
}

/** Whether a head says what stands under it, and not only that there are values, or of when. */
const tellsWhat = (head: string): boolean =>
  !VALUES.test(head) && !likelyWindow(head) && !/\p{Nd}/u.test(head);

/** Whether a row begins with the name of an amount. */
const isMetric = ({ cells: [first] }: Row, help: TableHelp): boolean => {
  const name = first?.phrases[0] ? help.nameOf(first.phrases[0]) : null;
  return name !== null && (namesAmount(name.text) || metricNamed(name.text, undefined) !== null);
};

const isShare = ({ quantity }: Figure): boolean =>
  quantity.kind === 'number' && quantity.unit === '%';

/** Money and shares are amounts, whatever stands over them: "$14,000" under "Order" is no order's number. */
const isAmount = (figure: Figure): boolean => isShare(figure) || isMoney(figure);

/** Names a cell's figure by its column, with its row as the item; false where nothing names it. */
function nameCell(
  figure: Figure,
  { head, title, wide, map, lengths, isKnown, isHeaded, isOfItems }: Place,
): boolean {
  if (map && head && title) {
    figure.segment =
      map.way === 'hours' ? `${title.text} ${head.text}` : `${head.text} ${title.text}`;
    figure.name = { name: { ...head, text: map.about }, where: 'above', score: 0.88 };
    return true;
  }
  if (head && NO_AMOUNTS.test(head.text) && !lengths.has(head) && !isAmount(figure)) return false;
  const isAsked = isOfItems && !isShare(figure);
  const isOfHead = isKnown || (head !== null && isAsked && tellsWhat(head.text));
  if (title && ((wide <= 2 && !isOfHead) || !head)) {
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

function isAboutPeople(
  heads: Row | null,
  body: readonly Row[],
  table: Branch,
  help: TableHelp,
): boolean {
  // "Buyers" is how many there are, where the platform is known to call a number so.
  const named = (heads?.cells ?? []).filter((cell) => !help.knowsName(textOf(cell)));
  if (named.some((head) => PEOPLE.test(textOf(head)) && holdsPeople(head, body))) return true;
  if (
    named.some((cell) => NAMES.test(textOf(cell))) &&
    named.some((cell) => OF_PEOPLE.test(textOf(cell)))
  )
    return true;
  const text = textContent(table.el) ?? '';
  return text.includes('@') && /\S@\S+\.\S/.test(text);
}

/** Initials on a round mark stand for a picture. */
const LONGEST_INITIALS = 3;

/** True but for a column that says how many there are in each row, or shows their pictures alone. */
function holdsPeople({ column }: Cell, body: readonly Row[]): boolean {
  if (column <= 0) return true;
  const cells = body.flatMap(({ cells: row }) => row.filter((cell) => cell.column === column));
  return cells.some(({ phrases }) =>
    phrases.some(
      ({ text }) =>
        /\p{L}{2}/u.test(text) && !/\p{Nd}/u.test(text) && text.length > LONGEST_INITIALS,
    ),
  );
}

/** A page's month: rows of small numbers. A calendar has few rows, so most tables are not looked at. */
function isCalendar(body: readonly Row[]): boolean {
  if (body.length < 4 || body.length > 8) return false;
  const texts = body.flatMap((row) => row.cells.map(textOf));
  const days = texts.filter((text) => /^\d{1,2}$/.test(text) && Number(text) <= 31).length;
  return texts.length >= 28 && days / texts.length > 0.7;
}
