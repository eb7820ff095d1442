import { checkValues, sum } from './sum.ts';

/**
 * The arithmetic mean, right to the last digits, because what rounding loses of the sum is put back.
 *
 * Formula: Σx ÷ n. Source: Neumaier (1974); checked against the certified values of NIST's StRD.
 * Units: that of the values. No values give null. Throws RangeError on a value that is not finite.
 *
 * @example
 * mean([1, 2, 6]) // → 3
 * mean([]) // → null
 */
export function mean(values: readonly number[]): number | null {
  checkValues('mean', values);
  const n = values.length;
  if (n === 0) return null;
  const total = sum(values);
  if (!Number.isFinite(total)) return sum(values.map((value) => value / n));
  return total / n;
}
