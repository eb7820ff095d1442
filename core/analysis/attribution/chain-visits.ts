import type { MarkovChain } from './markov-chain.ts';

/** The chain read backwards: which states lead to each, with the probability of that step. */
export interface Backwards {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly probability: Float64Array;
  /** How often each state is left, for another one or for good; its loops to itself left out. */
  readonly out: Float64Array;
}

/** Successors visited before a chain is called unsolvable: about two seconds. */
const MOST_WORK = 1e9;
/** Where the coarse steps have brought the visits near enough for the last sweeps. */
const NEAR = 1e-11;
const LAST_DIGIT = 4e-16;
/** Channels are taken together in so many groups at most, so that the coarse step stays cheap. */
const GROUPS = 24;
/** Successors a state, below which a removal is followed from state to state, and how far. */
const SPARSE = 2.5;
const FOLLOWED = 2e7;

export function backwards(chain: MarkovChain): Backwards {
  const { states: n, first, next, count, converted, lost } = chain;
  const out = new Float64Array(n);
  const start = new Int32Array(n + 1);
  for (let s = 0; s < n; s++) {
    let all = (converted[s] as number) + (lost[s] as number);
    for (let e = first[s] as number; e < (first[s + 1] as number); e++) {
      if (next[e] === s) continue;
      all += count[e] as number;
      (start[(next[e] as number) + 1] as number) += 1;
    }
    out[s] = all;
  }
  for (let s = 0; s < n; s++) (start[s + 1] as number) += start[s] as number;
  const at = start.slice(0, n);
  const from = new Int32Array(start[n] as number);
  const probability = new Float64Array(from.length);
  for (let s = 0; s < n; s++) {
    for (let e = first[s] as number; e < (first[s + 1] as number); e++) {
      const to = next[e] as number;
      if (to === s) continue;
      const place = at[to] as number;
      at[to] = place + 1;
      from[place] = s;
      probability[place] = (count[e] as number) / (out[s] as number);
    }
  }
  return { first: start, from, probability, out };
}

/** One sweep of Gauss–Seidel over the visits; the largest change, as a part of the value. */
function sweep(
  { states: n, begins }: MarkovChain,
  { first, from, probability }: Backwards,
  removed: Uint8Array,
  visits: Float64Array,
  isBack: boolean,
): number {
  let most = 0;
  for (let step = 0; step < n; step++) {
    const s = isBack ? n - 1 - step : step;
    if (removed[s] === 1) continue;
    let sum = begins[s] as number;
    const end = first[s + 1] as number;
    for (let e = first[s] as number; e < end; e++) {
      sum += (visits[from[e] as number] as number) * (probability[e] as number);
    }
    const change = Math.abs(sum - (visits[s] as number));
    if (change > most * sum) most = change / sum;
    visits[s] = sum;
  }
  return most;
}

/**
 * The coarse step: states of one group of last channels keep their proportions, and the whole of each
 * group is set to what its inflow says (iterative aggregation, Koury, McAllister and Stewart 1984).
 */
function aggregate(
  chain: MarkovChain,
  { first, from, probability }: Backwards,
  removed: Uint8Array,
  visits: Float64Array,
): void {
  const { states: n, begins, window, order } = chain;
  const k = Math.min(GROUPS, chain.channels.length);
  const groupOf = (s: number) => (window[s * order] as number) % k;
  const width = k + 1;
  const table = new Float64Array(k * width);
  const sums = new Float64Array(k);
  for (let s = 0; s < n; s++) {
    if (removed[s] === 1) continue;
    const to = groupOf(s);
    (sums[to] as number) += visits[s] as number;
    (table[to * width + k] as number) += begins[s] as number;
    for (let e = first[s] as number; e < (first[s + 1] as number); e++) {
      const before = from[e] as number;
      const flow = (visits[before] as number) * (probability[e] as number);
      (table[to * width + groupOf(before)] as number) -= flow;
    }
  }
  // As factors by which each group's visits are multiplied.
  for (let c = 0; c < k; c++) (table[c * width + c] as number) += (sums[c] as number) || 1;
  const factors = solved(table, k);
  if (factors === null) return;
  for (let s = 0; s < n; s++) {
    (visits[s] as number) *= factors[groupOf(s)] as number;
  }
}

