/** The normal quantile of a two-sided confidence of 95 %. */
const Z95 = 1.959963984540054;

/** Between what and what a number lies; of a share from 0 to 1. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A number with its bounds. */
export interface Bounded extends Bounds {
  readonly value: number;
}

/**
 * The interval of a share by Wilson's score method, without continuity correction:
 * `(2np + z² ± z√(z² + 4npq)) / 2(n + z²)`. It stays inside 0–1 and holds for few cases too.
 *
 * @param hits how many cases have the property, a whole number from 0 to `n`
 * @param n how many cases there are
 * @param z the normal quantile; 1.96 for 95 %
 * @returns the bounds, or null where `n` is 0. Throws a RangeError on counts that cannot be
 * and on a z not above 0.
 * Source: Wilson 1927; method 3 of Newcombe, Statistics in Medicine 17 (1998) 857–872.
 * @example
 * wilsonInterval(0, 0) // → null
 * wilsonInterval(0, 20).low // → 0
 */
export function wilsonInterval(hits: number, n: number, z = Z95): Bounds | null {
  if (!Number.isSafeInteger(hits) || !Number.isSafeInteger(n) || hits < 0 || hits > n)
    throw new RangeError(`${hits} of ${n} is not a share`);
  if (!(z > 0 && z < 1e6)) throw new RangeError(`wilsonInterval: z must be above 0, got ${z}`);
  if (n === 0) return null;
  const p = hits / n;
  const middle = 2 * n * p + z * z;
  const spread = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
  const whole = 2 * (n + z * z);
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - spread) / whole),
    high: hits === n ? 1 : Math.min(1, (middle + spread) / whole),
  };
}
