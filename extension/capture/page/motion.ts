import {
  attribute,
  dataOf,
  ELEMENT,
  flatParent,
  nodeType,
  parentElement,
  textContent,
} from './dom.ts';

/** What changed this often, over this long, goes on for ever: a count up to a number is shorter. */
const TIMES = 6;
const LASTING_MS = 3000;
/** A list that comes in pieces is waited for a little longer than its last piece took. */
const PIECES = 2.5;
const LONGEST_QUIET_MS = 2500;

interface Place {
  readonly since: number;
  last: number;
  times: number;
}

/** What changes on a page, where, and how often. */
export class Motion {
  /** When something last changed that is not known to change for ever. */
  changed: number;
  hasChanged = false;
  private readonly places = new Map<Element, Place>();
  private readonly restless = new Set<Element>();
  private grown = new Map<Element, number>();
  private gap = 0;

  constructor(now: number) {
    this.changed = now;
  }

  get moving(): readonly Element[] {
    return [...this.restless];
  }

  /** Something goes on that no change of the page shows. */
  touch(now: number): void {
    this.changed = now;
  }

  /** How long nothing may change: longer where a list comes in pieces. */
  quietFor(ms: number): number {
    return Math.max(ms, Math.min(LONGEST_QUIET_MS, PIECES * this.gap));
  }

  take(records: readonly MutationRecord[], now: number): void {
    const seen = new Set<Element>();
    for (const record of records) {
      const place = placeOf(record);
      if (!place || seen.has(place)) continue;
      seen.add(place);
      this.hasChanged = true;
      if (this.isRestless(place)) continue;
      if (isGrowth(record)) this.grow(place, now);
      else if (this.note(place, now)) {
        this.restless.add(place);
        continue;
      }
      this.changed = now;
    }
  }

  /** Whether a place has now changed so often that it never rests. */
  private note(place: Element, now: number): boolean {
    const known = this.places.get(place);
    if (!known) {
      this.places.set(place, { since: now, last: now, times: 1 });
      return false;
    }
    known.times += 1;
    known.last = now;
    return known.times >= TIMES && now - known.since >= LASTING_MS;
  }

  private grow(place: Element, now: number): void {
    const before = this.grown.get(place);
    if (before !== undefined) this.gap = now - before;
    this.grown.set(place, now);
  }

  private isRestless(place: Element): boolean {
    if (this.restless.size === 0) return false;
    for (let el: Element | null = place; el; el = flatParent(el))
      if (this.restless.has(el)) return true;
    return false;
  }
}

/** Something came and nothing went. */
const isGrowth = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'childList' && addedNodes.length > 0 && removedNodes.length === 0;

/** Where a change happened that a person can see; null where nothing did. */
function placeOf(record: MutationRecord): Element | null {
  const { type, target } = record;
  if (type === 'characterData')
    return record.oldValue === dataOf(target) ? null : parentElement(target);
  const el = nodeType(target) === ELEMENT ? (target as Element) : null;
  if (type === 'attributes')
    return el && attribute(el, record.attributeName ?? '') !== record.oldValue ? el : null;
  return saysIn(record.addedNodes) === saysIn(record.removedNodes) ? null : el;
}

const saysIn = (nodes: NodeList): string => {
  let text = '';
  for (const node of nodes) text += textContent(node) ?? '';
  return text;
};
