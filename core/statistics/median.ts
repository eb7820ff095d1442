import { quantile } from './quantile.ts';

/**
 * The value in the middle of a sample; of an even number of values, half way between the two.
 *
 * Units: that of the values. No values give null. Throws RangeError on a value that is not finite.
 *
 * @example
 * median([9, 1, 4]) // → 4
 * median([9, 1, 4, 5]) // → 4.5
 * median([]) // → null
 */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
