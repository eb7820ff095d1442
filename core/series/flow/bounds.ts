import type { Window } from '../source.ts';
import type { Span } from '../windows.ts';
import { type Constraint, type Constraints, constraintsOf } from './constraints.ts';
import { cheapestCover } from './cover.ts';
import { lastAtMost } from './find.ts';
import type { FlowGraph } from './flow-graph.ts';
import { Heap } from './heap.ts';
import { mostInside } from './inside.ts';

/** Between what the amount of a period lies, and the numbers that say so. */
export interface Bounds {
  readonly low: number;
  /** Infinite where nothing known contains the period. */
  readonly high: number;
  readonly sights: readonly Window[];
  /** False where numbers contradict each other: then each bound is what some of them say. */
  readonly agree: boolean;
}

/**
 * The tightest bounds that an amount which is never below zero can have by all that is known: the
 * constraints are differences, and the largest and the smallest difference that keeps to all of them
 * is a shortest way through them (the duality of linear programming). So the bounds are true
 * whenever the numbers are. Where numbers contradict each other, what lies inside the period without
 * overlap is the one bound, and what covers it the other.
 */
export function boundsOf(graph: FlowGraph, windows: readonly Window[], span: Span): Bounds {
  const all = constraintsOf(graph);
  if (!all.ok) {
    const inside = mostInside(windows, span);
    const cover = cheapestCover(windows, span);
    const sights = [...inside.sights, ...cover.sights, ...all.contradiction];
    return { low: inside.low, high: cover.high, sights, agree: false };
  }
  const { times } = graph;
  const before = { from: lastAtMost(times, span.from), to: lastAtMost(times, span.to) };
  const after = { from: firstFrom(times, span.from), to: firstFrom(times, span.to) };
  const most = shortest(all, startOf(graph, before.from), after.to);
  const least = shortest(all, before.to, after.from);
  return {
    low: least ? Math.max(0, neat(-least.length)) : 0,
    high: most ? Math.max(0, neat(most.length)) : Number.POSITIVE_INFINITY,
    sights: [...(least?.windows ?? []), ...(most?.windows ?? [])],
    agree: true,
  };
}

/** Sums of decimal fractions in another order differ in the last digit; a bound must not. */
function neat(sum: number): number {
  return Number(sum.toPrecision(15));
}

function firstFrom(times: readonly number[], wanted: number): number {
  const at = lastAtMost(times, wanted);
  if (times[at] === wanted) return at;
  return at + 1 < times.length ? at + 1 : -1;
}

/** Before all that is known lies the beginning of the first counter, where there is one. */
function startOf({ times, size }: FlowGraph, at: number): number {
  if (at >= 0) return at;
  return size > times.length ? times.length : -1;
}

type Fitting = Extract<Constraints, { ok: true }>;

/** The shortest way from node to node (Dijkstra, along lengths that an F which fits makes positive). */
function shortest({ list, leaving, fits }: Fitting, start: number, end: number) {
  if (start < 0 || end < 0) return null;
  const size = fits.length;
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const came = new Int32Array(size).fill(-1);
  const done = new Uint8Array(size);
  const heap = new Heap();
  cost[start] = 0;
  heap.put(0, start);
  while (heap.size > 0) {
    const node = heap.take();
    if (node === end) return wayOf(list, came, start, end);
    if (done[node] === 1) continue;
    done[node] = 1;
    for (let i = leaving.by[node] ?? 0; i < (leaving.by[node + 1] ?? 0); i++) {
      const at = leaving.order[i] ?? 0;
      const { to, most } = list[at] as Constraint;
      const length = Math.max(0, most + (fits[node] ?? 0) - (fits[to] ?? 0));
      if ((cost[node] ?? 0) + length >= (cost[to] ?? 0)) continue;
      cost[to] = (cost[node] ?? 0) + length;
      came[to] = at;
      heap.put(cost[to] ?? 0, to);
    }
  }
  return null;
}

function wayOf(list: readonly Constraint[], came: Int32Array, start: number, end: number) {
  const way: Constraint[] = [];
  for (let node = end; node !== start; ) {
    const one = list[came[node] ?? 0] as Constraint;
    way.push(one);
    node = one.from;
  }
  const steps = way.reverse();
  return {
    length: steps.reduce((sum, one) => sum + one.most, 0),
    windows: steps.flatMap((one) => one.window ?? []),
  };
}
