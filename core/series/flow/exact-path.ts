import type { Window } from '../source.ts';
import { type Arc, leaving } from './arcs.ts';
import { placeOf } from './find.ts';
import type { FlowEdge, FlowGraph } from './flow-graph.ts';
import { Heap } from './heap.ts';

/** A number that is added, or taken away where `sign` is -1. */
export interface Term {
  readonly window: Window;
  readonly sign: 1 | -1;
}

/** Each window along and against its time: the even arcs lead forwards. */
const arcsBefore = new WeakMap<FlowGraph, ReturnType<typeof bothWays>>();

function bothWays({ edges, size }: FlowGraph) {
  const arcs: Arc[] = edges.flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ]);
  return { arcs, ...leaving(arcs, size) };
}

function arcsOf(graph: FlowGraph) {
  const before = arcsBefore.get(graph);
  if (before) return before;
  const made = bothWays(graph);
  arcsBefore.set(graph, made);
  return made;
}

/**
 * The numbers whose sum and difference is exactly the amount from one moment to another, or null
 * where no such are known: a shortest way between the two moments, along or against the windows
 * (Dijkstra). Of several ways the one with the least rounding, then the one of the fewest numbers.
 */
export function exactPath(graph: FlowGraph, from: number, to: number): readonly Term[] | null {
  const [start, end] = [placeOf(graph.times, from), placeOf(graph.times, to)];
  if (start < 0 || end < 0) return null;
  const { arcs, by, order } = arcsOf(graph);
  const search = new Search(graph, start);
  while (search.heap.size > 0) {
    const node = search.heap.take();
    if (node === end) return termsOf(graph, arcs, search.came, start, end);
    if (search.done[node] === 1) continue;
    search.done[node] = 1;
    for (let i = by[node] ?? 0; i < (by[node + 1] ?? 0); i++) {
      const arc = order[i] ?? 0;
      search.look(node, arc, arcs[arc]?.to ?? 0);
    }
  }
  return null;
}

/** How far the search has come. */
class Search {
  readonly heap = new Heap();
  readonly came: Int32Array;
  readonly done: Uint8Array;
  readonly #width: Float64Array;
  readonly #count: Uint32Array;
  readonly #edges: readonly FlowEdge[];

  constructor({ size, edges }: FlowGraph, start: number) {
    this.#edges = edges;
    this.came = new Int32Array(size).fill(-1);
    this.done = new Uint8Array(size);
    this.#width = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#count = new Uint32Array(size);
    this.#width[start] = 0;
    this.heap.put(0, start);
  }

  look(node: number, arc: number, other: number): void {
    const observation = this.#edges[arc >> 1]?.window.observation;
    if (!observation || this.done[other] === 1) return;
    const width = (this.#width[node] ?? 0) + (observation.high - observation.low);
    const count = (this.#count[node] ?? 0) + 1;
    const best = this.#width[other] ?? 0;
    if (width > best || (width === best && count >= (this.#count[other] ?? 0))) return;
    this.#width[other] = width;
    this.#count[other] = count;
    this.came[other] = arc;
    this.heap.put(width, other, count);
  }
}

function termsOf(
  { edges }: FlowGraph,
  arcs: readonly Arc[],
  came: Int32Array,
  start: number,
  end: number,
): Term[] {
  const terms: Term[] = [];
  for (let node = end; node !== start; ) {
    const arc = came[node] ?? 0;
    const window = edges[arc >> 1]?.window;
    if (!window) break;
    terms.push({ window, sign: arc % 2 === 0 ? 1 : -1 });
    node = arcs[arc]?.from ?? start;
  }
  return terms.reverse();
}
