import type { MarkovChain } from './markov-chain.ts';

/**
 * What is left of a chain when every state is taken out that one step alone leads to, or that leads to
 * one step alone: its steps are drawn together into one, which remembers the channels that it passes.
 * Nothing is rounded but products. Node 0 is where paths start.
 */
export interface ChainCore {
  readonly nodes: number;
  /** The last channel of each node; −1 of the start. */
  readonly channel: Int32Array;
  /** How often each node is visited with nothing removed; 1 of the start. */
  readonly visits: Float64Array;
  /** Steps into each node, from `first[node]` on: whence, how probable, and which step it is. */
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly probability: Float64Array;
  /** Ends with a conversion: from which node, with what share of its visits and of the value. */
  readonly endFrom: Int32Array;
  readonly endConversion: Float64Array;
  readonly endValue: Float64Array;
  /** For each channel, the steps and the ends (counted after all steps) that pass it. */
  readonly passing: readonly (readonly number[])[];
  /** How often paths start. */
  readonly starts: number;
}

const START = 0;
const NONE = -1;

/** Steps in lists by both of their nodes, from which they can be taken at once. */
class Steps {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly probability: number[] = [];
  readonly via: number[] = [];
  /** The state in whose conversions the step ends; none where it leads on. */
  readonly end: number[] = [];
  readonly out: Set<number>[];
  readonly in: Set<number>[];

  constructor(nodes: number) {
    this.out = Array.from({ length: nodes }, () => new Set<number>());
    this.in = Array.from({ length: nodes }, () => new Set<number>());
  }

  add(from: number, to: number, probability: number, end: number): void {
    const step = this.from.length;
    this.from.push(from);
    this.to.push(to);
    this.probability.push(probability);
    this.via.push(NONE);
    this.end.push(end);
    this.out[from]?.add(step);
    this.in[to]?.add(step);
  }

  remove(step: number): void {
    this.out[this.from[step] as number]?.delete(step);
    this.in[this.to[step] as number]?.delete(step);
    this.from[step] = NONE;
  }
}

/** Channels passed, as pairs of what was passed before and after, so that none is copied. */
class Passed {
  readonly channel: number[] = [];
  readonly before: number[] = [];
  readonly after: number[] = [];

  join(before: number, channel: number, after: number): number {
    this.channel.push(channel);
    this.before.push(before);
    this.after.push(after);
    return this.channel.length - 1;
  }

  /** Calls `use` for each channel, some perhaps more than once. */
  each(passed: number, use: (channel: number) => void): void {
    const due = [passed];
    for (let at = due.pop(); at !== undefined; at = due.pop()) {
      if (at === NONE) continue;
      use(this.channel[at] as number);
      due.push(this.before[at] as number, this.after[at] as number);
    }
  }
}

function stepsOf(chain: MarkovChain, out: Float64Array): Steps {
  const { states: n, first, next, count, converted, value, begins } = chain;
  const steps = new Steps(n + 1);
  for (let s = 0; s < n; s++) {
    if ((begins[s] as number) > 0) steps.add(START, s + 1, begins[s] as number, NONE);
    const all = out[s] as number;
    for (let e = first[s] as number; e < (first[s + 1] as number); e++) {
      const to = next[e] as number;
      if (to !== s && (count[e] as number) > 0)
        steps.add(s + 1, to + 1, (count[e] as number) / all, NONE);
    }
    if ((converted[s] as number) > 0 || (value[s] as number) !== 0) steps.add(s + 1, NONE, 1, s);
  }
  return steps;
}

/** The one step of a set. */
function only(set: ReadonlySet<number>): number {
  for (const step of set) return step;
  return NONE;
}

/** Takes states out as long as there is one that can be; the neighbours of one may follow it. */
function reduce(steps: Steps, passed: Passed, channelOf: (node: number) => number): void {
  const due = Array.from({ length: steps.out.length - 1 }, (_, i) => i + 1);
  for (let at = 0; at < due.length; at++) {
    const node = due[at] as number;
    const into = steps.in[node] as Set<number>;
    const away = steps.out[node] as Set<number>;
    const near = neighbours(steps, node);
    if (into.size === 0 || away.size === 0) {
      for (const step of [...into, ...away]) steps.remove(step);
    } else if (into.size === 1 && steps.from[only(into)] !== node) {
      drawBack(steps, passed, node, channelOf(node));
    } else if (away.size === 1 && steps.to[only(away)] !== node) {
      drawOn(steps, passed, node, channelOf(node));
    } else continue;
    due.push(...near);
  }
}

