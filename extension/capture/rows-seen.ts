import type { Problem, Reading } from '../../core/model/index.ts';
import type { Discovered } from './discover.ts';
import {
  attribute,
  closest,
  findIn,
  flatParent,
  isConnected,
  localName,
  rectOf,
  scrollOf,
} from './page/dom.ts';
import type { Figure } from './texts/figure.ts';

const LISTS = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const ROWS = 'tr, [role="row"]';
const HEADS = 'th, [role="columnheader"]';
/** As many rows of a list are kept. */
const MOST_ROWS = 5000;
/** Pixels by which what a box holds is taller than the box, where it can be scrolled. */
const SCROLLS = 40;

/** One row of a list that was in view: its numbers by their names, and what they were read from. */
interface Row {
  readonly index: number | null;
  readonly numbers: Map<string, [Reading, Figure]>;
}

interface List {
  /** What all rows share: names of columns, period, how many there are. */
  readonly sign: string;
  readonly total: number | null;
  /** Its box is much higher than the rows that are there. */
  readonly isDrawnInPart: boolean;
  readonly rows: Map<string, Row>;
  /** How far it was scrolled when it was read last, and the rows that were there then. */
  scrolled: number;
  inView: ReadonlySet<string>;
}

/**
 * Rows of lists that hold only what is in view. As the person scrolls, each reading adds the rows
 * that it finds; a row is known by its item, so that it is never there twice and what a page draws
 * into the same element later is another row. Nothing is scrolled from here.
 */
export class RowsSeen {
  private readonly lists = new Map<Element, List>();

  /** Whether some list has rows that were not in view yet, or holds only those in view. */
  get isPartial(): boolean {
    return [...this.lists.values()].some((list) => list.isDrawnInPart || isShort(list));
  }

  /** How many rows are known by now. */
  get count(): number {
    let count = 0;
    for (const { rows } of this.lists.values()) count += rows.size;
    return count;
  }

  /** What was found now, with the rows that were in view before. */
  over(found: Discovered): Discovered {
    for (const el of this.lists.keys()) if (!isConnected(el)) this.lists.delete(el);
    const figures = new Map(found.figures);
    const problems: Problem[] = [...found.page.problems];
    for (const [el, now] of listsIn(found)) {
      const list = this.merged(el, now, figures);
      const what = toldOf(list, now.rows.size);
      if (what) problems.push({ what });
    }
    if (figures.size === found.figures.size && problems.length === found.page.problems.length)
      return found;
    return { ...found, figures, page: { ...found.page, readings: [...figures.keys()], problems } };
  }

  private merged(el: Element, now: List, figures: Map<Reading, Figure>): List {
    const before = this.lists.get(el);
    if (!before || !continues(before, now)) {
      this.lists.set(el, now);
      return now;
    }
    for (const [key, row] of now.rows) {
      const known = before.rows.get(key);
      if (known) renew(known, row, figures);
      else if (before.rows.size < MOST_ROWS) before.rows.set(key, row);
    }
    for (const [key, { numbers }] of before.rows)
      if (!now.rows.has(key))
        for (const [reading, figure] of numbers.values()) figures.set(reading, figure);
    before.scrolled = now.scrolled;
    before.inView = now.inView;
    return before;
  }
}

/** Rows that went while nothing was scrolled were taken away: by a filter, a tab, another page of them. */
function continues(before: List, now: List): boolean {
  if (before.sign !== now.sign) return false;
  if (before.scrolled !== now.scrolled) return true;
  return [...before.inView].every((key) => now.rows.has(key));
}

/** The same row again: a number that differs from what it was is for the person to settle. */
function renew(known: Row, row: Row, figures: Map<Reading, Figure>): void {
  for (const [label, [reading, figure]] of row.numbers) {
    const [was] = known.numbers.get(label) ?? [];
    const differs =
      was && (was.value !== reading.value || was.unit !== reading.unit || was.why === TWICE(was));
    if (!differs) {
      known.numbers.set(label, [reading, figure]);
      continue;
    }
    const doubted = inDoubt(reading);
    known.numbers.set(label, [doubted, figure]);
    figures.delete(reading);
    figures.set(doubted, figure);
  }
}

