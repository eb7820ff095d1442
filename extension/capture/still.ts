import { documentElement, shadowRoot, textContent } from './dom.ts';

/** `busy` where the page never came to rest in the time that it was given. */
export type Stillness = 'still' | 'busy';

export interface StillOptions {
  /** How long nothing may change before the page counts as still. */
  readonly quietMs?: number;
  /** How long to wait at most. */
  readonly maxMs?: number;
}

const QUIET_MS = 400;
const MAX_MS = 10_000;
const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-busy', 'aria-label', 'aria-valuenow'],
};

/** Motion that comes to an end and that a person waits for: fades, counters, slides. */
function isMoving(root: Document): boolean {
  return root.getAnimations().some((animation) => {
    if (animation.playState !== 'running') return false;
    const end = animation.effect?.getComputedTiming().endTime;
    return typeof end === 'number' && Number.isFinite(end);
  });
}

/** Whether a change is one of text or shape; a blinking dot and a running clock's seconds are not. */
function matters(records: readonly MutationRecord[]): boolean {
  return records.some((record) => {
    if (record.type !== 'characterData') return true;
    return (record.oldValue ?? '') !== (textContent(record.target) ?? '');
  });
}

/**
 * Waits until a page has come to rest: loaded, its fonts there, no text or box changed for a while
 * and no animation on its way to an end. Only observes; a page that never rests ends as `busy`.
 */
export function whenStill(root: Document, options: StillOptions = {}): Promise<Stillness> {
  const quietMs = options.quietMs ?? QUIET_MS;
  const maxMs = options.maxMs ?? MAX_MS;
  const started = performance.now();
  let changed = started;
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      if (matters(records)) changed = performance.now();
    });
    observer.observe(root, { ...WATCHED, characterDataOldValue: true });
    watchShadows(root, observer);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (how: Stillness) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(how);
    };
    const look = () => {
      const now = performance.now();
      if (root.readyState !== 'complete' || isMoving(root)) changed = now;
      const left = quietMs - (now - changed);
      if (left <= 0) return end('still');
      if (now - started >= maxMs) return end('busy');
      timer = setTimeout(look, Math.max(15, Math.min(left, maxMs - (now - started), 120)));
    };
    look();
  });
}

/** A shadow root is a tree of its own to an observer. */
function watchShadows(root: Document, observer: MutationObserver): void {
  const top = documentElement(root);
  if (!top) return;
  const walker = Document.prototype.createTreeWalker.call(root, top, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shadow = shadowRoot(node);
    if (shadow) observer.observe(shadow, { ...WATCHED, characterDataOldValue: true });
  }
}
