import type { Window } from './source.ts';
import type { Span } from './windows.ts';

/** Linked backwards, because a copy of the list for every window would cost its square. */
interface Chain {
  readonly last: Window | null;
  readonly before: Chain | null;
  readonly count: number;
  /** Sum of the intervals' widths: how much rounding the sum would carry. */
  readonly width: number;
}

/**
 * Windows that follow one another without gap or overlap from the first to the last day of the
 * period, or null where there are none. Of several such chains the one with the least rounding, then
 * the shortest. `windows` must come earliest first.
 */
export function tilesOf(windows: readonly Window[], span: Span): readonly Window[] | null {
  const best = new Map<number, Chain>([[span.from, START]]);
  for (const window of windows) {
    const before = best.get(window.from);
    if (!before || window.to > span.to || window.to <= window.from) continue;
    const { low, high } = window.observation;
    const width = before.width + (high - low);
    const chain = { last: window, before, count: before.count + 1, width };
    const other = best.get(window.to);
    if (!other || isBetter(chain, other)) best.set(window.to, chain);
  }
  const whole = best.get(span.to);
  const tiles: Window[] = [];
  for (let chain = whole ?? START; chain.last && chain.before; chain = chain.before) {
    tiles.push(chain.last);
  }
  return tiles.length > 0 ? tiles.reverse() : null;
}

const START: Chain = { last: null, before: null, count: 0, width: 0 };

function isBetter(chain: Chain, other: Chain): boolean {
  return chain.width < other.width || (chain.width === other.width && chain.count < other.count);
}
