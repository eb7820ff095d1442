import type { Span, Window } from './windows.ts';

interface Chain {
  readonly windows: readonly Window[];
  /** Sum of the intervals' widths: how much rounding the sum would carry. */
  readonly width: number;
}

/**
 * Windows that follow one another without gap or overlap from the first to the last day of the
 * period, or null where there are none. Of several such chains the one with the least rounding, then
 * the shortest. `windows` must come earliest first.
 */
export function tilesOf(windows: readonly Window[], span: Span): readonly Window[] | null {
  const best = new Map<number, Chain>([[span.from, { windows: [], width: 0 }]]);
  for (const window of windows) {
    const before = best.get(window.from);
    if (!before || window.to > span.to || window.to <= window.from) continue;
    const { low, high } = window.observation;
    const chain = { windows: [...before.windows, window], width: before.width + (high - low) };
    const other = best.get(window.to);
    if (!other || isBetter(chain, other)) best.set(window.to, chain);
  }
  const whole = best.get(span.to);
  return whole && whole.windows.length > 0 ? whole.windows : null;
}

function isBetter(chain: Chain, other: Chain): boolean {
  return (
    chain.width < other.width ||
    (chain.width === other.width && chain.windows.length < other.windows.length)
  );
}
