import { mean } from './mean.ts';
import { checkValues, sum } from './sum.ts';

/**
 * The standard deviation of a sample.
 *
 * Formula: √(Σ(x − mean)² ÷ (n − 1)), in two passes with what rounding left of the mean taken out.
 * Source: corrected two-pass method, Chan, Golub and LeVeque (1983); checked against the certified
 * values of NIST's StRD.
 * Units: that of the values. Fewer than two values give null. Throws RangeError on a value that is
 * not finite, and where the spread is past the largest number.
 *
 * @example
 * standardDeviation([2, 4, 4, 4, 6]) // → 1.4142135623730951
 * standardDeviation([5]) // → null
 */
export function standardDeviation(values: readonly number[]): number | null {
  checkValues('standardDeviation', values);
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  const away = values.map((value) => value - middle);
  const most = away.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  if (most === 0) return 0;
  // Squares of very large and very small numbers are no numbers: by a power of two, which is exact.
  const scale = most > 1e150 || most < 1e-150 ? 2 ** Math.floor(Math.log2(most)) : 1;
  const parts = away.map((one) => one / scale);
  const squares = sum(parts.map((one) => one * one)) - sum(parts) ** 2 / values.length;
  const spread = Math.sqrt(Math.max(0, squares) / (values.length - 1)) * scale;
  if (!Number.isFinite(spread)) {
    throw new RangeError('standardDeviation: the values lie further apart than a number can say');
  }
  return spread;
}
