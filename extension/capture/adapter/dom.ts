/**
 * The page as the engine sees it. A page can give its elements the names of DOM members
 * (`<img name="querySelectorAll">` shadows `document.querySelectorAll`), so members are taken from
 * the prototypes and called on the node: https://html.spec.whatwg.org/#dom-document-namedItem
 */

import {
  attribute as attributeOf,
  closest,
  DOCUMENT,
  dataOf,
  documentElement,
  ELEMENT,
  matches as elementMatches,
  findAll,
  findIn,
  firstChild,
  firstElementChild,
  isBefore,
  isDrawn,
  localName,
  nextSibling,
  nodeType,
  ownerDocument,
  parentElement,
  rectOf,
  styleOf,
  TEXT,
  textContent,
  textsOf,
} from '../page/dom.ts';
import { isOverridden, turns } from '../page/turning.ts';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'title', 'desc']);
const TOOLTIP = '[role="tooltip"], [hidden], tp-yt-paper-tooltip';

/** As many finds are put in order one by one, before the browser is asked for all at once. */
const FEW = 64;

/**
 * Every element under `root` that matches, in document order. A browser finds a tag or a class in a
 * page of any size at once and goes through all of it for a list of them, so that each of a list is
 * asked alone.
 */
export function all(root: Document | Element, selector: string): Element[] {
  if (nodeType(root) !== DOCUMENT) return Array.from(findIn(root as Element, selector));
  const page = root as Document;
  const found = alternatives(selector)
    .map((one) => findAll(page, one))
    .filter(({ length }) => length > 0);
  const [only, second] = found;
  if (!only) return [];
  if (!second) return Array.from(only);
  if (found.reduce((sum, { length }) => sum + length, 0) > FEW)
    return Array.from(findAll(page, selector));
  return [...new Set(found.flatMap((some) => Array.from(some)))].sort((a, b) =>
    isBefore(a, b) ? -1 : 1,
  );
}

const lists = new Map<string, readonly string[]>();

/** The selectors of a list; a list in brackets or quotes is one of its own. */
function alternatives(selector: string): readonly string[] {
  const known = lists.get(selector);
  if (known) return known;
  const found: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i <= selector.length; i += 1) {
    const sign = selector.charAt(i);
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    if (i < selector.length && (sign !== ',' || depth > 0 || quote)) continue;
    found.push(selector.slice(from, i).trim());
    from = i + 1;
  }
  lists.set(selector, found);
  return found;
}

/**
 * The elements that hold a text and no element, and whose tag is one of `tags`: where the text is
 * in one piece, only those that `mayBe` takes. A page's texts are gone through much faster than its
 * elements.
 */
export function textLeaves(
  root: Document | Element,
  tags: ReadonlySet<string>,
  mayBe: (text: string) => boolean,
): Element[] {
  const owner = nodeType(root) === DOCUMENT ? (root as Document) : ownerDocument(root);
  const walker = textsOf(owner ?? document, root);
  const found: Element[] = [];
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (nextSibling(node) === null && !mayBe(dataOf(node))) continue;
    const holder = parentElement(node);
    if (!holder || holder === last || !tags.has(localName(holder)) || !isLeaf(holder)) continue;
    last = holder;
    found.push(holder);
  }
  return found;
}

/** True when the element itself matches. */
export const matches = elementMatches;

/** True when the element or one that holds it matches. */
export const inside = (element: Element, selector: string): boolean =>
  closest(element, selector) !== null;

/** The element itself, or the nearest around it, that matches. */
export const nearest = closest;

/** An attribute's text, or null. */
export const attribute = attributeOf;

/** All text in the element, shown or not. */
export const wholeText = (element: Element): string => textContent(element) ?? '';

/** True when the element holds no other element. */
export const isLeaf = (element: Element): boolean => firstElementChild(element) === null;

/** The language that the page says it is in. */
export function pageLanguage(root: Document): string | undefined {
  const html = documentElement(root);
  return (html && attribute(html, 'lang')?.trim()) || undefined;
}

/** True when a person can see the element: drawn, with a size, not off the page, not shut away. */
export function visible(element: Element): boolean {
  if (!isDrawn(element)) return false;
  // Behind an open dialog the page is `aria-hidden` too, and marked so by the dialog's library.
  if (inside(element, '[aria-hidden="true"]:not([data-aria-hidden])')) return false;
  const box = rectOf(element);
  return box.width > 0 && box.height > 0 && box.right > -1000 && box.bottom > -100_000;
}

/** The text that a person reads in the element: no tooltips, no hidden parts, nothing of `without`. */
export function visibleText(element: Element, without?: string): string {
  return read(element, without).replace(/\s+/g, ' ').trim();
}

/** The same, line by line as it is laid out. */
export function visibleLines(element: Element, without?: string): string[] {
  return read(element, without)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** A text that is shown in another order than it is written in begins with the sign that says so. */
const TURNED_ROUND = '\u202e';

function read(element: Element, without?: string): string {
  const text = collect(element, without ? `${TOOLTIP}, ${without}` : TOOLTIP);
  return text.trim() !== '' && turns(element) ? TURNED_ROUND + text : text;
}

function collect(element: Element, skip: string): string {
  let text = '';
  for (let node = firstChild(element); node; node = nextSibling(node)) {
    const type = nodeType(node);
    if (type === TEXT) text += dataOf(node).replace(/\s+/g, ' ');
    else if (type === ELEMENT) text += textOfChild(node as Element, skip);
  }
  return text;
}

function textOfChild(child: Element, skip: string): string {
  const tag = localName(child);
  if (SILENT.has(tag) || matches(child, skip)) return '';
  if (tag === 'br') return '\n';
  if (!isDrawn(child)) return '';
  const text = collect(child, skip);
  // A value may be split over inline parts ("1.2" + "K"); what stands in its own box is its own line.
  const { display, unicodeBidi } = styleOf(child);
  const shown = text !== '' && isOverridden(unicodeBidi) ? TURNED_ROUND + text : text;
  return display.startsWith('inline') ? shown : `\n${shown}\n`;
}

/**
 * The visible elements with text at the first of `places` that has any, and which place that was.
 * An empty place means the block itself.
 */
export function firstVisible(
  block: Element,
  places: readonly string[],
  without?: string,
): { elements: Element[]; texts: string[]; rank: number } {
  for (const [rank, place] of places.entries()) {
    const elements: Element[] = [];
    const texts: string[] = [];
    for (const element of place === '' ? [block] : all(block, place)) {
      if (!visible(element)) continue;
      const text = visibleText(element, without);
      if (text === '') continue;
      elements.push(element);
      texts.push(text);
    }
    if (elements.length > 0) return { elements, texts, rank };
  }
  return { elements: [], texts: [], rank: places.length };
}
