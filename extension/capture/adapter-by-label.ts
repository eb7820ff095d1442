/**
 * Where none of a record's blocks are left on a page, as after a redesign, its numbers are sought by
 * their names alone: the words that people read outlive the elements that hold them.
 */
import type { CardSource } from '../adapters/index.ts';
import { claimsFor } from './adapter-claims.ts';
import { inside, visible, visibleLines } from './adapter-dom.ts';

/** Shown text of a card is short; what is longer is a section of the page. */
const MOST_LINES = 6;
const HIGHEST = 6;
const LONGEST_LABEL = 60;
const NOT_CARDS = 'nav, aside, [role="navigation"], [role="menu"], [role="tooltip"], table';

/** An element that holds one known name and what stands with it, as the lines that a person reads. */
export interface NamedBlock {
  readonly element: Element;
  readonly label: string;
  readonly lines: readonly string[];
}

/** The largest blocks around each known name that hold no second known name. */
export function blocksByLabel(source: CardSource, root: Document): NamedBlock[] {
  const found = new Map<Element, NamedBlock>();
  const outside = source.outside ? `${NOT_CARDS}, ${source.outside}` : NOT_CARDS;
  for (const at of named(source, root)) {
    if (inside(at, outside) || !visible(at)) continue;
    const block = grown(source, at);
    if (block) found.set(block.element, block);
  }
  return [...found.values()];
}

function* named(source: CardSource, root: Document): Generator<Element> {
  const walker = Document.prototype.createTreeWalker.call(root, root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data.trim();
    if (text.length < 2 || text.length > LONGEST_LABEL) continue;
    const parent = parentOf(node);
    if (parent && claimsFor(source.claims, text).length > 0) yield parent;
  }
}

function parentOf(node: Node): Element | null {
  return Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get?.call(node) ?? null;
}

function grown(source: CardSource, at: Element): NamedBlock | null {
  let best: NamedBlock | null = null;
  let element: Element | null = at;
  for (let step = 0; element && step < HIGHEST; step++, element = parentOf(element)) {
    const lines = visibleLines(element, source.without);
    const names = new Set(lines.filter((line) => claimsFor(source.claims, line).length > 0));
    const [label] = names;
    if (lines.length > MOST_LINES || names.size !== 1 || label === undefined) break;
    if (lines.length > 1) best = { element, label, lines };
  }
  return best;
}
