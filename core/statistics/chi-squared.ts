import { checkDf, checkOption, checkProbability } from './check-option.ts';
import { lowerIncompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import { solveTail } from './solve-tail.ts';

function check(place: string, x: number, df: number): void {
  checkOption(place, 'x', x, 'a number from 0 on', (one) => one >= 0 && one < Infinity);
  checkDf(place, 'df', df);
}

/**
 * The share of the χ² distribution with `df` degrees of freedom that lies above `x`.
 *
 * Formula: Q(df/2, x/2), the upper incomplete gamma function. Range: 0–1; small values keep their
 * digits. Throws RangeError on an `x` below 0 and on a `df` not above 0 or past 1e9.
 *
 * @example
 * chiSquaredUpperTail(6.9024, 1).toFixed(12) // → "0.008608011642"
 * chiSquaredUpperTail(0, 3) // → 1
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  check('chiSquaredUpperTail', x, df);
  return upperIncompleteGamma(df / 2, x / 2);
}

/**
 * The share of the χ² distribution that lies at or below `x`. Range and errors as those of
 * `chiSquaredUpperTail`.
 *
 * @example
 * chiSquaredCdf(2, 2).toFixed(12) // → "0.632120558829"
 */
export function chiSquaredCdf(x: number, df: number): number {
  check('chiSquaredCdf', x, df);
  return lowerIncompleteGamma(df / 2, x / 2);
}

/** Solved for the smaller tail. */
function quantileOf(lower: number, upper: number, df: number): number {
  const z = normalQuantile(Math.min(Math.max(lower, 1e-300), 1 - 1e-16));
  // Wilson and Hilferty's guess; 0 and below where the lower tail is thick.
  const guess = df * Math.max(1e-3, 1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df))) ** 3;
  return lower < upper
    ? solveTail((x) => chiSquaredCdf(x, df), lower, guess)
    : solveTail((x) => chiSquaredUpperTail(x, df), upper, guess);
}

/**
 * The x at or below which a share `p` of the χ² distribution lies. Throws RangeError on a `p` that is
 * not above 0 and below 1, and on a `df` not above 0 or past 1e9.
 *
 * @example
 * chiSquaredQuantile(0.95, 1).toFixed(9) // → "3.841458821"
 */
export function chiSquaredQuantile(p: number, df: number): number {
  checkProbability('chiSquaredQuantile', p);
  checkDf('chiSquaredQuantile', 'df', df);
  return quantileOf(p, 1 - p, df);
}

/**
 * The x above which a share `p` of the χ² distribution lies: for a `p` too small to be said as 1 − p.
 * Errors as those of `chiSquaredQuantile`.
 *
 * @example
 * chiSquaredUpperQuantile(0.05, 1).toFixed(9) // → "3.841458821"
 */
export function chiSquaredUpperQuantile(p: number, df: number): number {
  checkProbability('chiSquaredUpperQuantile', p);
  checkDf('chiSquaredUpperQuantile', 'df', df);
  return quantileOf(1 - p, p, df);
}
