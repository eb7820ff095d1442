/**
 * Work on a page that stops often enough for the page to go on: a person who scrolls or types while
 * a page is read must not feel it. What works so is written as steps, and a driver decides how many
 * of them are done at a time.
 */

/** Work in steps, each of them well below a slice. A step ends wherever the work yields. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long the page's own thread is held at a time; a frame of 60 a second lasts 16 ms. */
export const SLICE_MS = 12;

/** All steps without a rest, for pages that nobody looks at. */
export function atOnce<T>(steps: Steps<T>): T {
  let at = steps.next();
  while (!at.done) at = steps.next();
  return at.value;
}

/**
 * The same for each, some of them to a step. What is done to each is a plain function: a browser's
 * engine makes plain loops fast, and hardly those of steps.
 */
export function* each<T>(
  all: readonly T[],
  some: number,
  work: (one: T, i: number) => void,
): Steps<void> {
  for (let from = 0; from < all.length; from += some) {
    if (from > 0) yield;
    eachOf(all, from, Math.min(all.length, from + some), work);
  }
}

function eachOf<T>(
  all: readonly T[],
  from: number,
  to: number,
  work: (one: T, i: number) => void,
): void {
  for (let i = from; i < to; i += 1) work(all[i] as T, i);
}

/** How to work in slices. */
export interface SliceOptions {
  readonly sliceMs?: number;
  /** Ends the work: the tab went elsewhere, or somebody asked anew. */
  readonly signal?: AbortSignal;
  /** Called after each slice, before the rest, with its length in milliseconds. */
  readonly onSlice?: (ms: number) => void;
  /** Called after each rest, before the next slice; what it throws ends the work. */
  readonly onRested?: () => void;
}

/**
 * The same result in slices, between which the page has its turn.
 * @throws the signal's reason where the work is ended from outside.
 */
export async function inSlices<T>(steps: Steps<T>, options: SliceOptions = {}): Promise<T> {
  const { sliceMs = SLICE_MS, signal, onSlice, onRested } = options;
  signal?.throwIfAborted();
  let since = performance.now();
  for (let at = steps.next(); ; at = steps.next()) {
    const now = performance.now();
    if (at.done || now - since >= sliceMs) onSlice?.(now - since);
    if (at.done) return at.value;
    if (now - since < sliceMs) continue;
    await rest();
    signal?.throwIfAborted();
    onRested?.();
    since = performance.now();
  }
}

interface TaskQueue {
  postTask(work: () => void, options: { priority: 'user-visible' }): Promise<void>;
}

const queue = (globalThis as { scheduler?: TaskQueue }).scheduler;

/**
 * Until the page's other tasks had their turn. Not by a timer, which a tab in the background gets
 * but once a second, and not by a message to the window, which the page would see.
 */
const rest: () => Promise<void> =
  typeof queue?.postTask === 'function'
    ? () => queue.postTask(() => undefined, { priority: 'user-visible' })
    : throughChannel();

function throughChannel(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let channel: MessageChannel | null = null;
  return () =>
    new Promise((done) => {
      if (!channel) {
        channel = new MessageChannel();
        channel.port1.onmessage = () => waiting.shift()?.();
      }
      waiting.push(done);
      channel.port2.postMessage(null);
    });
}

/** How much of its time a piece of work has used; rests do not count. */
export class Budget {
  private readonly ms: number;
  private used = 0;
  private since = performance.now();

  constructor(ms: number) {
    this.ms = ms;
  }

  /** Milliseconds of work so far. */
  get worked(): number {
    return this.used + performance.now() - this.since;
  }

  /** True where more than a share of the time is gone. */
  isOver(share = 1): boolean {
    return this.worked > this.ms * share;
  }

  /** The same steps, whose rests are not counted as work. */
  *over<T>(steps: Steps<T>): Steps<T> {
    let at = steps.next();
    for (; !at.done; at = steps.next()) {
      this.used += performance.now() - this.since;
      yield;
      this.since = performance.now();
    }
    return at.value;
  }
}
