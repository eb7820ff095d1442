import type { Reading } from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';
import {
  attribute,
  closest,
  dataOf,
  ELEMENT,
  findIn,
  flatParent,
  isDrawn,
  localName,
  nodeType,
  ownerDocument,
  parentElement,
  previousSibling,
  textContent,
  textsOf,
} from './dom.ts';
import type { Figure } from './figure.ts';
import type { Atom } from './nodes.ts';
import type { Steps } from './pace.ts';
import {
  beginsOtherTime,
  mayBeginOtherTime,
  mayGoOnToOtherTime,
  saysDayBefore,
} from './time-words.ts';

/** A card with its notes; what says more is a part of the page. */
const LONGEST_CARD = 300;
const LONGEST_NOTE = 40;
const HIGHEST = 8;
const MOST_BESIDE = 12;

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const isHeading = (el: Element): boolean =>
  /^h[1-6]$/.test(localName(el)) || attribute(el, 'role') === 'heading';

const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * Words around numbers that say they are of another time than the page's: a note in the card, or the
 * heading over it. What it found out about headings is kept, for cards of a row share theirs.
 */
export class OtherTimes {
  private readonly headings = new Map<Element, string | null>();

  /** The words that say so; null where nothing does. `label` is the number's own name. */
  around(card: Element, label: string): string | null {
    return this.noteIn(card, label, beginsOtherTime) ?? this.over(card);
  }

  /** The same for a card whose page is not of the day before. */
  aroundOrBefore(card: Element, label: string): string | null {
    return this.noteIn(card, label, saysDayBefore) ?? this.around(card, label);
  }

  private noteIn(card: Element, label: string, says: (text: string) => boolean): string | null {
    if ((textContent(card) ?? '').length > LONGEST_CARD) return null;
    const owner = ownerDocument(card);
    const texts = owner && textsOf(owner, card);
    for (let node = texts?.nextNode(); node; node = texts?.nextNode()) {
      const data = dataOf(node);
      if (data.length > LONGEST_CARD) continue;
      const text = squeezed(data);
      if (text.length > LONGEST_NOTE || !says(text) || labelKey(text) === labelKey(label)) continue;
      const holder = parentElement(node);
      if (holder && isDrawn(holder)) return text;
    }
    return null;
  }

  private over(card: Element): string | null {
    const heading = this.headingOver(card, HIGHEST);
    return heading !== null && heading.length <= LONGEST_NOTE && beginsOtherTime(heading)
      ? heading
      : null;
  }

  /** The nearest heading before an element, or before what holds it. */
  private headingOver(el: Element, left: number): string | null {
    const known = this.headings.get(el);
    if (known !== undefined) return known;
    const up = flatParent(el);
    const found = headingBefore(el) ?? (up && left > 0 ? this.headingOver(up, left - 1) : null);
    this.headings.set(el, found);
    return found;
  }
}

function headingBefore(el: Element): string | null {
  let left = MOST_BESIDE;
  for (let node = previousSibling(el); node && left > 0; node = previousSibling(node)) {
    if (nodeType(node) !== ELEMENT) continue;
    left -= 1;
    const one = node as Element;
    if (isHeading(one)) return squeezed(textContent(one));
    const text = textContent(one) ?? '';
    // A part with numbers of its own is headed for itself.
    if (text.length > LONGEST_CARD || /\p{Nd}/u.test(text)) continue;
    const inner = [...findIn(one, HEADING)].at(-1);
    if (inner) return squeezed(textContent(inner));
  }
  return null;
}

/**
 * Whether any text of a page may say that numbers are of another time. Most pages have none, and
 * then no number of theirs is asked for the words around it.
 */
export function mayTellOtherTime(atoms: readonly Atom[]): boolean {
  return atoms.some(({ text, parent }) => {
    if (!mayBeginOtherTime(text)) return false;
    if (beginsOtherTime(text)) return true;
    const heading = mayGoOnToOtherTime(text) ? closest(parent, HEADING) : null;
    return heading !== null && beginsOtherTime(squeezed(textContent(heading)));
  });
}

/** Readings that are looked at in one step. */
const SOME = 64;

/**
 * Readings after those of another time than the page's were doubted, where some number of the page is
 * not of that time: a page that is of this hour as a whole stands. `live` are the figures that stand
 * under a heading of this moment; of the others those that have a metric are asked.
 */
export function* withoutOtherTimes(
  readings: readonly Reading[],
  figures: readonly Figure[],
  isNamed: (reading: Reading) => boolean,
  live: ReadonlyMap<Figure, string>,
): Steps<readonly Reading[]> {
  const isToAsk = (one: Reading, figure: Figure | undefined): boolean =>
    one.status === 'ok' &&
    one.value !== null &&
    (isNamed(one) || (figure !== undefined && live.has(figure)));
  if (!readings.some((one, i) => isToAsk(one, figures[i]))) return readings;
  const times = new OtherTimes();
  const held = yield* heldBy(figures);
  const timeOf = (reading: Reading, figure: Figure): string | null => {
    if (figure.period) return null;
    return live.get(figure) ?? times.around(cardOf(figure, held), reading.label);
  };
  const doubted = new Map<number, Reading>();
  let isAnyElse = false;
  for (const [i, reading] of readings.entries()) {
    if (i % SOME === SOME - 1) yield;
    const figure = figures[i];
    if (!figure || !isToAsk(reading, figure)) continue;
    const text = timeOf(reading, figure);
    if (text === null) isAnyElse = true;
    else doubted.set(i, inOtherTime(reading, text));
  }
  if (doubted.size === 0) return readings;
  for (const [i, reading] of readings.entries()) {
    const figure = figures[i];
    if (isAnyElse) break;
    if (i % SOME === SOME - 1) yield;
    if (!figure || reading.value === null || isToAsk(reading, figure)) continue;
    isAnyElse = timeOf(reading, figure) === null;
  }
  return isAnyElse ? readings.map((reading, i) => doubted.get(i) ?? reading) : readings;
}

/** How many figures each element holds, of those not far around them. */
function* heldBy(figures: readonly Figure[]): Steps<ReadonlyMap<Element, number>> {
  const held = new Map<Element, number>();
  for (const [i, { phrase }] of figures.entries()) {
    if (i % SOME === SOME - 1) yield;
    let at: Element | null = phrase.el;
    for (let left = HIGHEST; at && left > 0; left -= 1, at = flatParent(at))
      held.set(at, (held.get(at) ?? 0) + 1);
  }
  return held;
}

/** The largest element around a figure that holds no other. */
function cardOf({ phrase }: Figure, held: ReadonlyMap<Element, number>): Element {
  let card = phrase.el;
  for (let at = flatParent(card); at && held.get(at) === 1; at = flatParent(at)) card = at;
  return card;
}

/** The same reading, held back with the words that it stands under. */
export function inOtherTime(reading: Reading, text: string): Reading {
  const why = `${reading.label} stands under “${text}”, which is another time than the page’s. Nothing was stored for it.`;
  return { ...reading, status: 'quarantined', confidence: Math.min(reading.confidence, 0.5), why };
}
