import { metricForLabel } from '../../../core/metrics/index.ts';
import { cleanLabel, labelKey, parsePeriod, type TextContext } from '../../../core/text/index.ts';
import {
  attribute,
  dataOf,
  ELEMENT,
  elementsOf,
  findIn,
  firstChild,
  flatParent,
  localName,
  nextSibling,
  nodeType,
  ownerDocument,
  previousSibling,
  textContent,
  textsOf,
} from '../page/dom.ts';
import { labelStrength } from '../texts/label-strength.ts';
import { spokenName } from '../texts/spoken-name.ts';
import { mayBePeriod } from '../texts/words.ts';
import { fewPartsOf, figureOf, type Part, partsOf, saysChange, textIn } from './parts.ts';

/** What is known while a recipe is made or followed. */
export interface Surroundings {
  readonly context: TextContext;
  readonly today: string;
  /** The metric that the platform's record has for a name, where it has one. */
  readonly nameOf?: NameOf | undefined;
}

/** The metric that a name means on a platform; null where its record does not know the name. */
export type NameOf = (label: string) => string | null;

/** How far a card's label may stand above its value, in elements. */
const HIGHEST = 7;
/** A card holds a handful of texts; what holds more is a part of the page. */
const MOST_TEXTS = 24;
const NAMES = 0.3;

/** Whether a text is a period and nothing else. */
export function periodIn(text: string, { context, today }: Surroundings) {
  if (text.length > 60 || !mayBePeriod(text)) return null;
  return parsePeriod(text, { ...context, today });
}

/** How much a text looks like the name of a number; 0 for numbers, changes and periods. */
export function nameStrength(text: string, at: Surroundings): number {
  if (text.length > 80 || saysChange(text) || figureOf(text, at.context)) return 0;
  const strength = labelStrength(cleanLabel(text), at.context);
  return strength > 0 && periodIn(text, at) && metricForLabel(text) === null ? 0 : strength;
}

/** Whether one element holds another, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = flatParent(at)) if (at === outer) return true;
  return false;
}

/** The smallest element around `el` in which `found` finds something. */
export function climb<T>(
  el: Element,
  found: (parts: readonly Part[], around: Element) => T | null,
): { readonly around: Element; readonly found: T } | null {
  let around: Element | null = el;
  for (let step = 0; around && step < HIGHEST; step += 1, around = flatParent(around)) {
    if (localName(around) === 'body' || localName(around) === 'html') return null;
    const parts = fewPartsOf(around, MOST_TEXTS);
    if (parts.length > MOST_TEXTS) return null;
    const what = found(parts, around);
    if (what !== null) return { around, found: what };
  }
  return null;
}

/** The text that most likely names a value, and the card that holds both. */
export function nameNear(value: Element, at: Surroundings): { card: Element; label: Part } | null {
  const near = climb(value, (parts) => {
    const own = parts.findIndex((part) => holds(value, part.el));
    let best: { part: Part; score: number } | null = null;
    for (const [i, part] of parts.entries()) {
      if (holds(value, part.el)) continue;
      const strength = nameStrength(part.text, at);
      if (strength < NAMES) continue;
      // What stands before a value names it rather than what stands behind it, the nearer the better.
      const score = strength + (i < own ? 0.15 : 0) - 0.02 * Math.abs(i - own);
      if (!best || score > best.score) best = { part, score };
    }
    return best?.part ?? null;
  });
  return near && { card: near.around, label: near.found };
}

const isCellEl = (el: Element): boolean =>
  /^(?:td|th)$/.test(localName(el)) ||
  /^(?:cell|gridcell|rowheader|columnheader)$/.test(attribute(el, 'role') ?? '');
const isRowEl = (el: Element): boolean => localName(el) === 'tr' || attribute(el, 'role') === 'row';
const isTableEl = (el: Element): boolean =>
  localName(el) === 'table' || /^(?:table|grid|treegrid)$/.test(attribute(el, 'role') ?? '');

function closestOf(el: Element, is: (el: Element) => boolean, steps: number): Element | null {
  let at: Element | null = el;
  for (let step = 0; at && step < steps; step += 1, at = flatParent(at)) if (is(at)) return at;
  return null;
}

