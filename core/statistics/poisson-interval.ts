import { checkOption } from './check-option.ts';
import { chiSquaredQuantile, chiSquaredUpperQuantile } from './chi-squared.ts';
import type { Bounds } from './wilson-interval.ts';

/**
 * The exact interval of a count that spreads as Poisson's counts do: χ²(α/2; 2n) ÷ 2 to χ²(1 − α/2; 2n + 2) ÷ 2.
 * The same as `poisson.test` of R.
 *
 * @param count a whole number from 0 on
 * @param level confidence, by default 0.95
 * Throws a RangeError on other counts and on a level outside 0–1.
 * Source: Garwood, Biometrika 28 (1936) 437–442.
 * @example
 * poissonInterval(10).low.toFixed(3) // → "4.795"
 * poissonInterval(0).low // → 0
 */
export function poissonInterval(count: number, level = 0.95): Bounds {
  const whole = (one: number) => Number.isSafeInteger(one) && one >= 0;
  checkOption('poissonInterval', 'count', count, 'a whole number from 0 on', whole);
  checkOption('poissonInterval', 'level', level, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : chiSquaredQuantile(tail, 2 * count) / 2,
    high: chiSquaredUpperQuantile(tail, 2 * count + 2) / 2,
  };
}
