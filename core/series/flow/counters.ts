import type { Window } from '../source.ts';
import { LEAST_SHARE, likeness, type Span, shared } from '../windows.ts';
import type { FlowGraph } from './flow-graph.ts';

/** Where a total fell within the period. */
export function fallsIn({ falls }: FlowGraph, span: Span): readonly (readonly [Window, Window])[] {
  return falls.filter(([before, after]) => after.to > span.from && before.to < span.to);
}

/**
 * What a total grew by between the two moments nearest to the ends of the period, as an amount for
 * the days between; null where they are not like the period, or the total fell between them.
 */
export function grownBetween(graph: FlowGraph, span: Span) {
  const { times, edges } = graph;
  const seen = edges.filter((one) => one.from >= times.length);
  const first = nearest(seen, span.from);
  const last = nearest(seen, span.to);
  if (!first || !last || first.from !== last.from || first.window.to >= last.window.to) return null;
  const [a, b] = [first.window.observation, last.window.observation];
  const stretch = { from: first.window.to, to: last.window.to };
  const length = stretch.to - stretch.from;
  const most = Math.max(span.to - span.from, length);
  if (shared(stretch, span) < most * LEAST_SHARE) return null;
  const sights = [first.window, last.window];
  return {
    ...stretch,
    value: Math.max(0, b.value - a.value),
    low: Math.max(0, b.low - a.high),
    high: Math.max(0, b.high - a.low),
    sights,
    likeness: likeness({ ...last.window, ...stretch }, span),
  };
}

function nearest(seen: FlowGraph['edges'], time: number) {
  return seen.reduce<FlowGraph['edges'][number] | undefined>((best, one) => {
    if (!best) return one;
    const nearer = Math.abs(one.window.to - time) < Math.abs(best.window.to - time);
    return nearer ? one : best;
  }, undefined);
}
