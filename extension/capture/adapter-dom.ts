/**
 * The page as the engine sees it. A page can give its elements the names of DOM members
 * (`<img name="querySelectorAll">` shadows `document.querySelectorAll`), so members are taken from
 * the prototypes and called on the node: https://html.spec.whatwg.org/#dom-document-namedItem
 */

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'DESC']);
const TOOLTIP = '[role="tooltip"], [hidden], tp-yt-paper-tooltip';

function member<T>(prototype: object, name: string, node: unknown): T {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(node) as T;
}

function nodeType(node: Node): number {
  return member<number>(Node.prototype, 'nodeType', node);
}

/** Every element under `root` that matches, in document order. */
export function all(root: Document | Element, selector: string): Element[] {
  const prototype = nodeType(root) === DOCUMENT ? Document.prototype : Element.prototype;
  return Array.from(prototype.querySelectorAll.call(root, selector));
}

/** True when the element itself matches. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** True when the element or one that holds it matches. */
export function inside(element: Element, selector: string): boolean {
  return Element.prototype.closest.call(element, selector) !== null;
}

/** The element itself, or the nearest around it, that matches. */
export function nearest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** An attribute's text, or null. */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** All text in the element, shown or not. */
export function wholeText(element: Element): string {
  return member<string>(Node.prototype, 'textContent', element);
}

/** True when the element holds no other element. */
export function isLeaf(element: Element): boolean {
  return member<Element | null>(Element.prototype, 'firstElementChild', element) === null;
}

/** The language that the page says it is in. */
export function pageLanguage(root: Document): string | undefined {
  const html = all(root, 'html')[0];
  return (html && attribute(html, 'lang')?.trim()) || undefined;
}

/** True when a person can see the element: drawn, with a size, not off the page, not shut away. */
export function visible(element: Element): boolean {
  if (!drawn(element)) return false;
  // Behind an open dialog the page is `aria-hidden` too, and marked so by the dialog's library.
  if (inside(element, '[aria-hidden="true"]:not([data-aria-hidden])')) return false;
  const box = Element.prototype.getBoundingClientRect.call(element);
  return box.width > 0 && box.height > 0 && box.right > -1000 && box.bottom > -100_000;
}

function drawn(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, {
    checkOpacity: true,
    checkVisibilityCSS: true,
  });
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

function read(element: Element, without?: string): string {
  return collect(element, without ? `${TOOLTIP}, ${without}` : TOOLTIP);
}

function collect(element: Element, skip: string): string {
  let text = '';
  for (const node of Array.from(member<NodeList>(Node.prototype, 'childNodes', element))) {
    const type = nodeType(node);
    if (type === TEXT) {
      text += member<string>(Node.prototype, 'textContent', node).replace(/\s+/g, ' ');
    } else if (type === ELEMENT) text += textOfChild(node as Element, skip);
  }
  return text;
}

function textOfChild(child: Element, skip: string): string {
  const tag = member<string>(Element.prototype, 'tagName', child).toUpperCase();
  if (SILENT.has(tag) || matches(child, skip)) return '';
  if (tag === 'BR') return '\n';
  if (!drawn(child)) return '';
  const text = collect(child, skip);
  // A value may be split over inline parts ("1.2" + "K"); what stands in its own box is its own line.
  return getComputedStyle(child).display.startsWith('inline') ? text : `\n${text}\n`;
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
