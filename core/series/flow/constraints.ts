import type { Window } from '../source.ts';
import { type Arc, type Leaving, leaving } from './arcs.ts';
import { placeOf } from './find.ts';
import { type FlowGraph, isLoose } from './flow-graph.ts';

/** F(to) - F(from) is at most `most`. `window` is null where that follows from time alone. */
export interface Constraint extends Arc {
  readonly most: number;
  readonly window: Window | null;
}

/**
 * All that is known of an amount which is never below zero, as "F(b) - F(a) is at most so much", and
 * an F that keeps to all of it; or numbers that contradict each other.
 */
export type Constraints =
  | {
      readonly ok: true;
      readonly list: readonly Constraint[];
      readonly leaving: Leaving;
      /** An F that fits: what makes every constraint a length that is not below zero. */
      readonly fits: Float64Array;
    }
  | { readonly ok: false; readonly contradiction: readonly Window[] };

/** Sums of decimal fractions miss by about this share. */
const A_TRACE = 1e-9;
/** Rounds over everything, at most, where there are too many numbers to be sure. */
const LEAST_ROUNDS = 24;
const MOST_LOOKS = 4e6;

const known = new WeakMap<FlowGraph, Constraints>();

/** The constraints of a graph whose amounts are never below zero. */
export function constraintsOf(graph: FlowGraph): Constraints {
  const before = known.get(graph);
  if (before) return before;
  const list = listOf(graph);
  const found = fitted(list, graph.size);
  const made: Constraints = Array.isArray(found)
    ? { ok: false, contradiction: found }
    : { ok: true, list, leaving: leaving(list, graph.size), fits: found as Float64Array };
  known.set(graph, made);
  return made;
}

/**
 * Those that hold amounts up come first, the latest first, then those that hold them down, the
 * earliest first: so one round carries a sum over all of history.
 */
function listOf({ times, size, edges, early }: FlowGraph): Constraint[] {
  const least: Constraint[] = [];
  const most: Constraint[] = [];
  for (const { window, from, to } of edges) {
    const { low, high } = window.observation;
    const by = isLoose(window) ? placeOf(times, window.to + 1) : to;
    least.push({ from: by, to: from, most: -low, window });
    most.push({ from, to, most: high, window });
  }
  for (const { window, from, to } of early) {
    least.push({ from: to, to: from, most: -window.observation.low, window });
  }
  const later = times.slice(1).map((_, at) => ({ from: at + 1, to: at, most: 0, window: null }));
  // The first counter began before all else that is known: its total is of all time.
  const begun = size > times.length ? [{ from: 0, to: times.length, most: 0, window: null }] : [];
  const falling = [...least, ...later, ...begun].sort((a, b) => b.from - a.from || b.to - a.to);
  return [...falling, ...most.sort((a, b) => a.from - b.from || a.to - b.to)];
}

/** Bellman and Ford: an F that fits, or the windows of a circle that no F can fit. */
function fitted(list: readonly Constraint[], size: number): Float64Array | Window[] {
  const f = new Float64Array(size);
  const by = new Int32Array(size).fill(-1);
  const trace = A_TRACE * list.reduce((most, one) => Math.max(most, Math.abs(one.most)), 0);
  const rounds = Math.max(LEAST_ROUNDS, Math.min(size, Math.floor(MOST_LOOKS / (list.length + 1))));
  for (let round = 0; round <= rounds; round++) {
    let moved = false;
    for (let at = 0; at < list.length; at++) {
      const { from, to, most } = list[at] as Constraint;
      const bound = (f[from] ?? 0) + most;
      if (bound >= (f[to] ?? 0) - trace) continue;
      f[to] = bound;
      by[to] = at;
      moved = true;
    }
    if (!moved) return f;
    const circle = round % 8 === 7 || round === rounds ? circleIn(list, by, size) : null;
    if (circle) return circle;
  }
  return [];
}

function circleIn(list: readonly Constraint[], by: Int32Array, size: number): Window[] | null {
  const seen = new Int32Array(size).fill(-1);
  for (let start = 0; start < size; start++) {
    let node = start;
    while (node >= 0 && seen[node] === -1) {
      seen[node] = start;
      node = list[by[node] ?? -1]?.from ?? -1;
    }
    if (node < 0 || seen[node] !== start) continue;
    const windows: Window[] = [];
    const first = node;
    do {
      const one = list[by[node] ?? 0] as Constraint;
      if (one.window) windows.push(one.window);
      node = one.from;
    } while (node !== first);
    return windows;
  }
  return null;
}
