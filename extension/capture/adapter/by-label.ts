/**
 * Where none of a record's blocks are left on a page, as after a redesign, its numbers are sought by
 * their names alone: the words that people read outlive the elements that hold them.
 *
 * A name alone is little. What stands under it may be a card of the last hour, of one video, or the
 * field of a filter. So a number is believed only as one of a row of such cards, where the page has
 * one such row; any other is shown with the doubt and not stored.
 */
import { metric as metricOf } from '../../../core/metrics/index.ts';
import type { CardSource } from '../../adapters/index.ts';
import { dataOf, parentElement, textsOf } from '../page/dom.ts';
import type { Steps } from '../page/pace.ts';
import { saysOtherTime } from '../periods/time-words.ts';
import { claimsFor } from './claims.ts';
import { inside, visible, visibleLines } from './dom.ts';

/** Shown text of a card is short; what is longer is a section of the page. */
const MOST_LINES = 6;
const HIGHEST = 6;
const LONGEST_LABEL = 60;
/** Lines of a row of cards with its heading; what holds more is the page. */
const LONGEST_SECTION = 40;
const NOT_CARDS = [
  'nav, aside, footer, form, fieldset, label, select, dialog, table, svg',
  '[role="navigation"], [role="menu"], [role="tooltip"], [role="dialog"], [role="alert"]',
].join(', ');

/** An element that holds one known name and what stands with it, as the lines that a person reads. */
export interface NamedBlock {
  readonly element: Element;
  readonly label: string;
  readonly lines: readonly string[];
  /** It is one of the only row of cards with known names. */
  readonly inRow: boolean;
}

type Found = Omit<NamedBlock, 'inRow'>;

/** The largest blocks around each known name that hold no second known name. */
export function* blocksByLabel(source: CardSource, root: Document): Steps<NamedBlock[]> {
  const found = new Map<Element, Found>();
  const outside = source.outside ? `${NOT_CARDS}, ${source.outside}` : NOT_CARDS;
  for (const at of yield* named(source, root)) {
    yield;
    if (inside(at, outside) || !visible(at)) continue;
    const block = grown(source, at);
    if (block) found.set(block.element, block);
  }
  const blocks = [...found.values()];
  const row = onlyRow(source, blocks);
  return blocks.map((block) => ({
    ...block,
    inRow: row !== null && parentElement(block.element) === row,
  }));
}

/** What holds the one row of cards on the page; null where there is none, or more than one. */
function onlyRow(source: CardSource, blocks: readonly Found[]): Element | null {
  const names = new Map<Element, Set<string>>();
  for (const { element, label } of blocks) {
    const parent = parentElement(element);
    if (parent) names.set(parent, (names.get(parent) ?? new Set()).add(label));
  }
  const rows = [...names].filter(([, labels]) => labels.size > 1).map(([parent]) => parent);
  const [row] = rows;
  return row && rows.length === 1 && !ofAnotherTime(source, row) ? row : null;
}

/** Whether a line in the row or in what holds it says that it is of other days than the page's. */
function ofAnotherTime(source: CardSource, row: Element): boolean {
  const section = parentElement(row) ?? row;
  const lines = visibleLines(section, source.without);
  const about = lines.length > LONGEST_SECTION ? visibleLines(row, source.without) : lines;
  return about.some((line) => /\p{L}/u.test(line) && saysOtherTime(line));
}

/**
 * A net change and a total often share a name ("Subscribers"). Found by its name alone, only a sign
 * tells that it is the change.
 */
export function maybeTotal(source: CardSource, label: string, value: string): boolean {
  return claimsFor(source.claims, label).some(
    ({ claim }) =>
      metricOf(claim.metric).unit === '1' &&
      (claim.range?.[0] ?? 0) < 0 &&
      !/^[+\-−–]/.test(value.trim()),
  );
}

/** Texts that are asked for their name in one step. */
const SOME = 128;

function* named(source: CardSource, root: Document): Steps<Element[]> {
  const walker = textsOf(root, root);
  const found: Element[] = [];
  while (someNamed(source, walker, found)) yield;
  return found;
}

function someNamed(source: CardSource, walker: TreeWalker, found: Element[]): boolean {
  for (let left = SOME; left > 0; left -= 1) {
    const node = walker.nextNode();
    if (!node) return false;
    const text = dataOf(node).trim();
    if (text.length < 2 || text.length > LONGEST_LABEL) continue;
    const parent = parentElement(node);
    if (parent && claimsFor(source.claims, text).length > 0) found.push(parent);
  }
  return true;
}

function grown(source: CardSource, at: Element): Found | null {
  let best: Found | null = null;
  let element: Element | null = at;
  for (let step = 0; element && step < HIGHEST; step++, element = parentElement(element)) {
    const lines = visibleLines(element, source.without);
    const names = new Set(lines.filter((line) => claimsFor(source.claims, line).length > 0));
    const [label] = names;
    if (lines.length > MOST_LINES || names.size !== 1 || label === undefined) break;
    if (lines.length > 1) best = { element, label, lines };
  }
  return best;
}
