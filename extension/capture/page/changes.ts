import { dataOf, ELEMENT, nodeType, parentElement, TEXT, textContent } from './dom.ts';

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
};

/** What changes on a page while it is read. Only observes. */
export class Changes {
  private readonly observer: MutationObserver;
  private readonly places = new Set<Element>();

  /** A shadow root or a frame is a tree of its own to an observer. */
  constructor(roots: readonly (Document | ShadowRoot)[]) {
    this.observer = new MutationObserver((records) => this.take(records));
    for (const root of roots) this.observer.observe(root, WATCHED);
  }

  /** The elements in which text changed so far, or which came. */
  get changed(): ReadonlySet<Element> {
    this.take(this.observer.takeRecords());
    return this.places;
  }

  stop(): void {
    this.observer.disconnect();
  }

  private take(records: readonly MutationRecord[]): void {
    for (const record of records) for (const el of placesOf(record)) this.places.add(el);
  }
}

/**
 * Where a change of what can be read happened. What is added somewhere is itself the place: the box
 * that takes it in may be the whole page. What only went away is no longer anywhere.
 */
export function placesOf(record: MutationRecord): Element[] {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'characterData') {
    const parent = parentElement(target);
    return parent && record.oldValue !== dataOf(target) ? [parent] : [];
  }
  if (type !== 'childList' || addedNodes.length === 0) return [];
  if (removedNodes.length > 0 && saysIn(removedNodes) === saysIn(addedNodes)) return [];
  const places: Element[] = [];
  for (const node of addedNodes) {
    const kind = nodeType(node);
    if (kind === ELEMENT) places.push(node as Element);
    else if (kind === TEXT && nodeType(target) === ELEMENT) places.push(target as Element);
  }
  return places;
}

const saysIn = (nodes: NodeList): string => {
  let text = '';
  for (const node of nodes) text += textContent(node) ?? '';
  return text;
};