function neighbours({ in: into, out, from, to }: Steps, node: number): number[] {
  const all = [
    ...[...(into[node] as Set<number>)].map((step) => from[step] as number),
    ...[...(out[node] as Set<number>)].map((step) => to[step] as number),
  ];
  return all.filter((one) => one > START && one !== node);
}

/** A node with one step into it: what leads on from it begins where that step does. */
function drawBack(steps: Steps, passed: Passed, node: number, channel: number): void {
  const step = only(steps.in[node] as Set<number>);
  const before = steps.from[step] as number;
  for (const other of steps.out[node] as Set<number>) {
    steps.via[other] = passed.join(steps.via[step] as number, channel, steps.via[other] as number);
    (steps.probability[other] as number) *= steps.probability[step] as number;
    steps.from[other] = before;
    steps.out[before]?.add(other);
  }
  steps.out[node]?.clear();
  steps.remove(step);
}

/** A node with one step away from it: what leads to it leads on at once. */
function drawOn(steps: Steps, passed: Passed, node: number, channel: number): void {
  const step = only(steps.out[node] as Set<number>);
  const after = steps.to[step] as number;
  for (const other of steps.in[node] as Set<number>) {
    steps.via[other] = passed.join(steps.via[other] as number, channel, steps.via[step] as number);
    (steps.probability[other] as number) *= steps.probability[step] as number;
    steps.to[other] = after;
    steps.end[other] = steps.end[step] as number;
    steps.in[after]?.add(other);
  }
  steps.in[node]?.clear();
  steps.remove(step);
}

/** Nodes in the order in which paths come to them first, so that a sweep carries them far. */
function orderOf(steps: Steps): number[] {
  const state = new Int8Array(steps.out.length);
  const done: number[] = [];
  const due: number[] = [START];
  while (due.length > 0) {
    const node = due.at(-1) as number;
    if (state[node] === 0) {
      state[node] = 1;
      for (const step of steps.out[node] as Set<number>) {
        const to = steps.to[step] as number;
        if (to > START && state[to] === 0) due.push(to);
      }
    } else {
      due.pop();
      if (state[node] === 1) done.push(node);
      state[node] = 2;
    }
  }
  return done.reverse();
}

/** The core of a chain; `out` is how often each state is left, its loops to itself left out. */
export function chainCore(chain: MarkovChain, out: Float64Array): ChainCore {
  const { window, order, converted, value, channels, begins } = chain;
  const channelOf = (node: number) =>
    node === START ? NONE : (window[(node - 1) * order] as number);
  const steps = stepsOf(chain, out);
  const passed = new Passed();
  reduce(steps, passed, channelOf);
  const nodes = orderOf(steps);
  const place = new Int32Array(steps.out.length).fill(NONE);
  for (const [at, node] of nodes.entries()) place[node] = at;
  const kept = nodes.map((node) =>
    [...(steps.in[node] as Set<number>)].filter(
      (step) => place[steps.from[step] as number] !== NONE,
    ),
  );
  const inner = kept.flat();
  const ends = nodes.flatMap((node) =>
    [...(steps.out[node] as Set<number>)].filter((step) => steps.to[step] === NONE),
  );
  const first = new Int32Array(nodes.length + 1);
  for (const [at, list] of kept.entries()) first[at + 1] = (first[at] as number) + list.length;
  const share = (step: number, of: Float64Array) => {
    const end = steps.end[step] as number;
    return ((steps.probability[step] as number) * (of[end] as number)) / (out[end] as number);
  };
  const passing = channels.map((): number[] => []);
  for (const [at, step] of [...inner, ...ends].entries()) {
    const seen = new Set<number>();
    passed.each(steps.via[step] as number, (channel) => seen.add(channel));
    for (const channel of seen) passing[channel]?.push(at);
  }
  const whence = (step: number) => place[steps.from[step] as number] as number;
  return {
    nodes: nodes.length,
    channel: Int32Array.from(nodes, channelOf),
    visits: Float64Array.from(nodes, (node) => (node === START ? 1 : (out[node - 1] as number))),
    first,
    from: Int32Array.from(inner, whence),
    probability: Float64Array.from(inner, (step) => steps.probability[step] as number),
    endFrom: Int32Array.from(ends, whence),
    endConversion: Float64Array.from(ends, (step) => share(step, converted)),
    endValue: Float64Array.from(ends, (step) => share(step, value)),
    passing,
    starts: begins.reduce((sum, one) => sum + one, 0),
  };
}
