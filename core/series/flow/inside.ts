import type { Window } from '../source.ts';
import type { Span } from '../windows.ts';
import { lastAtMost } from './find.ts';

/** Linked backwards, because a copy of the list for every window would cost its square. */
interface Chain {
  readonly last: Window | null;
  readonly before: Chain | null;
  readonly low: number;
}

const NONE: Chain = { last: null, before: null, low: 0 };

/**
 * The most that is known to lie inside the period: windows in it without overlap whose lower ends add
 * up to most. At least so much was in the period, as long as no part of it is below zero.
 */
export function mostInside(
  windows: readonly Window[],
  span: Span,
): { readonly low: number; readonly sights: readonly Window[] } {
  const inside = windows
    .filter((one) => one.from >= span.from && one.to <= span.to)
    .map((window, at) => ({ window, at }))
    .sort((a, b) => a.window.to - b.window.to || a.at - b.at)
    .map(({ window }) => window);
  const ends = inside.map((one) => one.to);
  // best[n] is the best chain of the first n windows, in the order in which they end.
  const best: Chain[] = [NONE];
  for (const [at, window] of inside.entries()) {
    const without = best[at] ?? NONE;
    const ended = Math.min(at, lastAtMost(ends, window.from) + 1);
    const before = best[ended] ?? NONE;
    const low = before.low + window.observation.low;
    best.push(low > without.low ? { last: window, before, low } : without);
  }
  const sights: Window[] = [];
  const whole = best.at(-1) ?? NONE;
  for (let chain: Chain | null = whole; chain?.last; chain = chain.before) sights.push(chain.last);
  return { low: whole.low, sights: sights.reverse() };
}
