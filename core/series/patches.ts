import type { Window } from './source.ts';
import { type Span, wasSeenEarly } from './windows.ts';

/** Linked backwards, because a copy of the list for every window would cost its square. */
interface Chain {
  readonly last: Window | null;
  readonly before: Chain | null;
  readonly count: number;
  readonly days: number;
}

/**
 * Windows inside the period that do not overlap and together cover most of its days; of several
 * such sets the one with the fewest windows. `windows` must come earliest first.
 */
export function patchesOf(windows: readonly Window[], span: Span): readonly Window[] {
  const inside = windows
    .filter((one) => one.from >= span.from && one.to <= span.to && !wasSeenEarly(one))
    .map((window, at) => ({ window, at }))
    .sort((a, b) => a.window.to - b.window.to || a.at - b.at)
    .map(({ window }) => window);
  // best[n] is the best chain of the first n windows, in the order in which they end.
  const best: Chain[] = [NONE];
  for (const [at, window] of inside.entries()) {
    const without = best[at] ?? NONE;
    const before = best[endedBy(inside, window.from, at)] ?? NONE;
    const chain = {
      last: window,
      before,
      count: before.count + 1,
      days: before.days + window.to - window.from,
    };
    best.push(isBetter(chain, without) ? chain : without);
  }
  const found: Window[] = [];
  for (let chain = best.at(-1) ?? null; chain?.last; chain = chain.before) found.push(chain.last);
  return found.reverse();
}

const NONE: Chain = { last: null, before: null, count: 0, days: 0 };

function isBetter(chain: Chain, other: Chain): boolean {
  if (chain.days !== other.days) return chain.days > other.days;
  return chain.count < other.count;
}

/** How many of the first windows have ended by then. */
function endedBy(windows: readonly Window[], day: number, most: number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((windows[middle]?.to ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
