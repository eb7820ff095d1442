import {
  checkOption,
  findRoot,
  logGamma,
  normalUpperTail,
  tUpperQuantile,
} from '../../statistics/index.ts';
import { checkPower, type PowerOptions } from './proportion-power.ts';

/**
 * The share of Student's t with shift `ncp` above `t`: the normal's tail averaged over how the spread
 * of a sample falls, s = √(χ² ÷ df), by Simpson's rule over all of it that matters.
 */
function shiftedTail(t: number, df: number, ncp: number): number {
  const spread = 9 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - spread);
  const high = 1 + spread * (df < 10 ? 2 : 1);
  const front = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const at = (s: number) =>
    s === 0 && df > 1
      ? 0
      : Math.exp(front + (df - 1) * Math.log(s || 1e-300) - (df * s * s) / 2) *
        normalUpperTail(t * s - ncp);
  const steps = 2000;
  const width = (high - low) / steps;
  let total = at(low) + at(high);
  for (let i = 1; i < steps; i++) total += at(low + i * width) * (i % 2 === 1 ? 4 : 2);
  return Math.min(1, (total * width) / 3);
}

function check(place: string, difference: number, spread: number, alpha: number): void {
  checkOption(
    place,
    'the difference',
    difference,
    'finite and other than 0',
    (x) => x !== 0 && Number.isFinite(x),
  );
  checkOption(place, 'the standard deviation', spread, 'above 0', (x) => x > 0 && x < Infinity);
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (x) => x > 0 && x < 1);
}

/**
 * How often a t test with `n` values in each arm finds a difference of means, where both arms spread
 * by the same standard deviation.
 *
 * Formula: the share of the shifted t distribution, ncp = √(n/2)·|difference| ÷ sd on 2n − 2 degrees of
 * freedom, beyond the t of alpha ÷ 2, without the tail on the wrong side, as R's power.t.test; with it
 * where `strict` is asked for, as pwr.t.test of R and TTestIndPower of statsmodels. Source: Cohen, Statistical Power Analysis (1988), 2. Range: 0–1. Throws RangeError on an `n` below 2, a
 * difference of 0 and a standard deviation not above 0.
 *
 * @example
 * meanPower(1, 1, 20).toFixed(7) // → "0.8689528"
 */
export function meanPower(
  difference: number,
  spread: number,
  n: number,
  { alpha = 0.05, strict = false }: Pick<PowerOptions, 'alpha' | 'strict'> = {},
): number {
  check('meanPower', difference, spread, alpha);
  checkOption('meanPower', 'n', n, 'from 2 to 500 million', (x) => x >= 2 && x <= 5e8);
  const df = 2 * n - 2;
  // Beyond this every test finds it.
  const shift = Math.min(1e100, Math.sqrt(n / 2) * Math.abs(difference / spread));
  const t = tUpperQuantile(alpha / 2, df);
  const wrong = strict ? shiftedTail(t, df, -shift) : 0;
  return Math.min(1, shiftedTail(t, df, shift) + wrong);
}

/**
 * How many values each arm needs so that a difference of means is found; null where that is more than
 * 400 million. Never fewer than 2.
 *
 * Formula: the n at which `meanPower` is the power that is asked for; rounded up it is a number of
 * users. Throws RangeError as that one does.
 *
 * @example
 * meanSampleSize(1, 1, { power: 0.9 }).toFixed(4) // → "22.0211"
 */
export function meanSampleSize(
  difference: number,
  spread: number,
  { alpha = 0.05, power = 0.8, strict = false }: PowerOptions = {},
): number | null {
  checkPower('meanSampleSize', alpha, power);
  check('meanSampleSize', difference, spread, alpha);
  const short = (log: number) =>
    meanPower(difference, spread, Math.exp(log), { alpha, strict }) - power;
  const [least, most] = [Math.log(2), Math.log(4e8)];
  if (short(least) >= 0) return 2;
  const log = findRoot(short, least, most, { tolerance: 1e-10 });
  return log === null ? null : Math.exp(log);
}
