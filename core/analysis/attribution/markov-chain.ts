import type { ConversionPath } from './conversion-path.ts';

/**
 * What follows what, counted: states are the last few touches, `next` lists each state's successors
 * one state after the other (from `first[s]` to `first[s + 1]`), with how often each came.
 */
export interface MarkovChain {
  readonly channels: readonly string[];
  readonly order: number;
  readonly states: number;
  /** For each state, the channels in it by number, the last touch first, `order` places, −1 where there are fewer. */
  readonly window: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly count: Float64Array;
  /** How often a path begins with the state. */
  readonly begins: Float64Array;
  /** How often one ends in it with a conversion, and without. */
  readonly converted: Float64Array;
  readonly lost: Float64Array;
  /** What the conversions of the paths that end in it are worth. */
  readonly value: Float64Array;
}

/** So many keys are looked up in a plain table, which is fast; more of them in a map. */
const PLAIN = 4_000_000;

/** Numbers of things by their key, in the order in which they come. */
class Numbering {
  readonly keys: number[] = [];
  readonly #plain: Int32Array | null;
  readonly #numbers = new Map<number, number>();

  constructor(most: number) {
    this.#plain = most <= PLAIN ? new Int32Array(most) : null;
  }

  of(key: number): number {
    const known = this.#plain === null ? this.#numbers.get(key) : (this.#plain[key] as number) - 1;
    if (known !== undefined && known >= 0) return known;
    const number = this.keys.length;
    this.keys.push(key);
    if (this.#plain === null) this.#numbers.set(key, number);
    else this.#plain[key] = number + 1;
    return number;
  }
}

function channelNumbers(paths: readonly ConversionPath[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { touches } of paths) {
    for (const name of touches) if (!numbers.has(name)) numbers.set(name, numbers.size);
  }
  return numbers;
}

/** One number a state, which grow as states come up. */
class PerState {
  readonly begins: number[] = [];
  readonly converted: number[] = [];
  readonly lost: number[] = [];
  readonly value: number[] = [];

  add(begin: number, end: number, path: ConversionPath): void {
    const { conversions, lost = 0, value = 0 } = path;
    this.begins[begin] = (this.begins[begin] ?? 0) + conversions + lost;
    this.converted[end] = (this.converted[end] ?? 0) + conversions;
    this.lost[end] = (this.lost[end] ?? 0) + lost;
    if (conversions > 0) this.value[end] = (this.value[end] ?? 0) + value;
  }
}

const filled = (values: readonly number[], n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, at) => values[at] ?? 0);

/** Edges in one list, state after state. */
function successors(states: number, from: number[], to: number[], times: number[]) {
  const first = new Int32Array(states + 1);
  for (const state of from) (first[state + 1] as number) += 1;
  for (let s = 0; s < states; s++) (first[s + 1] as number) += first[s] as number;
  const at = first.slice(0, states);
  const next = new Int32Array(from.length);
  const count = new Float64Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const state = from[edge] as number;
    const place = at[state] as number;
    at[state] = place + 1;
    next[place] = to[edge] as number;
    count[place] = times[edge] as number;
  }
  return { first, next, count };
}

/**
 * The chain of a set of paths with the last `order` touches as its states; at the beginning of a path
 * there are fewer, and those are states of their own, which makes no difference to where paths end.
 * Paths that were never taken are left out.
 */
export function markovChain(paths: readonly ConversionPath[], order: number): MarkovChain {
  const numbers = channelNumbers(paths);
  const base = numbers.size + 1;
  const most = base ** order;
  const states = new Numbering(most);
  const edges = new Numbering(most * base);
  const [from, to, times]: [number[], number[], number[]] = [[], [], []];
  const ends = new PerState();
  for (const path of paths) {
    const { touches } = path;
    const taken = path.conversions + (path.lost ?? 0);
    if (touches.length === 0 || taken === 0) continue;
    let key = 0;
    let state = -1;
    let begin = 0;
    for (let at = 0; at < touches.length; at++) {
      const channel = (numbers.get(touches[at] as string) as number) + 1;
      key = ((key * base) % most) + channel;
      const after = states.of(key);
      if (state < 0) begin = after;
      else {
        const edge = edges.of(state * base + channel);
        from[edge] = state;
        to[edge] = after;
        times[edge] = (times[edge] ?? 0) + taken;
      }
      state = after;
    }
    ends.add(begin, state, path);
  }
  const n = states.keys.length;
  return {
    channels: [...numbers.keys()],
    order,
    states: n,
    window: windows(states.keys, base, order),
    ...successors(n, from, to, times),
    begins: filled(ends.begins, n),
    converted: filled(ends.converted, n),
    lost: filled(ends.lost, n),
    value: filled(ends.value, n),
  };
}

function windows(keys: readonly number[], base: number, order: number): Int32Array {
  const window = new Int32Array(keys.length * order).fill(-1);
  for (const [state, key] of keys.entries()) {
    let rest = key;
    for (let place = 0; rest > 0; place++) {
      window[state * order + place] = (rest % base) - 1;
      rest = Math.floor(rest / base);
    }
  }
  return window;
}
