import { chainCore } from './chain-core.ts';
import { hitting } from './chain-hitting.ts';
import { backwards, chainVisits } from './chain-visits.ts';
import { AT_ONCE, coreRemovals } from './core-visits.ts';
import type { MarkovChain } from './markov-chain.ts';
import type { Reached, Removals } from './removals.ts';

/** Chains up to so many states are solved by elimination, larger ones by sweeps. */
const FEW = 60;
/** Up to so many channels the core costs as much as it saves. */
const FEW_CHANNELS = 16;
/** Of order 1, where each channel is one state, so many are solved all at once. */
const DIRECT = 500;

function statesWith({ states, window, order }: MarkovChain, channel: number): Uint8Array {
  const removed = new Uint8Array(states);
  for (let at = 0; at < window.length; at++) {
    if (window[at] === channel) removed[Math.floor(at / order)] = 1;
  }
  return removed;
}

/** Counts in a table: a row a state and one for the start; columns for conversion, loss and value. */
function tableOf(chain: MarkovChain, removed: Uint8Array): Float64Array {
  const { states: n, first, next, count, converted, lost, value, begins } = chain;
  const width = n + 3;
  const table = new Float64Array((n + 1) * width);
  const add = (row: number, column: number, times: number) => {
    (table[row * width + column] as number) += times;
  };
  for (let s = 0; s < n; s++) {
    add(n, removed[s] ? n + 1 : s, begins[s] as number);
    if (removed[s]) continue;
    for (let e = first[s] as number; e < (first[s + 1] as number); e++) {
      const to = next[e] as number;
      add(s, removed[to] ? n + 1 : to, count[e] as number);
    }
    add(s, n, converted[s] as number);
    add(s, n + 1, lost[s] as number);
    add(s, n + 2, value[s] as number);
  }
  return table;
}

/** Takes state `s` out of the rows below it and of the start's; its loop to itself falls away. */
function eliminate(table: Float64Array, width: number, s: number): void {
  const n = width - 3;
  const own = s * width;
  let out = (table[own + n] as number) + (table[own + n + 1] as number);
  for (let to = 0; to < s; to++) out += table[own + to] as number;
  if (out === 0) return;
  for (let row = 0; row <= s; row++) {
    const at = (row === s ? n : row) * width;
    const through = (table[at + s] as number) / out;
    if (through === 0) continue;
    for (let to = 0; to < width; to++) {
      if (to === s) to = n;
      (table[at + to] as number) += through * (table[own + to] as number);
    }
  }
}

/**
 * Elimination of one state after the other without any subtraction (Grassmann, Taksar and Heyman
 * 1985), so that even the smallest probability keeps its digits.
 */
function eliminated(chain: MarkovChain, removed: Uint8Array): Reached {
  const { states: n } = chain;
  const width = n + 3;
  const table = tableOf(chain, removed);
  for (let s = n - 1; s >= 0; s--) if (!removed[s]) eliminate(table, width, s);
  const row = n * width;
  const [won = 0, gone = 0, worth = 0] = table.subarray(row + n, row + width);
  const all = won + gone;
  return all === 0 ? { conversion: 0, value: 0 } : { conversion: won / all, value: worth / all };
}

/** The same from how often each state is visited. */
function visited(chain: MarkovChain, progress?: (part: number) => void): Removals | null {
  const back = backwards(chain);
  const { states: n, begins, converted, value, channels } = chain;
  const all = begins.reduce((sum, one) => sum + one, 0);
  /** One channel after the other over all states, where the core does not settle. */
  const alone = (few: readonly number[]): Reached[] | null => {
    const found: Reached[] = [];
    for (const channel of few) {
      const visits = back.out.slice();
      if (!chainVisits(chain, back, statesWith(chain, channel), visits)) return null;
      found.push(reached(visits));
    }
    return found;
  };
  const reached = (visits: Float64Array): Reached => {
    let [won, worth] = [0, 0];
    for (let s = 0; s < n; s++) {
      const times = (visits[s] as number) / ((back.out[s] as number) || 1);
      won += times * (converted[s] as number);
      worth += times * (value[s] as number);
    }
    return { conversion: won / all, value: worth / all };
  };
  // With nothing removed the chain visits each state as often as the paths did.
  const whole = back.out;
  const core = channels.length > FEW_CHANNELS ? chainCore(chain, back.out) : null;
  const without: Reached[] = [];
  for (let channel = 0; channel < channels.length; channel += AT_ONCE) {
    const few = channels.slice(channel, channel + AT_ONCE).map((_, i) => channel + i);
    const found = (core && coreRemovals(core, few)) ?? alone(few);
    if (found === null) return null;
    without.push(...found);
    for (const one of few) progress?.((one + 1) / channels.length);
  }
  return { all: reached(whole), without };
}

/**
 * Where paths from the start end, with all channels and without each: whoever comes to a state with
 * the channel that is removed is lost. Null where paths go round in circles for so long that it
 * cannot be solved.
 */
export function chainRemovals(
  chain: MarkovChain,
  progress?: (part: number) => void,
): Removals | null {
  if (chain.order === 1 && chain.states <= DIRECT) return hitting(chain);
  if (chain.states > FEW) return visited(chain, progress);
  return {
    all: eliminated(chain, new Uint8Array(chain.states)),
    without: chain.channels.map((_, at) => eliminated(chain, statesWith(chain, at))),
  };
}