/** The cells of a row, in order, through whatever groups them. */
export function cellsOf(row: Element): Element[] {
  const cells: Element[] = [];
  for (let node = firstChild(row); node; node = nextSibling(node)) {
    if (nodeType(node) !== ELEMENT) continue;
    const el = node as Element;
    if (isCellEl(el)) cells.push(el);
    else if (!isRowEl(el)) cells.push(...cellsOf(el));
  }
  return cells;
}

/** A cell of a table: its row and the words at the heads of both. */
export interface CellPlace {
  readonly cell: Element;
  readonly row: Element;
  readonly table: Element;
  readonly title: string | null;
  /** Words of the row that no other row has in the same column; its title is the first of them. */
  readonly titles: readonly string[];
  readonly column: string;
  readonly head: Element;
}

const FIRST_ROWS = 4;
const MOST_PASSED = 400;

/** The first rows of a table, which may have thousands. */
function firstRowsOf(table: Element): Element[] {
  const owner = ownerDocument(table);
  const walker = owner && elementsOf(owner, table);
  const rows: Element[] = [];
  let left = MOST_PASSED;
  for (let node = walker?.nextNode(); node && left > 0; node = walker?.nextNode(), left -= 1) {
    if (isRowEl(node as Element)) rows.push(node as Element);
    if (rows.length === FIRST_ROWS) break;
  }
  return rows;
}

/** The row that names a table's columns: the first with as many cells, none of them a number. */
export function headRowOf(table: Element, width: number, at: Surroundings): Element[] | null {
  for (const row of firstRowsOf(table)) {
    const cells = cellsOf(row);
    if (cells.length !== width) continue;
    const texts = cells.map(textIn);
    if (texts.some((text) => figureOf(text, at.context) !== null)) return null;
    if (texts.filter((text) => /\p{L}/u.test(text)).length >= Math.min(2, width)) return cells;
  }
  return null;
}

/** Cells at the head of a row that may name it, and rows that are held against each other. */
const NAMING = 12;
const MOST_ROWS = 200;

/** What the words in a cell call its row. */
function wordsIn(cell: Element, at: Surroundings): string | null {
  const words = partsOf(cell).find(
    ({ text }) => /\p{L}/u.test(text) && !figureOf(text, at.context) && !saysChange(text),
  );
  return words ? words.text.slice(0, 400) : null;
}

/** What a row is called: the first of its words that no other row has, or else the first of all. */
export function titlesAmong(
  row: Element,
  cell: Element,
  at: Surroundings,
): { readonly title: string | null; readonly titles: readonly string[] } {
  let first: string | null = null;
  const titles: string[] = [];
  for (const [i, one] of cellsOf(row).slice(0, NAMING).entries()) {
    const words = one === cell ? null : wordsIn(one, at);
    if (words === null) continue;
    first ??= words;
    if (!isSharedBy(row, i, textContent(one) ?? '')) titles.push(words);
  }
  return { title: titles[0] ?? first, titles };
}

/** Whether another row has the same text in the same place. */
function isSharedBy(row: Element, place: number, text: string): boolean {
  const around = flatParent(row);
  let left = MOST_ROWS;
  for (let node = around && firstChild(around); node && left > 0; node = nextSibling(node)) {
    if (nodeType(node) !== ELEMENT) continue;
    left -= 1;
    const other = node as Element;
    // Most rows are told apart by all of their text, which is had at once.
    if (other === row || !(textContent(other) ?? '').includes(text)) continue;
    const same = cellsOf(other)[place];
    if (same && textContent(same) === text) return true;
  }
  return false;
}

