/** How long the page's thread is held at a time; a task that a person feels lasts five times as long. */
const SLICE_MS = 10;

interface Timing {
  readonly scheduler?: { yield?(): Promise<void> };
  setImmediate?(done: () => void): void;
}

const { scheduler, setImmediate } = globalThis as Timing;

/** Until other tasks had their turn. A timer alone makes each wait 4 ms long. */
function rest(): Promise<void> {
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    if (setImmediate) setImmediate(done);
    else setTimeout(done);
  });
}

let since = 0;

/**
 * Lets the page go on, where its thread was held for long enough: a file is read on the page on
 * which the person waits for it.
 */
export async function pause(): Promise<void> {
  if (performance.now() - since < SLICE_MS) return;
  await rest();
  since = performance.now();
}

/** The same for each, with pauses in between. */
export async function eachInTurn<T>(
  all: readonly T[],
  some: number,
  work: (one: T, at: number) => void,
): Promise<void> {
  for (let from = 0; from < all.length; from += some) {
    const to = Math.min(all.length, from + some);
    for (let at = from; at < to; at += 1) work(all[at] as T, at);
    await pause();
  }
}