/** Gauss's elimination of a small system whose diagonal dominates; null where it does not. */
function solved(table: Float64Array, k: number): Float64Array | null {
  const width = k + 1;
  for (let p = 0; p < k; p++) {
    const pivot = table[p * width + p] as number;
    if (!(pivot > 0)) return null;
    for (let row = 0; row < k; row++) {
      const part = row === p ? 0 : (table[row * width + p] as number) / pivot;
      if (part === 0) continue;
      for (let c = p; c < width; c++) {
        (table[row * width + c] as number) -= part * (table[p * width + c] as number);
      }
    }
  }
  const factors = Float64Array.from({ length: k }, (_, p) => {
    const own = table[p * width + p] as number;
    return (table[p * width + k] as number) / own;
  });
  return factors.every((one) => one >= 0 && Number.isFinite(one)) ? factors : null;
}

/**
 * Sweeps over those states alone whose predecessors changed, from the successors of the removed ones
 * on: in a chain in which little follows little, a removal is felt by few.
 */
function follow(
  chain: MarkovChain,
  { first, from, probability }: Backwards,
  removed: Uint8Array,
  visits: Float64Array,
  work: number,
): boolean {
  const { states: n, begins, first: out, next } = chain;
  const isDue = new Uint8Array(n);
  const callSuccessors = (s: number) => {
    for (let e = out[s] as number; e < (out[s + 1] as number); e++) {
      const to = next[e] as number;
      if (to !== s && removed[to] === 0) isDue[to] = 1;
    }
  };
  for (let s = 0; s < n; s++) if (removed[s] === 1) callSuccessors(s);
  let left = work;
  for (let moved = true; moved; ) {
    moved = false;
    for (let s = 0; s < n; s++) {
      if (isDue[s] === 0) continue;
      isDue[s] = 0;
      let sum = begins[s] as number;
      const end = first[s + 1] as number;
      for (let e = first[s] as number; e < end; e++) {
        sum += (visits[from[e] as number] as number) * (probability[e] as number);
      }
      left -= end - (first[s] as number) + 1;
      if (Math.abs(sum - (visits[s] as number)) <= LAST_DIGIT * sum) continue;
      visits[s] = sum;
      callSuccessors(s);
      moved = true;
    }
    if (left < 0) return false;
  }
  return true;
}

/**
 * How often each state is visited on all paths together, its loops to itself counted once, where
 * whoever comes to a removed state is lost. Begins at what was counted, which is the answer where
 * nothing is removed, and leaves the answer there.
 *
 * @returns false where paths go round in circles for so long that it cannot be solved.
 */
export function chainVisits(
  chain: MarkovChain,
  back: Backwards,
  removed: Uint8Array,
  visits: Float64Array,
): boolean {
  for (let s = 0; s < chain.states; s++) if (removed[s] === 1) visits[s] = 0;
  const isSparse = back.from.length < SPARSE * chain.states;
  if (isSparse && follow(chain, back, removed, visits, FOLLOWED)) return true;
  for (let cycle = 0; cycle < 60; cycle++) {
    aggregate(chain, back, removed, visits);
    if (sweep(chain, back, removed, visits, false) < NEAR) break;
  }
  const most = Math.max(50, Math.floor(MOST_WORK / Math.max(1, back.from.length)));
  for (let step = 0; step < most; step++) {
    const change = sweep(chain, back, removed, visits, step % 2 === 1);
    // Rounding may go on changing the last digit for ever.
    if (change <= (step < 30 ? LAST_DIGIT : 1e-14)) return true;
  }
  return false;
}