/** Where an element stands in a table with heads; null where it stands in none. */
export function cellAround(el: Element, at: Surroundings): CellPlace | null {
  const cell = closestOf(el, isCellEl, 6);
  const row = cell && closestOf(cell, isRowEl, 4);
  const table = row && closestOf(row, isTableEl, 8);
  if (!cell || !row || !table) return null;
  const cells = cellsOf(row);
  const heads = headRowOf(table, cells.length, at);
  const number = cells.indexOf(cell);
  const head = heads?.[number];
  if (!heads || !head || heads.includes(cell)) return null;
  const column = textIn(head);
  if (!/\p{L}/u.test(column)) return null;
  const { title, titles } = titlesAmong(row, cell, at);
  return { cell, row, table, title, titles, column: cleanLabel(column), head };
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const isHeading = (el: Element): boolean =>
  /^h[1-6]$/.test(localName(el)) || attribute(el, 'role') === 'heading';

/** A heading, or what holds one; a part with numbers of its own is headed for itself. */
function headingIn(el: Element, around: Element): string | null {
  if (!isHeading(el) && el !== around && mayHoldNumbers(el)) return null;
  const heading = isHeading(el) ? el : [...findIn(el, HEADING)].at(-1);
  const text = heading ? textIn(heading) : '';
  // "You got 7,812 views" is the same heading tomorrow, with another number.
  const words = text.replace(/\p{Nd}[\p{Nd}.,\u00a0]*/gu, '#');
  return text === '' || text.length > 120 ? null : labelKey(words);
}

const MOST_ASKED = 100;

/** Whether a number stands in an element, or so many texts that one may. */
function mayHoldNumbers(el: Element): boolean {
  const owner = ownerDocument(el);
  const texts = owner && textsOf(owner, el);
  let left = MOST_ASKED;
  for (let node = texts?.nextNode(); node; node = texts?.nextNode()) {
    left -= 1;
    if (left === 0 || /\p{Nd}/u.test(dataOf(node))) return true;
  }
  return false;
}

/** The heading over a card: the nearest before it, or the name of the part of the page around it. */
export function headingOver(card: Element): string | null {
  let at: Element | null = card;
  for (let step = 0; at && step < 10; step += 1, at = flatParent(at)) {
    let left = 12;
    for (let node = previousSibling(at); node && left > 0; node = previousSibling(node)) {
      if (nodeType(node) !== ELEMENT) continue;
      left -= 1;
      const heading = headingIn(node as Element, at);
      if (heading) return heading;
    }
    const named = at !== card && /^(?:section|article|region|form|fieldset)$/.test(localName(at));
    const name = named ? spokenName(at) : null;
    if (name) return labelKey(name).slice(0, 400);
  }
  return null;
}

const LONGEST_SHAPE = 400;

/** What a card is made of, by the names of its elements. */
export function shapeOf(card: Element): string {
  const kids: string[] = [];
  for (let node = firstChild(card); node; node = nextSibling(node))
    if (nodeType(node) === ELEMENT) kids.push(localName(node));
  return `${localName(card)}>${kids.slice(0, 20).join(',')}`.slice(0, LONGEST_SHAPE);
}

/** Names of the cards beside a card, its own among them, in order. */
export function rowAround(card: Element, label: string, at: Surroundings): string[] {
  let own: Element = card;
  for (let step = 0; step < 4; step += 1) {
    const parent: Element | null = flatParent(own);
    if (!parent || localName(parent) === 'body') break;
    const names = namesIn(parent, own, label, at);
    if (names.length > 1) return names;
    own = parent;
  }
  return [labelKey(label)];
}

const MOST_BESIDE = 40;
const MOST_IN_CARD = 12;

function namesIn(parent: Element, own: Element, label: string, at: Surroundings): string[] {
  const names: string[] = [];
  const shape = shapeOf(own);
  let left = MOST_BESIDE;
  for (let node = firstChild(parent); node && left > 0; node = nextSibling(node)) {
    if (nodeType(node) !== ELEMENT) continue;
    left -= 1;
    if (node === own) {
      names.push(labelKey(label));
      continue;
    }
    const name = nameOfCard(node as Element, at, shapeOf(node as Element) === shape);
    if (name) names.push(labelKey(name).slice(0, 400));
  }
  return names;
}

/**
 * What a block with a number is called, and one that is made like the card and has none yet; null for
 * anything else.
 */
function nameOfCard(el: Element, at: Surroundings, isAlike: boolean): string | null {
  const parts = fewPartsOf(el, MOST_IN_CARD);
  if (parts.length === 0 || parts.length > MOST_IN_CARD) return null;
  if (!isAlike && !parts.some(({ text }) => figureOf(text, at.context) !== null)) return null;
  let best: Part | null = null;
  let most = NAMES;
  for (const part of parts) {
    const strength = nameStrength(part.text, at);
    if (strength > most) {
      best = part;
      most = strength;
    }
  }
  return best?.text ?? null;
}
