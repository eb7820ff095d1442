import type { Window } from '../source.ts';
import { type Span, wasSeenEarly } from '../windows.ts';
import { Heap } from './heap.ts';

/**
 * Windows that together cover the whole period, overlapping or not, whose upper ends add up to least:
 * no more than so much was in the period, as long as no part of it is below zero; nor more people
 * than so many, because whoever came in the period is counted in one of them at least. Infinite
 * where nothing covers it. `windows` come earliest first.
 */
export function cheapestCover(
  windows: readonly Window[],
  span: Span,
): { readonly high: number; readonly sights: readonly Window[] } {
  const costs: number[] = [];
  const before: number[] = [];
  const heap = new Heap();
  let best = -1;
  for (const [at, window] of windows.entries()) {
    const isOfUse = window.to > span.from && window.from < span.to && !wasSeenEarly(window);
    const last = isOfUse && window.from > span.from ? reaching(heap, windows, window.from) : -1;
    const isHeld = isOfUse && (window.from <= span.from || last >= 0);
    const cost = isHeld ? (costs[last] ?? 0) + window.observation.high : Number.POSITIVE_INFINITY;
    costs.push(cost);
    before.push(last);
    if (!Number.isFinite(cost)) continue;
    if (window.to < span.to) heap.put(cost, at);
    else if (best < 0 || cost < (costs[best] ?? 0)) best = at;
  }
  const sights: Window[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) sights.push(windows[at] as Window);
  return { high: costs[best] ?? Number.POSITIVE_INFINITY, sights: sights.reverse() };
}

/**
 * The cheapest way to have come as far as there; -1 where there is none. Later windows begin later
 * still, so that what ends before is of no more use.
 */
function reaching(heap: Heap, windows: readonly Window[], day: number): number {
  while (heap.size > 0 && (windows[heap.first]?.to ?? 0) < day) heap.take();
  return heap.first;
}
