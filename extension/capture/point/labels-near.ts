import { cleanLabel, findQuantities, labelKey } from '../../../core/text/index.ts';
import {
  attribute,
  contains,
  dataOf,
  defaultView,
  ELEMENT,
  flatParent,
  isDrawn,
  localName,
  nodeType,
  ownerDocument,
  parentElement,
  rectOf,
  TEXT,
  textContent,
  textRect,
} from '../page/dom.ts';
import { spokenName } from '../texts/spoken-name.ts';
import { drawnKids } from './flat-text.ts';

const LONGEST = 80;
const MOST = 6;
const CLIMB = 6;
/** More texts than this around a number are a page, not its card. */
const CROWD = 60;

/** A text that may name a number, and the element that it stands in where it is one. */
export interface Named {
  readonly text: string;
  readonly el: Element | null;
}

interface Near extends Named {
  readonly far: number;
}

const isName = (text: string) => text.length > 0 && text.length <= LONGEST && /\p{L}/u.test(text);

/** How far a text stands from the number; what stands after it counts as further. */
function distance(text: DOMRect, number: DOMRect): number {
  const dx = Math.max(0, number.left - text.right, text.left - number.right);
  const dy = Math.max(0, number.top - text.bottom, text.top - number.bottom);
  const isAfter = text.top >= number.bottom - 2;
  return Math.hypot(dx, 1.2 * dy) + (isAfter ? 24 : 0);
}

function textsIn(el: Element, without: Element, into: { node: Text; text: string }[]): void {
  if (el === without || into.length > CROWD) return;
  const name = localName(el);
  if (name === 'script' || name === 'style' || name === 'option' || !isDrawn(el)) return;
  for (const node of drawnKids(el)) {
    if (nodeType(node) === ELEMENT) textsIn(node as Element, without, into);
    else if (nodeType(node) === TEXT) {
      const text = cleanLabel(dataOf(node));
      if (isName(text)) into.push({ node: node as Text, text });
    }
  }
}

/** Texts around the number, in the nearest box that has any and in the one around it. */
function around(el: Element): Near[] {
  const own = rectOf(el);
  let box = flatParent(el);
  let layers = 0;
  let found: Near[] = [];
  for (let steps = 0; box && steps < CLIMB && layers < 2; steps += 1, box = flatParent(box)) {
    const texts: { node: Text; text: string }[] = [];
    textsIn(box, el, texts);
    if (texts.length > CROWD) break;
    if (texts.length <= found.length) continue;
    layers += 1;
    found = texts.map(({ node, text }) => ({
      text,
      el: parentElement(node),
      far: distance(textRect(node), own),
    }));
  }
  return found.sort((a, b) => a.far - b.far);
}

const cells = (row: Element) =>
  drawnKids(row).filter(
    (kid): kid is Element =>
      nodeType(kid) === ELEMENT && /^(?:td|th)$/.test(localName(kid as Element)),
  );
const query = Element.prototype.querySelector;
const closest = Element.prototype.closest;
const headOf = (el: Element | null | undefined): Named => ({
  text: cleanLabel(el ? (textContent(el) ?? '') : ''),
  el: el ?? null,
});

/** The heads of the column and the row that a cell stands in. */
function heads(el: Element): Named[] {
  const cell = closest.call(el, 'td, th');
  const row = cell && closest.call(cell, 'tr');
  const table = row && closest.call(row, 'table');
  if (!cell || !row || !table) return [];
  const at = cells(row).indexOf(cell);
  const top = query.call(table, 'tr');
  const column = top && top !== row ? cells(top)[at] : undefined;
  const first = at > 0 ? cells(row)[0] : undefined;
  return [headOf(column), headOf(first)];
}

/** "1,204 visits": what a number's own text says besides it. */
function beside(text: string): string {
  const found = findQuantities(text);
  const [only] = found;
  if (found.length !== 1 || !only) return '';
  return cleanLabel(`${text.slice(0, only.start)} ${text.slice(only.end)}`);
}

function windowWidth(el: Element): number {
  const owner = ownerDocument(el);
  return (owner && defaultView(owner)?.innerWidth) || Number.POSITIVE_INFINITY;
}

function spoken(el: Element): string[] {
  const names: string[] = [];
  let at: Element | null = el;
  for (let steps = 0; at && steps < 4; steps += 1, at = flatParent(at)) {
    if (at !== el && rectOf(at).width > 0.6 * windowWidth(at)) break;
    const name = spokenName(at) ?? attribute(at, 'title');
    if (name)
      names.push(cleanLabel(name.replace(/[\s:,–-]*[\p{Sc}]?\p{Nd}[\p{Nd}.,\s]*\S{0,4}$/u, '')));
  }
  return names;
}

/**
 * Texts that may name a number, the likeliest first: `first` (what the reader takes for its name),
 * heads of its table, what is said of it to those who cannot see, what stands around it. At most
 * six, none twice. `text` is all that the number's own box says.
 */
export function labelsNear(el: Element, text: string, first: string | null): Named[] {
  const bare = (one: string): Named => ({ text: one, el: null });
  const all = [...heads(el), bare(beside(text)), ...around(el), ...spoken(el).map(bare)];
  const key = first === null ? null : labelKey(first);
  const lead = all.find((one) => labelKey(one.text) === key) ?? bare(first ?? '');
  const known = new Set<string>();
  const named: Named[] = [];
  for (const one of [lead, ...all]) {
    const label = labelKey(one.text);
    if (!isName(one.text) || known.has(label) || named.length === MOST) continue;
    // A number of its own with a few letters ("1.2K", "+3 %") names nothing.
    if (findQuantities(one.text).length > 0 && one.text.length < 8) continue;
    known.add(label);
    named.push(one);
  }
  return named;
}

/** Whether one element stands in another, as the page is drawn. */
export function isDrawnIn(el: Element, around: Element): boolean {
  if (contains(around, el)) return true;
  for (let at: Element | null = el; at; at = flatParent(at)) if (at === around) return true;
  return false;
}
