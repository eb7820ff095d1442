import {
  type Answer,
  answer,
  checkOption,
  normalUpperQuantile,
  poissonRegression,
  refuse,
} from '../../statistics/index.ts';

/** How fast something spreads. Times are in steps. */
export interface Spreading {
  /** Growth of the logarithm a step; below 0 it is dying down. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Steps in which it doubles; null where it does not grow. */
  readonly doubling: number | null;
  /** Bounds of that: null where growth that slow, or none, cannot be ruled out. */
  readonly doublingLow: number | null;
  readonly doublingHigh: number | null;
  /** Steps in which it halves; null where it does not shrink. */
  readonly halving: number | null;
  /** Growing or dying, by more than chance brings. */
  readonly state: 'growing' | 'dying' | 'unclear';
  /** What the model says came in the last step. */
  readonly now: number;
  readonly dispersion: number;
}

const NEEDED = 5;
const LEAST = 10;

/**
 * In what time new shares, mentions or views double: how fast a post spreads.
 *
 * Formula: ln E(count) = a + r·step by quasi-Poisson regression, doubling ln 2 ÷ r, halving −ln 2 ÷ r; intervals
 * from r's, with errors never smaller than Poisson's. Source: the exponential phase of an epidemic, Wallinga
 * and Lipsitch (2007). `counts` are what came new in each of even steps (hours, captures), not sums so
 * far. Units: steps. Missing steps are null.
 * Fewer than 5 steps, and fewer than 10 in all, are refused in words. Throws RangeError on a count below 0
 * and a confidence not between 0 and 1.
 *
 * @example
 * doublingTime([10, 20, 40, 80, 160]).doubling.toFixed(6) // → "1.000000"
 */
export function doublingTime(
  counts: readonly (number | null)[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Answer<Spreading> {
  checkOption(
    'doublingTime',
    'confidence',
    confidence,
    'above 0 and below 1',
    (x) => x > 0 && x < 1,
  );
  const there = counts.flatMap((one, i) => (one === null ? [] : [i]));
  const known = there.map((i) => counts[i] ?? 0);
  for (const one of known)
    checkOption(
      'doublingTime',
      'a count',
      one,
      'a finite number from 0 on',
      (x) => x >= 0 && x < Infinity,
    );
  const all = known.reduce((sum, one) => sum + one, 0);
  if (there.length < NEEDED)
    return refuse(`${there.length} steps are too few: at least ${NEEDED} are needed.`);
  if (all < LEAST)
    return refuse(`${all} in all are too few: at least ${LEAST} are needed to see a speed.`);
  if (known.filter((one) => one > 0).length < 2)
    return refuse('All came in one step, so that no speed can be seen.');
  const fit = poissonRegression(known, [there]);
  if (fit.why !== null) return fit;
  const rate = fit.coefficients[1] ?? 0;
  const error = (fit.standardErrors[1] ?? 0) * Math.sqrt(Math.max(1, fit.dispersion));
  const away = normalUpperQuantile((1 - confidence) / 2) * error;
  const [low, high] = [rate - away, rate + away];
  const steps = (r: number) => (r > 1e-12 ? Math.LN2 / r : null);
  return answer({
    rate,
    low,
    high,
    doubling: steps(rate),
    doublingLow: steps(high),
    doublingHigh: steps(low),
    halving: steps(-rate),
    state: low > 0 ? 'growing' : high < 0 ? 'dying' : 'unclear',
    now: fit.fitted.at(-1) ?? 0,
    dispersion: fit.dispersion,
  });
}
