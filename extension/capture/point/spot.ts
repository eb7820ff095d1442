import {
  findQuantities,
  type ParsedQuantity,
  parsePeriod,
  parseQuantity,
} from '../../../core/text/index.ts';
import { attribute, dataOf, ELEMENT, flatParent, nodeType, TEXT, textRect } from '../page/dom.ts';
import type { Box } from '../page/nodes.ts';
import { drawnKids, flatText } from './flat-text.ts';

/** A number that a person can point at: the boxes that show it, the smallest first. */
export interface Spot {
  readonly levels: readonly Level[];
  /** Which of them is meant unless the person says otherwise. */
  readonly proposed: number;
}

/** One box around a number, and what it says there. */
export interface Level {
  readonly el: Element;
  /** The text of the number alone. */
  readonly raw: string;
  /** All that the box says. */
  readonly text: string;
}

/** Longest text that is looked through for one number. */
const LONGEST = 60;
const MOST_LEVELS = 8;
/** Numbers nearer than this share of a letter's size are parts of one: "1.2" and "K", or turning digits. */
const TOUCHING = 0.35;
const MOST_BESIDE = 8;
/** Whether a text names days does not hang on which day it is. */
const ANY_DAY = '2026-01-01';

const isNumber = ({ kind }: ParsedQuantity) => kind === 'number' || kind === 'ambiguous';

/** The language that an element's text is written in, as the page says. */
export function languageAt(el: Element): string | undefined {
  for (let at: Element | null = el; at; at = flatParent(at)) {
    const lang = attribute(at, 'lang')?.trim();
    if (lang) return lang;
  }
  return undefined;
}

const contextOf = (locale: string | undefined) => (locale ? { locale } : {});

/** The one number in a text; null where there is none, or more than one. */
export function onlyNumber(text: string, locale: string | undefined): string | null {
  if (text.length > LONGEST) return null;
  if (isNumber(parseQuantity(text, contextOf(locale)))) return text.trim();
  if (parsePeriod(text, { ...contextOf(locale), today: ANY_DAY })) return null;
  const found = findQuantities(text, contextOf(locale)).filter((one) => isNumber(one.quantity));
  const [only] = found;
  return found.length === 1 && only ? text.slice(only.start, only.end).trim() : null;
}

/** The rectangles of all the texts in a box, as drawn, from left to right. */
function textsOf(el: Element): DOMRect[] {
  const rects: DOMRect[] = [];
  const add = (node: Node): void => {
    if (nodeType(node) === ELEMENT) drawnKids(node as Element).forEach(add);
    else if (nodeType(node) === TEXT && dataOf(node).trim() !== '')
      rects.push(textRect(node as Text));
  };
  add(el);
  return rects.filter(({ width }) => width > 0).sort((a, b) => a.left - b.left);
}

/** The box around the texts of an element alone, in its own document; null where none is drawn. */
export function textBox(el: Element): Box | null {
  const rects = textsOf(el);
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

/** Whether what a box says besides one of its texts is short and touches it: the eye reads one word. */
function touches(text: string, own: string, el: Element): boolean {
  if (text.length - own.length > MOST_BESIDE) return false;
  const rects = textsOf(el);
  const size = Math.max(...rects.map(({ height }) => height));
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return (
    bottom - top < 1.8 * size &&
    rects.every(({ left }, i) => i === 0 || left - (rects[i - 1]?.right ?? left) < TOUCHING * size)
  );
}

/**
 * The number that a text node shows, or null. The boxes around it that say nothing but this number
 * are its levels, and past them those in which it is the only one.
 */
export function spotOf(node: Text, holder: Element, locale: string | undefined): Spot | null {
  const own = dataOf(node).replace(/\s+/g, ' ').trim();
  const levels: Level[] = [];
  let proposed = 0;
  let whole = onlyNumber(own, locale);
  for (let el: Element | null = holder; el && levels.length < MOST_LEVELS; el = flatParent(el)) {
    const text = flatText(el, LONGEST);
    if (text === null) break;
    const raw = onlyNumber(text, locale);
    if (raw === null) {
      // Digits that turn one by one are a number only in the box around all of them.
      if (levels.length > 0) break;
      continue;
    }
    levels.push({ el, raw, text });
    const isGrown = whole === null || (raw !== whole && touches(text, own, el));
    if (isGrown && isNumber(parseQuantity(text, contextOf(locale)))) {
      proposed = levels.length - 1;
      whole = raw;
    }
  }
  return levels.length > 0 ? { levels, proposed } : null;
}
