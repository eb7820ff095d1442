import {
  type ConversionPath,
  markovAttribution,
  shapleyAttribution,
} from '../../core/analysis/index.ts';

const PATHS = 10_000;
const TIMES = 15;
const CHANNELS = Array.from({ length: 12 }, (_, at) => `channel ${at + 1}`);

/** Numbers from 0 to 1 that are the same in every run (xorshift, 32 bits). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Paths of six touches on average, as they come: a few channels make most, many come again. */
function paths(): ConversionPath[] {
  const next = numbers(20_261_101);
  return Array.from({ length: PATHS }, () => {
    const touches: string[] = [];
    do {
      const again = touches.length > 0 && next() < 0.35;
      touches.push(again ? (touches.at(-1) ?? '') : (CHANNELS[Math.floor(12 * next() ** 2)] ?? ''));
    } while (next() < 5 / 6);
    const conversions = next() < 0.3 ? 1 + Math.floor(4 * next()) : 0;
    return { touches, conversions, lost: Math.floor(8 * next()), value: conversions * 12.5 };
  });
}

/** What is bare: each path once, its conversions added up for each of its touches. */
function onePass(list: readonly ConversionPath[]): number {
  const sums = new Map<string, number>();
  for (const { touches, conversions } of list) {
    for (const name of touches) sums.set(name, (sums.get(name) ?? 0) + conversions);
  }
  return sums.size;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The least of several times of each, in turn, which other programs disturbed least. */
function least(work: () => unknown, bare: () => unknown): { time: number; floor: number } {
  const rounds = Array.from({ length: TIMES }, () => ({ time: timed(work), floor: timed(bare) }));
  return {
    time: Math.min(...rounds.map((one) => one.time)),
    floor: Math.min(...rounds.map((one) => one.floor)),
  };
}

const ms = (time: number) => `${time.toFixed(1)} ms`;

/** Attribution of 10,000 paths over 12 channels. */
export async function bench() {
  const list = paths();
  const bare = () => onePass(list);
  const markov = least(() => markovAttribution(list, { order: 3 }), bare);
  const shapley = least(() => shapleyAttribution(list), bare);
  return [
    {
      name: 'Markov chain of order 3 on 10,000 paths, 12 removals',
      ratio: markov.time / markov.floor,
      limit: 50,
      against: 'one pass over the paths',
      detail: `${ms(markov.time)} against ${ms(markov.floor)}`,
    },
    {
      name: 'Markov chain of order 3 in the worker',
      ratio: markov.time / 1000,
      limit: 1,
      against: 'one second',
      detail: ms(markov.time),
    },
    {
      name: 'Shapley of 10,000 paths for 12 channels',
      ratio: shapley.time / shapley.floor,
      limit: 4,
      against: 'one pass over the paths',
      detail: `${ms(shapley.time)} against ${ms(shapley.floor)}`,
    },
  ];
}
