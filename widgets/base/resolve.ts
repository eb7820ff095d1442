import type { Feed } from './feed.ts';

/** What feeds others: `<bsc-source>`. */
export interface FeedHolder extends Element {
  readonly feed: Feed | null;
}

const waiting = new Set<() => void>();

/** Hears of every source that came, went or changed; elements may stand on the page before their source. */
export function onSourcesChanged(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

export function sourcesChanged(): void {
  for (const listener of [...waiting]) listener();
}

/** The source that an element names with `source="#id"`, in its own tree or in the page. */
export function namedSource(element: Element, name: string): FeedHolder | null {
  const id = name.replace(/^#/, '');
  const root = element.getRootNode();
  const near =
    root instanceof ShadowRoot || root instanceof Document ? root.getElementById(id) : null;
  return holder(near ?? document.getElementById(id));
}

/** The nearest source around an element, also through the shadow roots it stands in. */
export function sourceAround(element: Element): FeedHolder | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest('bsc-source');
    if (found) return holder(found);
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

function holder(element: Element | null): FeedHolder | null {
  // A stranger's element of the same name can have a `feed` of another kind.
  const ours = (element?.constructor as { fourfold?: boolean } | undefined)?.fourfold;
  return ours ? (element as FeedHolder) : null;
}
