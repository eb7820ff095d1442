import type { Reading } from '../../../core/model/index.ts';
import { labelKey } from '../../../core/text/index.ts';
import {
  attribute,
  closest,
  dataOf,
  findIn,
  flatParent,
  isDrawn,
  localName,
  ownerDocument,
  parentElement,
  previousElement,
  textContent,
  textsOf,
  withTags,
} from '../page/dom.ts';
import type { Atom } from '../page/nodes.ts';
import type { Steps } from '../page/pace.ts';
import type { Figure } from '../texts/figure.ts';
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

const HEADING_TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
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
  /** Texts of a page and boxes around them that say so; all may, where they were not looked for. */
  private readonly notes: ReadonlySet<Element> | null = null;
  /** Headings and boxes around them. */
  private readonly headed: ReadonlySet<Element> | null = null;

  /** `page` is what the whole page is known to hold; without it each card is asked. */
  constructor(page?: {
    readonly roots: readonly (Document | ShadowRoot)[];
    /** Those that have a role among others. */
    readonly marked: readonly Element[];
    readonly holders: readonly Element[];
  }) {
    if (!page) return;
    this.notes = withAllAround(page.holders);
    const tagged = page.roots.flatMap((root) => withTags(root, HEADING_TAGS));
    this.headed = withAllAround(tagged.concat(page.marked.filter(isHeading)));
  }

  /** The words that say so; null where nothing does. `label` is the number's own name. */
  around(card: Element, label: string): string | null {
    return this.noteIn(card, label, beginsOtherTime) ?? this.over(card);
  }

  /** The same for a card whose page is not of the day before. */
  aroundOrBefore(card: Element, label: string): string | null {
    return this.noteIn(card, label, saysDayBefore) ?? this.around(card, label);
  }

  private noteIn(card: Element, label: string, says: (text: string) => boolean): string | null {
    if (this.notes?.has(card) === false || (textContent(card) ?? '').length > LONGEST_CARD)
      return null;
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
    const found =
      this.headingBefore(el) ?? (up && left > 0 ? this.headingOver(up, left - 1) : null);
    this.headings.set(el, found);
    return found;
  }

  private headingBefore(el: Element): string | null {
    const { headed } = this;
    const parent = headed && parentElement(el);
    if (parent && !headed.has(parent)) return null;
    let left = MOST_BESIDE;
    for (let one = previousElement(el); one && left > 0; one = previousElement(one), left -= 1) {
      if (headed && !headed.has(one)) continue;
      if (isHeading(one)) return squeezed(textContent(one));
      const text = textContent(one) ?? '';
      // A part with numbers of its own is headed for itself.
      if (text.length > LONGEST_CARD || /\p{Nd}/u.test(text)) continue;
      const inner = [...findIn(one, HEADING)].at(-1);
      if (inner) return squeezed(textContent(inner));
    }
    return null;
  }
}

/** Elements with all that they stand in. */
function withAllAround(inner: readonly Element[]): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const one of inner)
    for (let at: Element | null = one; at && !around.has(at); at = flatParent(at)) around.add(at);
  return around;
}

/** What the texts of a page say of other times than the page's. */
export interface Told {
  /** Whether any may say that numbers are of another time; on most pages none does. */
  readonly isAny: boolean;
  /** The elements of those that say it alone. */
  readonly holders: readonly Element[];
}

/**
 * Whether any text of a page may say that numbers are of another time. Most pages have none, and
 * then no number of theirs is asked for the words around it.
 */
export function otherTimesTold(atoms: readonly Atom[]): Told {
  const holders: Element[] = [];
  let isAny = false;
  for (const { text, parent } of atoms) {
    if (!mayBeginOtherTime(text)) continue;
    const says = text.length <= LONGEST_CARD && beginsOtherTime(squeezed(text));
    if (says) holders.push(parent);
    isAny ||= says || beginsOtherTime(text) || isHeadOfOtherTime(text, parent);
  }
  return { isAny, holders };
}

function isHeadOfOtherTime(text: string, parent: Element): boolean {
  const heading = mayGoOnToOtherTime(text) ? closest(parent, HEADING) : null;
  return heading !== null && beginsOtherTime(squeezed(textContent(heading)));
}

/** Readings that are looked at in one step. */
const SOME = 64;

/**
 * Readings after those of another time than the page's were doubted, where some number of the page is
 * not of that time: a page that is of this hour as a whole stands. `live` are the figures that stand
 * under a heading of this moment; of the others those that have a metric are asked.
 * `upOf` is what an element is drawn inside.
 */
export function* withoutOtherTimes(
  readings: readonly Reading[],
  figures: readonly Figure[],
  isNamed: (reading: Reading) => boolean,
  live: ReadonlyMap<Figure, string>,
  times: OtherTimes,
  upOf: (el: Element) => Element | null,
): Steps<readonly Reading[]> {
  const isToAsk = (one: Reading, figure: Figure | undefined): boolean =>
    one.status === 'ok' &&
    one.value !== null &&
    (isNamed(one) || (figure !== undefined && live.has(figure)));
  if (!readings.some((one, i) => isToAsk(one, figures[i]))) return readings;
  const held = yield* heldBy(figures, upOf);
  const timeOf = (reading: Reading, figure: Figure): string | null => {
    if (figure.period) return null;
    return live.get(figure) ?? times.around(cardOf(figure, held, upOf), reading.label);
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

type UpOf = (el: Element) => Element | null;

/** How many figures each element holds, of those not far around them. */
function* heldBy(figures: readonly Figure[], upOf: UpOf): Steps<ReadonlyMap<Element, number>> {
  const held = new Map<Element, number>();
  let level = new Map<Element, number>();
  for (const { phrase } of figures) level.set(phrase.el, (level.get(phrase.el) ?? 0) + 1);
  // Step by step for all at once: what stands together is in the same boxes soon.
  for (let left = HIGHEST; level.size > 0 && left > 0; left -= 1) {
    yield;
    const around = new Map<Element, number>();
    for (const [el, count] of level) {
      held.set(el, (held.get(el) ?? 0) + count);
      const up = left > 1 ? upOf(el) : null;
      if (up) around.set(up, (around.get(up) ?? 0) + count);
    }
    level = around;
  }
  return held;
}

/** The largest element around a figure that holds no other. */
function cardOf({ phrase }: Figure, held: ReadonlyMap<Element, number>, upOf: UpOf): Element {
  let card = phrase.el;
  for (let at = upOf(card); at && held.get(at) === 1; at = upOf(at)) card = at;
  return card;
}

/** The same reading, held back with the words that it stands under. */
export function inOtherTime(reading: Reading, text: string): Reading {
  const why = `${reading.label} stands under “${text}”, which is another time than the page’s. Nothing was stored for it.`;
  return { ...reading, status: 'quarantined', confidence: Math.min(reading.confidence, 0.5), why };
}
