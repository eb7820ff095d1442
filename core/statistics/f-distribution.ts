import { checkDf, checkOption, checkProbability } from './check-option.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { solveTail } from './solve-tail.ts';

function check(place: string, f: number, df1: number, df2: number): void {
  checkOption(place, 'f', f, 'a number from 0 on', (one) => one >= 0 && one < Infinity);
  checkDf(place, 'df1', df1);
  checkDf(place, 'df2', df2);
}

/** The shares of the beta variable on both sides of f, neither as 1 less the other. */
function sides(f: number, df1: number, df2: number): { below: number; above: number } {
  const scaled = (df1 / df2) * f;
  if (scaled === Infinity) return { below: 1, above: 0 };
  return { below: scaled / (1 + scaled), above: 1 / (1 + scaled) };
}

/**
 * The share of the F distribution with `df1` and `df2` degrees of freedom that lies above `f`.
 *
 * Formula: I(df2 ÷ (df2 + df1·f); df2/2, df1/2), the incomplete beta function. Range: 0–1; small
 * values keep their digits. Throws RangeError on an `f` below 0 and degrees of freedom that are not
 * above 0 or past 1e9.
 *
 * @example
 * fUpperTail(3, 2, 44).toFixed(12) // → "0.060064627393"
 * fUpperTail(0, 1, 1) // → 1
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  check('fUpperTail', f, df1, df2);
  const { below, above } = sides(f, df1, df2);
  return incompleteBeta(above, df2 / 2, df1 / 2, below);
}

/**
 * The share of the F distribution that lies at or below `f`. Range and errors as those of
 * `fUpperTail`.
 *
 * @example
 * fCdf(1, 4, 4).toFixed(12) // → "0.500000000000"
 */
export function fCdf(f: number, df1: number, df2: number): number {
  check('fCdf', f, df1, df2);
  const { below, above } = sides(f, df1, df2);
  return incompleteBeta(below, df1 / 2, df2 / 2, above);
}

/** Solved for the smaller tail. */
function quantileOf(lower: number, upper: number, df1: number, df2: number): number {
  return lower < upper
    ? solveTail((f) => fCdf(f, df1, df2), lower, 1)
    : solveTail((f) => fUpperTail(f, df1, df2), upper, 1);
}

/**
 * The f at or below which a share `p` of the F distribution lies. Throws RangeError on a `p` that is
 * not above 0 and below 1, and on degrees of freedom that are not above 0 or past 1e9.
 *
 * @example
 * fQuantile(0.5, 4, 4).toFixed(9) // → "1.000000000"
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  checkProbability('fQuantile', p);
  checkDf('fQuantile', 'df1', df1);
  checkDf('fQuantile', 'df2', df2);
  return quantileOf(p, 1 - p, df1, df2);
}

/**
 * The f above which a share `p` of the F distribution lies: for a `p` too small to be said as 1 − p.
 * Errors as those of `fQuantile`.
 *
 * @example
 * fUpperQuantile(0.05, 1, 10).toFixed(6) // → "4.964603"
 */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  checkProbability('fUpperQuantile', p);
  checkDf('fUpperQuantile', 'df1', df1);
  checkDf('fUpperQuantile', 'df2', df2);
  return quantileOf(1 - p, p, df1, df2);
}
