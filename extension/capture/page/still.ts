import { documentElement, fontsOf, isHidden, isLoaded, shadowRoot } from './dom.ts';
import { afterFrames } from './frames.ts';
import { isWaitingIn } from './loading.ts';
import { Motion } from './motion.ts';

/** `busy` where the page never came to rest in the time that it was given. */
export type Stillness = 'still' | 'busy';

export interface StillOptions {
  /** How long nothing may change before the page counts as still. */
  readonly quietMs?: number;
  /** How long to wait at most. */
  readonly maxMs?: number;
  /** The page was just sent elsewhere without being loaded: what it shows is still the old. */
  readonly awaitsChange?: boolean;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** How a page came to rest. */
export interface Rest {
  readonly how: Stillness;
  /** Parts that go on changing while all else rests: tickers, clocks with hundredths. */
  readonly moving: readonly Element[];
}

const QUIET_MS = 400;
const MAX_MS = 10_000;
/** Longest that a page is waited for because of what may be decoration: grey bars, a spinner. */
const WAITING_MS = 3000;
/** Longest that a page sent elsewhere is given to begin to change. */
const BEGIN_MS = 2000;
/** What moves by frames has moved once these are drawn: the page's own is asked for before ours. */
const FRAMES = 2;
/** Longest that they are waited for. */
const FRAMES_MS = 2000;
/** Longest that fonts are waited for. */
const FONTS_MS = 3000;
const WATCHED = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-busy', 'aria-label', 'aria-valuenow'],
};

const animationsOf = Document.prototype.getAnimations;

/** Motion that comes to an end and that a person waits for: fades, counters, slides. */
function isAnimated(root: Document): boolean {
  // Nothing is drawn in a tab that nobody sees, so that no motion there comes to its end.
  if (isHidden(root)) return false;
  return animationsOf.call(root).some((animation) => {
    if (animation.playState !== 'running') return false;
    const end = animation.effect?.getComputedTiming().endTime;
    return typeof end === 'number' && Number.isFinite(end);
  });
}

/** Waits until a page has come to rest; what goes on moving for ever is left aside. */
export async function whenStill(root: Document, options: StillOptions = {}): Promise<Stillness> {
  return (await settle(root, options)).how;
}

/**
 * Waits until a page has come to rest: loaded, its fonts there, no text or box changed for a while,
 * no animation on its way to an end, and nothing that stands in for what is to come. Parts that
 * never rest are named and left aside. Only observes; a page that never rests ends as `busy`.
 */
export function settle(root: Document, options: StillOptions = {}): Promise<Rest> {
  const { quietMs = QUIET_MS, maxMs = MAX_MS, awaitsChange = false, signal } = options;
  const started = performance.now();
  const motion = new Motion(started);
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => motion.take(records, performance.now()));
    observer.observe(root, WATCHED);
    watchShadows(root, observer);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    /** The last change after which frames were drawn. */
    let drawn = -1;
    const end = (how: Stillness) => {
      clearTimeout(timer);
      callOff();
      observer.disconnect();
      signal?.removeEventListener('abort', stop);
      resolve({ how, moving: motion.moving });
    };
    const stop = () => end('busy');
    signal?.addEventListener('abort', stop);
    const leftOf = (now: number, age: number): number => {
      const left = motion.quietFor(quietMs) - (now - motion.changed);
      if (left > 0) return left;
      if (awaitsChange && !motion.hasChanged && age < BEGIN_MS) return BEGIN_MS - age;
      return now - motion.changed < WAITING_MS && isWaitingIn(root) ? quietMs : 0;
    };
    /** What is moved by frames moves in the next ones, however late the browser draws them. */
    const draw = (age: number) => {
      const { changed } = motion;
      callOff = afterFrames(FRAMES, Math.max(0, Math.min(FRAMES_MS, maxMs - age)), () => {
        drawn = changed;
        look();
      });
    };
    const look = () => {
      const now = performance.now();
      const age = now - started;
      motion.take(observer.takeRecords(), now);
      if (!isLoaded(root) || isAnimated(root)) motion.touch(now);
      if (age < FONTS_MS && fontsOf(root).status === 'loading') motion.touch(now);
      const left = leftOf(now, age);
      if (left === 0) return isHidden(root) || drawn === motion.changed ? end('still') : draw(age);
      if (age >= maxMs) return end('busy');
      timer = setTimeout(look, Math.max(15, Math.min(left, maxMs - age, 120)));
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
    if (shadow) observer.observe(shadow, WATCHED);
  }
}
