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

/** A card with its notes; what says more is a part of the page. */
const LONGEST_CARD = 300;
const LONGEST_NOTE = 40;
const HIGHEST = 8;
const MOST_BESIDE = 12;

/** A text that begins so says that the numbers with it are of this hour, and not of the page's days. */
const OTHER_TIME =
  /^[^\p{L}\p{N}]*(?:real.?time|right now|live now|(?:in )?(?:the )?(?:last|past) (?:hour|\d+\s?(?:minutes?|mins?|hours?|hrs?|h)\b)|echtzeit|temps réel|en temps réel|tiempo real|en tiempo real|tempo real|em tempo real|waktu nyata|thời gian thực|เรียลไทม์|リアルタイム|실시간|实时|即時|實時)(?!\p{L})/iu;

/** The same for the day before. */
const DAY_BEFORE =
  /^[^\p{L}\p{N}]*(?:yesterday|gestern|hier|ayer|ontem|ieri|kemarin|hôm qua|เมื่อวาน|昨日|昨天|어제|أمس|вчера|dün|gisteren|wczoraj|igår|i går|i går)[^\p{L}\p{N}]*$/iu;

/** What such a text begins with, where a page has split it over several. */
const BEGINS =
  /^[^\p{L}\p{N}]*(?:real|right|live|in|the|last|past|echtzeit|temps|en|tiempo|tempo|em|waktu|thời|เรียล|リアル|실시간|实时|即時|實時)(?![\p{L}\p{M}]{3})/iu;
/** More begins none of them than the words above: most texts of a page are told from them so. */
const STARTS = new Set('rlitpewRLITPEW'.split('').map((letter) => letter.charCodeAt(0)));

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
    return this.noteIn(card, label, OTHER_TIME) ?? this.over(card);
  }

  /** The same for a card whose page is not of the day before. */
  aroundOrBefore(card: Element, label: string): string | null {
    return this.noteIn(card, label, DAY_BEFORE) ?? this.around(card, label);
  }

  private noteIn(card: Element, label: string, says: RegExp): string | null {
    if ((textContent(card) ?? '').length > LONGEST_CARD) return null;
    const owner = ownerDocument(card);
    const texts = owner && textsOf(owner, card);
    for (let node = texts?.nextNode(); node; node = texts?.nextNode()) {
      const data = dataOf(node);
      if (data.length > LONGEST_CARD) continue;
      const text = squeezed(data);
      if (text.length > LONGEST_NOTE || !says.test(text) || labelKey(text) === labelKey(label))
        continue;
      const holder = parentElement(node);
      if (holder && isDrawn(holder)) return text;
    }
    return null;
  }

  private over(card: Element): string | null {
    const heading = this.headingOver(card, HIGHEST);
    return heading !== null && heading.length <= LONGEST_NOTE && OTHER_TIME.test(heading)
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
    if (!mayBegin(text)) return false;
    if (OTHER_TIME.test(text)) return true;
    const heading = BEGINS.test(text) ? closest(parent, HEADING) : null;
    return heading !== null && OTHER_TIME.test(squeezed(textContent(heading)));
  });
}

/** A cheap first look at the first letter; of other scripts than Latin each may begin one. */
function mayBegin(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return true;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (isLetter) return STARTS.has(code);
    if (code >= 0x30 && code <= 0x39) return false;
  }
  return false;
}

/** Readings that are looked at in one step. */
const SOME = 64;

/**
 * Readings after those of another time than the page's were doubted: of those that have a metric, and
 * where some number of the page is not of that time. A page that is of this hour as a whole stands.
 */
export function* withoutOtherTimes(
  readings: readonly Reading[],
  figures: readonly Figure[],
  isNamed: (reading: Reading) => boolean,
): Steps<readonly Reading[]> {
  const isToAsk = (one: Reading): boolean =>
    one.status === 'ok' && one.value !== null && isNamed(one);
  if (!readings.some(isToAsk)) return readings;
  const times = new OtherTimes();
  const held = yield* heldBy(figures);
  const timeOf = (reading: Reading, figure: Figure): string | null =>
    figure.period ? null : times.around(cardOf(figure, held), reading.label);
  const doubted = new Map<number, Reading>();
  let isAnyElse = false;
  for (const [i, reading] of readings.entries()) {
    if (i % SOME === SOME - 1) yield;
    const figure = figures[i];
    if (!figure || !isToAsk(reading)) continue;
    const text = timeOf(reading, figure);
    if (text === null) isAnyElse = true;
    else doubted.set(i, inOtherTime(reading, text));
  }
  if (doubted.size === 0) return readings;
  for (const [i, reading] of readings.entries()) {
    const figure = figures[i];
    if (isAnyElse) break;
    if (i % SOME === SOME - 1) yield;
    if (!figure || reading.value === null || isToAsk(reading)) continue;
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

function inOtherTime(reading: Reading, text: string): Reading {
  const why = `${reading.label} stands under “${text}”, which is another time than the page’s. Nothing was stored for it.`;
  return { ...reading, status: 'quarantined', confidence: Math.min(reading.confidence, 0.5), why };
}