const TWICE = ({ label, subject }: Reading): string =>
  `The list showed two numbers for ${label} of "${subject.item ?? ''}" while it was scrolled. Nothing was stored for it. Choose the right one.`;

const inDoubt = (reading: Reading): Reading => ({
  ...reading,
  status: 'quarantined',
  confidence: Math.min(reading.confidence, 0.5),
  why: TWICE(reading),
});

const isShort = ({ rows, total }: List): boolean => total !== null && rows.size < total;

function toldOf(list: List, inView: number): string | null {
  const { rows, total } = list;
  if (total !== null)
    return rows.size < total
      ? `${rows.size} of ${total} rows of a list were seen so far. Scroll through it to see the rest.`
      : null;
  return rows.size > inView
    ? `${rows.size} rows of a list were seen so far. Only rows that were scrolled into view are read.`
    : null;
}

/** The lists of a page with the rows that are in view now. */
function listsIn({ figures }: Discovered): Map<Element, List> {
  const found = new Map<Element, [Reading, Figure][]>();
  for (const read of figures) {
    const [reading, { phrase }] = read;
    const el = reading.subject.item === undefined ? null : listAround(phrase.el);
    if (!el) continue;
    const held = found.get(el);
    if (held) held.push(read);
    else found.set(el, [read]);
  }
  const lists = new Map<Element, List>();
  for (const [el, read] of found) lists.set(el, listOf(el, read));
  return lists;
}

function listAround(from: Element): Element | null {
  const named = closest(from, LISTS);
  if (named) return named;
  for (let el = flatParent(from); el; el = flatParent(el)) if (isScrolled(el)) return el;
  return null;
}

function isScrolled(el: Element): boolean {
  for (let at: Element | null = el; at; at = flatParent(at)) {
    const { height, shown } = scrollOf(at);
    if (shown > 0 && height > shown + SCROLLS) return true;
  }
  return false;
}

/** Whether the box that a list scrolls in is made for many more rows than are there. */
function isDrawnInPart(el: Element, read: readonly [Reading, Figure][], rows: number): boolean {
  const first = read[0]?.[1].phrase.el;
  const row = first && (closest(first, ROWS) ?? first);
  const high = row ? rectOf(row).height : 0;
  for (let at: Element | null = el; at && localName(at) !== 'body'; at = flatParent(at)) {
    const { height, shown } = scrollOf(at);
    if (shown > 0 && height > shown + SCROLLS) return high > 0 && rows * high < 0.6 * height;
  }
  return false;
}

function scrolledBy(from: Element): number {
  let sum = 0;
  for (let el: Element | null = from; el; el = flatParent(el)) sum += scrollOf(el).top;
  return sum;
}

function listOf(el: Element, read: readonly [Reading, Figure][]): List {
  const rows = new Map<string, Row>();
  const labels = new Set<string>();
  for (const [reading, figure] of read) {
    const { label, subject } = reading;
    labels.add(label);
    const row = closest(figure.phrase.el, ROWS);
    const index = row ? numberIn(row, 'aria-rowindex') : null;
    const key = `${index ?? ''}\n${subject.item}`;
    const held = rows.get(key) ?? { index, numbers: new Map() };
    held.numbers.set(label, [reading, figure]);
    rows.set(key, held);
  }
  const total = totalOf(el, rows.size);
  const period = read[0]?.[0].period;
  const sign = JSON.stringify([[...labels].sort(), period?.from, period?.to, total]);
  return {
    sign,
    total,
    rows,
    isDrawnInPart: isDrawnInPart(el, read, rows.size),
    scrolled: scrolledBy(el),
    inView: new Set(rows.keys()),
  };
}

function numberIn(el: Element, name: string): number | null {
  const text = attribute(el, name);
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** How many rows there are, where the page says it; its rows of heads are counted among them. */
function totalOf(el: Element, inView: number): number | null {
  const count = numberIn(el, 'aria-rowcount');
  if (count === null) return null;
  const head = findIn(el, HEADS)[0];
  const row = head ? closest(head, ROWS) : null;
  const total = row && numberIn(row, 'aria-rowindex') !== null ? count - 1 : count;
  return total >= inView ? total : null;
}
