import type { MarkovChain } from './markov-chain.ts';
import type { Removals } from './removals.ts';

/** Counts between states without loops, and how often each state is left for good. */
interface Flow {
  readonly n: number;
  readonly table: Float64Array;
  readonly gone: Float64Array;
  readonly out: Float64Array;
}

function flowOf({ states: n, first, next, count, converted, lost }: MarkovChain): Flow {
  const table = new Float64Array(n * n);
  const gone = new Float64Array(n);
  const out = new Float64Array(n);
  for (let s = 0; s < n; s++) {
    const left = (converted[s] as number) + (lost[s] as number);
    gone[s] = left;
    out[s] = left;
    for (let e = first[s] as number; e < (first[s + 1] as number); e++) {
      const to = next[e] as number;
      if (to === s) continue;
      table[s * n + to] = count[e] as number;
      (out[s] as number) += count[e] as number;
    }
  }
  return { n, table, gone, out };
}

/** Adds a part of one row of a square table to another, from one column to before another. */
function addRow(
  table: Float64Array,
  n: number,
  [to, from]: readonly [number, number],
  part: number,
  [first, end]: readonly [number, number],
): void {
  if (part === 0) return;
  for (let j = first; j < end; j++) {
    (table[to * n + j] as number) += part * (table[from * n + j] as number);
  }
}

/**
 * How often each state (a column) is visited from each (a row), by how often the column is left; a
 * state is visited at its own start. Nothing but sums of what is not negative, so that no digit is
 * lost: elimination as of Grassmann, Taksar and Heyman, whose pivots are sums, then back substitution.
 */
function inverse({ n, table, gone }: Flow): Float64Array {
  const right = new Float64Array(n * n);
  const pivots = new Float64Array(n);
  for (let s = 0; s < n; s++) right[s * n + s] = 1;
  for (let k = 0; k < n; k++) {
    let pivot = gone[k] as number;
    for (let j = k + 1; j < n; j++) pivot += table[k * n + j] as number;
    pivots[k] = pivot || 1;
    for (let i = k + 1; i < n; i++) {
      const part = (table[i * n + k] as number) / (pivots[k] as number);
      (gone[i] as number) += part * (gone[k] as number);
      addRow(table, n, [i, k], part, [k + 1, n]);
      addRow(right, n, [i, k], part, [0, k + 1]);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) {
      addRow(right, n, [k, j], table[k * n + j] as number, [0, n]);
    }
    for (let c = 0; c < n; c++) (right[k * n + c] as number) /= pivots[k] as number;
  }
  return right;
}

/**
 * The removals of a chain of order 1 all at once: what is lost without a channel is the probability to
 * come to it ever, times what is reached from it.
 *
 * Formula: with N the visits from state to state, the first is m ÷ Nₛₛ, where m is how often the paths
 * visit the state, and the second Σ N·(conversions ÷ visits). Source: Kemeny and Snell, Finite Markov
 * chains (1960).
 */
export function hitting(chain: MarkovChain): Removals {
  const flow = flowOf(chain);
  const { n, out } = flow;
  const right = inverse(flow);
  const { begins, converted, value, window, channels } = chain;
  const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0);
  const starts = sum(begins) || 1;
  const all = { conversion: sum(converted) / starts, value: sum(value) / starts };
  const without = channels.map(() => all);
  for (let s = 0; s < n; s++) {
    let [won, worth] = [0, 0];
    for (let to = 0; to < n; to++) {
      won += (right[s * n + to] as number) * (converted[to] as number);
      worth += (right[s * n + to] as number) * (value[to] as number);
    }
    // Both m and Nₛₛ are times the state's own outflow, which cancels.
    const ever = Math.min(starts, 1 / ((right[s * n + s] as number) || 1)) / starts;
    const isVisited = (out[s] as number) > 0;
    without[window[s] as number] = isVisited
      ? {
          conversion: Math.max(0, all.conversion - ever * won),
          value: all.value - ever * worth,
        }
      : all;
  }
  return { all, without };
}
