import { tUpperQuantile } from '../../statistics/index.ts';

/** On which side of the middle outliers are looked for. */
export type Side = 'both' | 'high' | 'low';

/** One step of the generalised ESD test: the value that lies furthest out of those left. */
export interface EsdStep {
  readonly index: number;
  readonly value: number;
  /** How far out it lies, in spreads. */
  readonly r: number;
  /** What r has to pass to be significant at this step. */
  readonly critical: number;
}

/** The values in order of size, of which the ends are taken away one by one. */
class Ordered {
  readonly #order: number[];
  readonly #sorted: Float64Array;
  #low = 0;
  #high: number;

  constructor(values: readonly number[]) {
    this.#order = values.map((_, i) => i);
    this.#order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    this.#sorted = Float64Array.from(this.#order, (i) => values[i] as number);
    this.#high = values.length - 1;
  }

  get size(): number {
    return this.#high - this.#low + 1;
  }

  at(i: number): number {
    return this.#sorted[this.#low + i] as number;
  }

  median(): number {
    const n = this.size;
    return (this.at((n - 1) >> 1) + this.at(n >> 1)) / 2;
  }

  /** The median distance from `middle`. */
  mad(middle: number): number {
    const n = this.size;
    const upper = this.#distance(middle, n >> 1);
    return n % 2 === 1 ? upper : (this.#distance(middle, (n >> 1) - 1) + upper) / 2;
  }

  /** The k-th smallest distance from `middle`: the values so near are k + 1 beside each other. */
  #distance(middle: number, k: number): number {
    let [from, to] = [0, this.size - 1 - k];
    // The window that starts at `from` is too far left as long as its right end's neighbour is nearer.
    while (from < to) {
      const half = (from + to) >> 1;
      if (middle - this.at(half) > this.at(half + k + 1) - middle) from = half + 1;
      else to = half;
    }
    return Math.max(middle - this.at(from), this.at(from + k) - middle);
  }

  meanAndSpread(): readonly [number, number] {
    const n = this.size;
    let total = 0;
    for (let i = 0; i < n; i++) total += this.at(i);
    const middle = total / n;
    let squares = 0;
    let rest = 0;
    for (let i = 0; i < n; i++) {
      const off = this.at(i) - middle;
      squares += off * off;
      rest += off;
    }
    return [middle, Math.sqrt(Math.max(0, squares - (rest * rest) / n) / (n - 1))];
  }

  /** The place in order of what stands at one end; of equal values that which is first in the sample. */
  #end(end: 'low' | 'high'): number {
    let place = end === 'low' ? this.#low : this.#high;
    if (end === 'high') {
      while (place > this.#low && this.#sorted[place - 1] === this.#sorted[this.#high]) place--;
    }
    return place;
  }

  /** Which end is first in the sample. */
  first(): 'low' | 'high' {
    const [low, high] = [this.#order[this.#end('low')], this.#order[this.#end('high')]];
    return (low as number) < (high as number) ? 'low' : 'high';
  }

  /** Takes the value at one end away, and says where it stood in the sample. */
  take(end: 'low' | 'high'): number {
    if (end === 'low') return this.#order[this.#low++] as number;
    // What stands above it moves one down; all of those values are the same.
    const [index] = this.#order.splice(this.#end('high'), 1);
    this.#high--;
    return index as number;
  }
}

/** How the middle and the spread of what is left are measured. */
export type Centre = 'mean' | 'median';

/** R's constant for the normal distribution, as its `mad` has it. */
const MAD_FACTOR = 1.4826;

/**
 * The steps of the generalised ESD test: up to `most` times the value furthest from the middle is
 * taken away, and what it measured is compared with what chance allows. Ends early where what is
 * left does not vary.
 */
export function esdSteps(
  values: readonly number[],
  most: number,
  alpha: number,
  centre: Centre,
  side: Side,
): readonly EsdStep[] {
  const left = new Ordered(values);
  const steps: EsdStep[] = [];
  while (steps.length < most && left.size > 2) {
    const n = left.size;
    const [middle, spread] = centre === 'mean' ? left.meanAndSpread() : byMedian(left);
    const furthest = Math.max(middle - left.at(0), left.at(n - 1) - middle);
    // A spread of nothing but rounding measures nothing.
    if (!(spread > 1e-13 * furthest)) break;
    const below = (middle - left.at(0)) / spread;
    const above = (left.at(n - 1) - middle) / spread;
    const further = above === below ? left.first() : above > below ? 'high' : 'low';
    const end = side === 'both' ? further : side;
    const index = left.take(end);
    const share = alpha / (side === 'both' ? 2 * n : n);
    const t = tUpperQuantile(share, n - 2);
    const critical = (t * (n - 1)) / Math.sqrt((n - 2 + t * t) * n);
    steps.push({
      index,
      value: values[index] as number,
      r: end === 'high' ? above : below,
      critical,
    });
  }
  return steps;
}

function byMedian(left: Ordered): readonly [number, number] {
  const middle = left.median();
  return [middle, MAD_FACTOR * left.mad(middle)];
}
