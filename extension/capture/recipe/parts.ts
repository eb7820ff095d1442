import { cleanLabel, type ParsedQuantity, parseQuantity } from '../../../core/text/index.ts';
import {
  attribute,
  dataOf,
  ELEMENT,
  firstChild,
  flatParent,
  has,
  isDrawn,
  localName,
  nextSibling,
  nodeType,
  rectOf,
  shadowRoot,
  styleOf,
  TEXT,
} from '../page/dom.ts';

/** A text that a person sees, and the smallest element that holds all of it. */
export interface Part {
  readonly el: Element;
  readonly text: string;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'title', 'desc', 'option']);
/** A value is written in a few signs, its mark or unit in fewer. */
const LONGEST_FIGURE = 40;
const LONGEST_MARK = 8;
const MOST_PARTS = 400;
const PIECES = 4;

const isSilent = (el: Element): boolean =>
  SILENT.has(localName(el)) || attribute(el, 'role') === 'tooltip' || has(el, 'hidden');

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** First node drawn inside an element: of its shadow root where it has one. */
const firstIn = (el: Element): Node | null => firstChild(shadowRoot(el) ?? el);

const assigned = (el: Element): readonly Node[] | null => {
  if (localName(el) !== 'slot') return null;
  const nodes = HTMLSlotElement.prototype.assignedNodes.call(el);
  return nodes.length > 0 ? nodes : null;
};

function* nodesIn(el: Element): Generator<Node> {
  const slotted = assigned(el);
  if (slotted) yield* slotted;
  else for (let node = firstIn(el); node; node = nextSibling(node)) yield node;
}

/**
 * The texts in an element, in order. A number written in several elements ("1.2" and "K", "3h" and
 * "14m") is one; hidden texts and tooltips are none.
 */
export function partsOf(el: Element, most = MOST_PARTS): Part[] {
  const parts: Part[] = [];
  collect(el, parts, most);
  return parts;
}

/**
 * The same where no more than a few are of interest: what holds many more is not gone through. One
 * number may be written in several elements, so that there may be more of these.
 */
export const fewPartsOf = (el: Element, few: number): Part[] => partsOf(el, few * PIECES);

function collect(el: Element, parts: Part[], most: number): void {
  const first = parts.length;
  let kids = 0;
  for (const node of nodesIn(el)) {
    if (parts.length > most) return;
    const type = nodeType(node);
    if (type === TEXT) {
      const text = squeezed(dataOf(node));
      if (text === '') continue;
      parts.push({ el, text });
      kids += 1;
    } else if (type === ELEMENT && !isSilent(node as Element) && isDrawn(node as Element)) {
      const before = parts.length;
      collect(node as Element, parts, most);
      if (parts.length > before) kids += 1;
    }
  }
  if (kids > 1) joinFigure(el, parts, first);
}

/** Makes one of the parts from `first` on, where they are one number in several elements. */
function joinFigure(el: Element, parts: Part[], first: number): void {
  const inside = parts.slice(first);
  const length = inside.reduce((sum, part) => sum + part.text.length, 0);
  if (inside.length > 6 || length > LONGEST_FIGURE) return;
  const numbers = inside.filter(({ text }) => /\p{Nd}/u.test(text));
  if (numbers.length === 0) return;
  const marks = inside.filter((part) => !numbers.includes(part));
  const oneNumber =
    numbers.length === 1 && marks.length > 0 && marks.every((m) => m.text.length <= LONGEST_MARK);
  if (!oneNumber && !inside.every((part) => part.el === el || isInline(part.el, el))) return;
  for (const between of ['', ' ']) {
    const text = inside.map((part) => part.text).join(between);
    if (parseQuantity(text).kind === 'none') continue;
    parts.splice(first, inside.length, { el, text });
    return;
  }
}

/** Whether an element flows in the text of one around it. */
function isInline(el: Element, around: Element): boolean {
  for (let at: Element | null = el; at && at !== around; at = flatParent(at))
    if (styleOf(at).display !== 'inline') return false;
  return true;
}

/** The text that a person sees in an element, in one line. */
export function textIn(el: Element): string {
  return partsOf(el)
    .map((part) => part.text)
    .join(' ');
}

/** Whether a person sees it: drawn, with a size, not off the page. */
export function isSeen(el: Element): boolean {
  if (!isDrawn(el)) return false;
  const box = rectOf(el);
  const hasSize = (box.width > 1 && box.height > 1) || styleOf(el).display === 'contents';
  return hasSize && box.right > -1000 && box.bottom > -100_000;
}

const CHANGE = /^[\s(]*[+−–±↑↓↗↘▲▼△▽⬆⬇]|^[\s(]*-\s?[\d.,$€£¥]|[↑↓↗↘▲▼⬆⬇]\)?$/u;

/** What a part says as a number: a value, or "no data"; null for words, and for a signed change. */
export function figureOf(
  text: string,
  context: Parameters<typeof parseQuantity>[1],
): ParsedQuantity | null {
  if (text.length > LONGEST_FIGURE || !/\p{Nd}|[-–—…一二三四五六七八九十]|n\/?a/iu.test(text))
    return null;
  if (CHANGE.test(text) && /\p{Nd}/u.test(text)) return null;
  const quantity = parseQuantity(text, context);
  return quantity.kind === 'none' ? null : quantity;
}

/** Whether a part is a change: a number with a sign or an arrow. */
export const saysChange = (text: string): boolean => CHANGE.test(text) && /\p{Nd}/u.test(text);

/** The outermost element that shows the same text and nothing more. */
export function outermost(el: Element, text: string): Element {
  let best = el;
  for (let at = flatParent(el); at; at = flatParent(at)) {
    if (cleanLabel(textIn(at)) !== cleanLabel(text)) return best;
    best = at;
  }
  return best;
}
