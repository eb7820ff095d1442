import type { ConversionPath } from '../../core/analysis/index.ts';

const PATHS = 10_000;

/** Numbers from 0 to 1 that are the same in every run (xorshift, 32 bits). */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Paths of six touches on average, as they come: a few channels make most, many come again. */
export function conversionPaths(channels = 12): ConversionPath[] {
  const next = xorshift(20_261_101);
  return Array.from({ length: PATHS }, () => {
    const touches: string[] = [];
    do {
      const again = touches.length > 0 && next() < 0.35;
      touches.push(
        again ? (touches.at(-1) ?? '') : `channel ${Math.floor(channels * next() ** 2) + 1}`,
      );
    } while (next() < 5 / 6);
    const conversions = next() < 0.3 ? 1 + Math.floor(4 * next()) : 0;
    return { touches, conversions, lost: Math.floor(8 * next()), value: conversions * 12.5 };
  });
}

/** What is bare: each path once, its conversions added up for each of its touches. */
export function onePass(list: readonly ConversionPath[]): number {
  const sums = new Map<string, number>();
  for (const { touches, conversions } of list) {
    for (const name of touches) sums.set(name, (sums.get(name) ?? 0) + conversions);
  }
  return sums.size;
}

/** Points of a history, and where its event is. */
export const HISTORY = 1000;
export const EVENT = 800;

/** Numbers without chance, the same in every run, from 0 to 1. */
function congruent(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A series that hangs on two controls, with a level that wanders, noise, and a lift after the event. */
export function history() {
  const next = congruent(7);
  let level = 100;
  const walk = () => {
    let at = 0;
    return Array.from({ length: HISTORY }, () => (at += next() - 0.5));
  };
  const controls = [walk(), walk()];
  const series = Array.from({ length: HISTORY }, (_, i) => {
    level += 0.2 * (next() - 0.5);
    const noise = 4 * (next() + next() - 1);
    return (
      level + (controls[0]?.[i] ?? 0) - 0.5 * (controls[1]?.[i] ?? 0) + noise + (i >= EVENT ? 5 : 0)
    );
  });
  return { series, controls };
}

/**
 * What bare is: Kalman's recursion of the level over the series alone, as often as the search for the
 * likeliest variances looks at it: 51 places, and golden sections from a fiftieth to 1e-8.
 */
export function bareSearch(series: readonly number[]): number {
  const y = Float64Array.from(series.slice(0, EVENT));
  let sum = 0;
  for (let pass = 0; pass < 96; pass++) {
    const walk = 1 / (1 + Math.exp(25 - pass / 2));
    let [level, variance] = [y[0] ?? 0, 1 - walk];
    for (let i = 1; i < y.length; i++) {
      variance += walk;
      const whole = variance + 1 - walk;
      const off = (y[i] ?? 0) - level;
      level += (variance / whole) * off;
      variance *= 1 - variance / whole;
      sum += Math.log(whole) + (off * off) / whole;
    }
  }
  return sum;
}

/** Customers who buy about as often as those of the published sets. */
export function customers() {
  const next = congruent(11);
  return Array.from({ length: 2500 }, () => {
    const age = 27 + Math.floor(12 * next());
    const frequency = next() < 0.6 ? 0 : 1 + Math.floor(6 * next() ** 2);
    return { frequency, recency: frequency === 0 ? 0 : age * (0.1 + 0.85 * next()), age };
  });
}

/** Points of ten days by the minute, and those of one. */
export const MINUTES = 14_398;
export const MINUTES_A_DAY = 1440;

/** Ten days by the minute: a daily wave, a slow drift, something of its own, and a hundred spikes. */
export function minutes(): number[] {
  let state = 20_261_101;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: MINUTES }, (_, i) => {
    const usual =
      150 + 60 * Math.sin((2 * Math.PI * i) / MINUTES_A_DAY) + i / 500 + 12 * (next() + next() - 1);
    return i % 139 === 77 ? usual + 120 : usual;
  });
}
