import { labelKey } from '../../../core/text/index.ts';
import type { LabelSource, Labels } from '../../adapters/index.ts';
import { contains, dataOf, localName, parentElement, textsOf } from '../page/dom.ts';

const LONGEST_HEADING = 60;
/** Where nothing shows how far a part of the page reaches, this many elements around its heading. */
const FEW = 3;

/** The parts of a page under headings that a source of names alone knows to be of other things. */
export const asidesOf = ({ asides, headings }: LabelSource, root: Document): Element[] =>
  asides ? asideParts(asides, headings ?? {}, root) : [];

function asideParts(asides: Labels, headings: Labels, root: Document): Element[] {
  const [apart, own] = [keysOf(asides), keysOf(headings)];
  const begins = new Set([...apart, ...own].map((key) => key.charCodeAt(0)));
  const found: { readonly element: Element; readonly isAside: boolean }[] = [];
  const texts = textsOf(root, root);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = dataOf(node);
    if (text.length > LONGEST_HEADING || !mayBegin(text, begins)) continue;
    const key = labelKey(text);
    const element = apart.has(key) || own.has(key) ? parentElement(node) : null;
    if (element) found.push({ element, isAside: apart.has(key) });
  }
  const others = found.filter(({ isAside }) => !isAside).map(({ element }) => element);
  return found.filter(({ isAside }) => isAside).map(({ element }) => partAround(element, others));
}

/** A cheap first look: false where a text of plain letters begins with none that a heading begins with. */
function mayBegin(text: string, begins: ReadonlySet<number>): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  const code = text.charCodeAt(at);
  if (at === text.length) return false;
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return !isLetter || begins.has(code | 0x20);
}

const keysOf = (labels: Labels): ReadonlySet<string> =>
  new Set(Object.values(labels).flatMap((names) => names.map(labelKey)));

/** The largest element around a heading that holds no heading of the page's own parts. */
function partAround(heading: Element, others: readonly Element[]): Element {
  let part = heading;
  for (let step = 0; others.length > 0 || step < FEW; step++) {
    const up = parentElement(part);
    const name = up ? localName(up) : 'html';
    if (!up || /^(?:body|html|main)$/.test(name) || others.some((one) => contains(up, one))) break;
    part = up;
  }
  return part;
}
