import { labelKey } from '../../core/text/index.ts';
import type { LabelSource, Labels } from '../adapters/index.ts';
import { all } from './adapter-dom.ts';
import { contains, dataOf, localName, parentElement, textsOf } from './dom.ts';

const LONGEST_HEADING = 60;
/** Where nothing shows how far a part of the page reaches, this many elements around its heading. */
const FEW = 3;

/** What of a page is not read by a source of names alone. */
export function outsideOf(source: LabelSource, root: Document): Element[] {
  const { outside, asides, headings } = source;
  const parts = asides ? asideParts(asides, headings ?? {}, root) : [];
  return outside ? [...all(root, outside), ...parts] : parts;
}

function asideParts(asides: Labels, headings: Labels, root: Document): Element[] {
  const [apart, own] = [keysOf(asides), keysOf(headings)];
  const found: { readonly element: Element; readonly isAside: boolean }[] = [];
  const texts = textsOf(root, root);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = dataOf(node);
    const element = text.length <= LONGEST_HEADING ? parentElement(node) : null;
    const key = element ? labelKey(text) : '';
    if (!element || (!apart.has(key) && !own.has(key))) continue;
    found.push({ element, isAside: apart.has(key) });
  }
  const others = found.filter(({ isAside }) => !isAside).map(({ element }) => element);
  return found.filter(({ isAside }) => isAside).map(({ element }) => partAround(element, others));
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
