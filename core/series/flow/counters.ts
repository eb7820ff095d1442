import type { Window } from '../source.ts';
import { LEAST_SHARE, likeness, type Span, shared } from '../windows.ts';
import type { FlowGraph } from './flow-graph.ts';

/** Where a total fell within the period. */
export function fallsIn({ falls }: FlowGraph, span: Span): readonly (readonly [Window, Window])[] {
  return falls.filter(([before, after]) => after.to > span.from && before.to < span.to);
}

/**
 * What a total grew by between two moments, as an amount for the days between: of the two moments
 * whose days are most like the period. Null where none are like, or it fell within the period.
 */
export function grownBetween(graph: FlowGraph, span: Span) {
  if (fallsIn(graph, span).length > 0) return null;
  const { times, edges } = graph;
  const seen = edges.filter((one) => one.from >= times.length);
  const firsts = seen.filter((one, at) => isBeside(seen, at, one, span.from));
  const lasts = seen.filter((one, at) => isBeside(seen, at, one, span.to));
  let best: ReturnType<typeof growth> = null;
  for (const first of firsts) {
    for (const last of lasts) {
      const other = first.from === last.from ? growth(first.window, last.window, span) : null;
      if (other && other.likeness > (best?.likeness ?? 0)) best = other;
    }
  }
  return best;
}

type Edge = FlowGraph['edges'][number];

/** Of each run the last look before a time and the first after it: one of them is the best. */
function isBeside(seen: readonly Edge[], at: number, one: Edge, time: number): boolean {
  const [before, after] = [seen[at - 1], seen[at + 1]];
  return one.window.to <= time
    ? after?.from !== one.from || after.window.to > time
    : before?.from !== one.from || before.window.to < time;
}

function growth(first: Window, last: Window, span: Span) {
  if (first.to >= last.to) return null;
  const stretch = { from: first.to, to: last.to };
  const most = Math.max(span.to - span.from, last.to - first.to);
  if (shared(stretch, span) < most * LEAST_SHARE) return null;
  const [a, b] = [first.observation, last.observation];
  return {
    ...stretch,
    value: Math.max(0, b.value - a.value),
    low: Math.max(0, b.low - a.high),
    high: Math.max(0, b.high - a.low),
    sights: [first, last],
    likeness: likeness({ ...last, ...stretch }, span),
  };
}
