/** One way along a graph. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** The arcs that leave each node: those of `node` are `order` from `by[node]` to `by[node + 1]`. */
export interface Leaving {
  readonly by: Int32Array;
  readonly order: Int32Array;
}

/** Finds the arcs that leave a node without a list for each of them. */
export function leaving(arcs: readonly Arc[], size: number): Leaving {
  const by = new Int32Array(size + 2);
  for (const { from } of arcs) by[from + 2] = (by[from + 2] ?? 0) + 1;
  for (let node = 0; node < size; node++) by[node + 2] = (by[node + 2] ?? 0) + (by[node + 1] ?? 0);
  const order = new Int32Array(arcs.length);
  for (const [number, { from }] of arcs.entries()) {
    const at = by[from + 1] ?? 0;
    order[at] = number;
    by[from + 1] = at + 1;
  }
  return { by, order };
}
