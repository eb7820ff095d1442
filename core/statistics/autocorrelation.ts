import { mean } from './mean.ts';
import { checkValues, sum } from './sum.ts';

/**
 * How much a series resembles itself `lag` steps earlier.
 *
 * Formula: Σ(xᵢ − mean)(xᵢ₊ₗ − mean) ÷ Σ(xᵢ − mean)². Source: Box and Jenkins; NIST's StRD certifies
 * it for a lag of 1.
 * Units: none. Range: −1 to 1. Fewer values than `lag` + 1 and values that do not vary give null.
 * Throws RangeError on a value that is not finite and on a lag that is no whole number from 0 on.
 *
 * @example
 * autocorrelation([1, 3, 2], 1) // → -0.5
 * autocorrelation([4, 4, 4]) // → null
 */
export function autocorrelation(values: readonly number[], lag = 1): number | null {
  checkValues('autocorrelation', values);
  if (!(Number.isInteger(lag) && lag >= 0)) {
    throw new RangeError(`autocorrelation: lag must be a whole number from 0 on, got ${lag}`);
  }
  const middle = mean(values);
  if (middle === null || values.length <= lag) return null;
  const away = values.map((value) => value / 2 - middle / 2);
  const most = away.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  if (most === 0) return null;
  const parts = away.map((one) => one / most);
  // What rounding left of the mean is taken out again, as it would count in every product.
  const rest = sum(parts) / parts.length;
  const exact = parts.map((one) => one - rest);
  const own = sum(exact.map((one) => one * one));
  if (own === 0) return null;
  const other = sum(exact.slice(lag).map((one, i) => one * (exact[i] ?? 0)));
  return other / own;
}
