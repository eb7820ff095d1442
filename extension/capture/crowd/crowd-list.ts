import { addTo } from '../groups.ts';
import { contains, flatParent, localName } from '../page/dom.ts';
import type { Atom } from '../page/nodes.ts';

/** One comment or conversation: its element and its texts in order. */
export interface Row {
  readonly el: Element;
  readonly time: Atom;
  readonly atoms: Atom[];
  /** A reply that stands under another row. */
  readonly isReply: boolean;
}

/** Rows that repeat, and the element around them all. */
export interface CrowdList {
  readonly region: Element;
  readonly rows: readonly Row[];
}

function depthOf(el: Element): number {
  let depth = 0;
  for (let up = flatParent(el); up; up = flatParent(up)) depth += 1;
  return depth;
}

/** Two times side by side ("Mar 3 · 14:32") belong to one row. */
const apart = (times: readonly Atom[]): Atom[] =>
  times.filter((time, i) => i === 0 || time.order - (times[i - 1]?.order ?? 0) > 1);

/** The largest element around each time that holds no other. */
function ownElements(times: readonly Atom[]): Map<Element, Atom> {
  const held = new Map<Element, number>();
  for (const { parent } of times)
    for (let el: Element | null = parent; el; el = flatParent(el))
      held.set(el, (held.get(el) ?? 0) + 1);
  const own = new Map<Element, Atom>();
  for (const time of times) {
    let el = time.parent;
    for (let up = flatParent(el); up && held.get(up) === 1; up = flatParent(up)) el = up;
    own.set(el, time);
  }
  return own;
}

function commonOf(els: readonly Element[]): Element | null {
  let common = els[0] ?? null;
  for (const el of els) while (common && !contains(common, el)) common = flatParent(common);
  return common;
}

/** The child of an element that another stands in. */
function childOf(region: Element, el: Element): Element {
  let child = el;
  for (let up = flatParent(el); up && up !== region; up = flatParent(up)) child = up;
  return child;
}

/** The most that stand at one depth under one name. */
function largestGroup(els: readonly Element[]): Element[] {
  const groups = new Map<string, Element[]>();
  for (const el of els) addTo(groups, `${depthOf(el)} ${localName(el)}`, el);
  let largest: Element[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest;
}

/**
 * Rows that each hold one time and stand side by side, with the replies among them. Null where
 * nothing repeats.
 */
export function listAround(times: readonly Atom[], atoms: readonly Atom[]): CrowdList | null {
  const own = ownElements(apart(times));
  const main = largestGroup([...own.keys()]);
  const region = main.length > 1 ? commonOf(main) : null;
  if (!region) return null;
  const rows = new Map<Element, Row>();
  const threads = new Set<Element>();
  const ordered = [...own].sort(([, a], [, b]) => a.order - b.order);
  for (const [el, time] of ordered) {
    if (!contains(region, el) || el === region) continue;
    const thread = childOf(region, el);
    // The first of a thread is what the others answer.
    rows.set(el, { el, time, atoms: [], isReply: threads.has(thread) });
    threads.add(thread);
  }
  for (const atom of atoms) {
    if (!contains(region, atom.parent)) continue;
    let el: Element | null = atom.parent;
    while (el && el !== region && !rows.has(el)) el = flatParent(el);
    if (el && el !== region) rows.get(el)?.atoms.push(atom);
  }
  return { region, rows: [...rows.values()] };
}
