import { checkDf, checkFinite, checkProbability } from './check-option.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalUpperQuantile } from './normal.ts';
import { solveTail } from './solve-tail.ts';

/** The share of both tails beyond ±t. */
function outside(t: number, df: number): number {
  const square = t * t;
  // At the largest t the square is no number, and the share is 0 to any digit that there is.
  if (square === Infinity) return incompleteBeta(0, df / 2, 0.5);
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

function inside(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return 1;
  return incompleteBeta(square / (df + square), 0.5, df / 2, df / (df + square));
}

function check(place: string, t: number, df: number): void {
  checkFinite(place, 't', t);
  checkDf(place, 'df', df);
}

/**
 * The share of Student's t distribution with `df` degrees of freedom that lies above `t`.
 *
 * Formula: ½·I(df ÷ (df + t²); df/2, ½), the incomplete beta function. Range: 0–1; small values keep
 * their digits. Throws RangeError on a `t` that is not finite and a `df` not above 0 or past 1e9.
 *
 * @example
 * tUpperTail(1, 1).toFixed(12) // → "0.250000000000"
 * tUpperTail(-2, 7) > 0.5 // → true
 */
export function tUpperTail(t: number, df: number): number {
  check('tUpperTail', t, df);
  return t < 0 ? 1 - outside(t, df) / 2 : outside(t, df) / 2;
}

/**
 * The share of Student's t distribution that lies at or below `t`. Range and errors as those of
 * `tUpperTail`.
 *
 * @example
 * tCdf(0, 4) // → 0.5
 */
export function tCdf(t: number, df: number): number {
  check('tCdf', t, df);
  return t > 0 ? 1 - outside(t, df) / 2 : outside(t, df) / 2;
}

/**
 * The share of Student's t distribution that lies beyond ±t: the p of a test with two sides.
 * Range and errors as those of `tUpperTail`.
 *
 * @example
 * tTwoSided(0, 4) // → 1
 * tTwoSided(-1, 1).toFixed(12) // → "0.500000000000"
 */
export function tTwoSided(t: number, df: number): number {
  check('tTwoSided', t, df);
  return outside(t, df);
}

/** The t ≥ 0 above which a share p ≤ ½ lies. */
function upperQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const z = normalUpperQuantile(p);
  // Cornish and Fisher's expansion: a good first guess but for few degrees of freedom.
  const guess = z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
  if (p > 0.25) return solveTail((t) => inside(t, df), 1 - 2 * p, guess);
  return solveTail((t) => outside(t, df), 2 * p, guess);
}

/**
 * The t at or below which a share `p` of Student's t distribution lies.
 *
 * Method: the smaller tail is solved for t. Throws RangeError on a `p` that is not above 0 and below
 * 1, and on a `df` not above 0 or past 1e9.
 *
 * @example
 * tQuantile(0.975, 10).toFixed(9) // → "2.228138852"
 * tQuantile(0.5, 3) // → 0
 */
export function tQuantile(p: number, df: number): number {
  checkProbability('tQuantile', p);
  checkDf('tQuantile', 'df', df);
  return p > 0.5 ? upperQuantile(1 - p, df) : 0 - upperQuantile(p, df);
}

/**
 * The t above which a share `p` of Student's t distribution lies: for a `p` too small to be said as
 * 1 − p. Errors as those of `tQuantile`.
 *
 * @example
 * tUpperQuantile(0.025, 10).toFixed(9) // → "2.228138852"
 */
export function tUpperQuantile(p: number, df: number): number {
  checkProbability('tUpperQuantile', p);
  checkDf('tUpperQuantile', 'df', df);
  return p > 0.5 ? 0 - upperQuantile(1 - p, df) : upperQuantile(p, df);
}
