import type { Anchors } from '../../../core/model/index.ts';
import { labelKey } from '../../../core/text/index.ts';
import {
  attribute,
  ELEMENT,
  firstChild,
  flatParent,
  localName,
  nextSibling,
  nodeType,
} from '../page/dom.ts';
import { spokenName } from '../texts/spoken-name.ts';
import { saysComparison } from '../texts/words.ts';
import {
  type CellPlace,
  cellAround,
  headingOver,
  holds,
  nameNear,
  nameStrength,
  periodIn,
  rowAround,
  type Surroundings,
  shapeOf,
} from './around.ts';
import { fewPartsOf, figureOf, type Part, partsOf, saysChange } from './parts.ts';

/** A number on a page with what stands around it. */
export interface Spot {
  readonly value: Part;
  readonly label: Part;
  /** The smallest element that holds both; a row where it is a cell. */
  readonly card: Element;
  readonly cell: CellPlace | null;
}

/** What stands around a number: anchors without those that are a path to it. */
export type Surround = Omit<Anchors, 'selector' | 'period' | 'language'> & {
  /** Words in the card that say of when it is. */
  readonly when: readonly string[];
};

/** Stands among a card's words where the card says itself which days it is of. */
export const WHEN = '(period)';
/** The same where these are not the page's days. */
export const WHEN_OTHER = '(other time)';

/** Words for times that are not the page's period. */
export const OTHER_TIME =
  /real.?time|right now|live now|latest|previous|yesterday|today|\b(?:24|48)\s*h|last\s+(?:hour|\d+\s*min)|\b60\s*min|echtzeit|gestern|heute|temps réel|tiempo real|tempo real|hier\b|ayer|ontem|hoje|waktu nyata|kemarin|hari ini|thời gian thực|hôm qua|hôm nay|เรียลไทม์|リアルタイム|昨日|今日|実時|실시간|어제|오늘|实时|即時|昨天|今天/iu;

const LONGEST = 400;
const MOST_IN_UNIT = 12;
const LONGEST_NOTE = 40;
const cut = (text: string): string => text.slice(0, LONGEST);

/** The spot of a value: as a cell of a table, else with the name near it. */
export function spotOf(value: Part, at: Surroundings): Spot | null {
  const cell = cellAround(value.el, at);
  if (cell) {
    const label = { el: cell.head, text: cell.column };
    return { value, label, card: cell.row, cell };
  }
  const near = nameNear(value.el, at);
  return near && { value, label: near.label, card: near.card, cell: null };
}

/** The spot of a value under a label that is known. */
export function spotUnder(value: Part, label: Part, card: Element): Spot {
  return { value, label, card, cell: null };
}

/** A text that says of when a number is, as it is compared: the days themselves change. */
export const marked = (when: string): string => (OTHER_TIME.test(when) ? WHEN_OTHER : WHEN);

function pathDown(from: Element, to: Element): string {
  const names: string[] = [];
  for (let el: Element | null = to; el && el !== from; el = flatParent(el))
    names.unshift(localName(el));
  return cut(names.join('>'));
}

/** Which of the card's numbers the value is, and of how many: "0/2". */
function ordinalOf(value: Part, figures: readonly Part[]): string {
  return `${figures.findIndex((figure) => holds(value.el, figure.el))}/${figures.length}`;
}

/** What a value is called for those who cannot see, without the number itself. */
function spokenOf({ value, card }: Spot): Anchors['spoken'] {
  for (let el: Element | null = value.el; el; el = flatParent(el)) {
    const name = spokenName(el)?.replace(/[\p{Nd}.,%$€£¥]+\p{L}?(?!\p{L})/gu, ' ');
    const words = name ? labelKey(name.replace(/\s+/g, ' ')) : '';
    if (/\p{L}{2}/u.test(words)) {
      return { role: (attribute(el, 'role') ?? localName(el)).slice(0, 40), name: cut(words) };
    }
    if (el === card) return null;
  }
  return null;
}

/** A card with what belongs to it: as far around it as no other number stands. */
function unitOf(card: Element, at: Surroundings): Element {
  const own = figuresIn(partsOf(card), at).length;
  let unit = card;
  for (let step = 0; step < 3; step += 1) {
    const up = flatParent(unit);
    if (!up || localName(up) === 'body') return unit;
    const parts = fewPartsOf(up, MOST_IN_UNIT);
    if (parts.length > MOST_IN_UNIT || figuresIn(parts, at).length > own) return unit;
    unit = up;
  }
  return unit;
}

/** Numbers of a card that could be its value: no changes. */
export function figuresIn(parts: readonly Part[], at: Surroundings): Part[] {
  return parts.filter((part) => figureOf(part.text, at.context) !== null);
}

/** What stands around a number now. */
export function surroundOf(spot: Spot, at: Surroundings): Surround {
  const { value, label, card, cell } = spot;
  const parts = cell ? [] : partsOf(card);
  const others = (cell ? [] : partsOf(unitOf(card, at))).filter(
    ({ el, text }) => !holds(value.el, el) && !(el === label.el && text === label.text),
  );
  const when = others
    .filter(({ text }) => periodIn(text, at) || isNoteOfTime(text))
    .map(({ text }) => text);
  const words = others
    .filter(({ text }) => nameStrength(text, at) > 0 && !when.includes(text))
    .map(({ text }) => cut(labelKey(text)));
  return {
    label: cut(label.text),
    spoken: spokenOf(spot),
    near: {
      heading: headingOver(cell?.table ?? card),
      card: [...new Set([...when.map(marked), ...words])].slice(0, 12),
      row: cell ? headsOf(cell) : rowAround(card, label.text, at),
    },
    structure: {
      value: `${pathDown(card, value.el)} ${ordinalOf(value, figuresIn(parts, at))}`,
      label: pathDown(card, label.el),
      card: shapeOf(card),
    },
    cell: cell && {
      row: cell.title && cut(labelKey(cell.title)),
      column: cut(labelKey(cell.column)),
    },
    when,
  };
}

/** "Last 60 minutes" under a number; "vs. previous month" is what it is compared with. */
const isNoteOfTime = (text: string): boolean =>
  text.length <= LONGEST_NOTE && OTHER_TIME.test(text) && !saysComparison(text);

function headsOf({ head }: CellPlace): string[] {
  const parent = flatParent(head);
  if (!parent) return [];
  const heads: string[] = [];
  for (let node = firstChild(parent); node && heads.length < 40; node = nextSibling(node)) {
    if (nodeType(node) !== ELEMENT) continue;
    const [first] = partsOf(node as Element);
    if (first && /\p{L}/u.test(first.text)) heads.push(cut(labelKey(first.text)));
  }
  return heads;
}

/** The change that a card shows beside its value, as it is written. */
export function changeIn({ value, card, cell }: Spot, at: Surroundings): string | null {
  if (cell) return null;
  const parts = partsOf(card).filter(({ el }) => !holds(value.el, el));
  const signed = parts.find(({ text }) => saysChange(text));
  if (signed) return signed.text;
  const [only, more] = figuresIn(parts, at);
  return only && !more ? only.text : null;
}
