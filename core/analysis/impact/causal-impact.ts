import {
  type Answer,
  answer,
  type Columns,
  checkOption,
  type LocalLevel,
  localLevel,
  reckon,
  refuse,
  tTwoSided,
  tUpperQuantile,
} from '../../statistics/index.ts';

/** Options of a causal impact. */
export interface CausalImpactOptions {
  /** Names of the controls, for words; by default their numbers from 1. */
  readonly names?: readonly string[];
  /** The place after the last value that counts; by default the end of the series. */
  readonly until?: number;
  /** `free`, by default: the level walks as far as is likeliest. `steady`: see `localLevel`. */
  readonly level?: 'free' | 'steady';
  readonly confidence?: number;
}

/** A number with its standard error and interval. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** What was foretold for one step after the event, and what came. */
export interface ImpactPoint {
  /** Place in the series. */
  readonly at: number;
  /** Null where it is missing, and with it the effect. */
  readonly actual: number | null;
  readonly foretold: Estimate;
  readonly effect: Estimate | null;
  /** The effects up to here together. */
  readonly cumulative: Estimate;
}

/** What an event brought, by what the series would have been without it. */
export interface CausalImpact {
  /** Of the values after the event that are there. */
  readonly actual: { readonly average: number; readonly cumulative: number };
  readonly foretold: { readonly average: Estimate; readonly cumulative: Estimate };
  readonly effect: { readonly average: Estimate; readonly cumulative: Estimate };
  /** Effect ÷ what was foretold, a part; null where that is not clearly other than 0. */
  readonly relative: Estimate | null;
  /** Two-sided, that the effects together are 0. */
  readonly p: number;
  readonly points: readonly ImpactPoint[];
  readonly model: LocalLevel;
  readonly says: string;
  readonly assumes: readonly string[];
}

/**
 * Causal impact by a structural time series: what an event brought, as the difference from what the
 * values before it and controls that it did not touch foretell.
 *
 * Method: `localLevel` with regression on the controls, fitted to the values before `at`, then carried
 * on. Errors hold the level's uncertainty and its walk, the coefficients' and the noise, exactly as the
 * normal model gives them, with t quantiles; no chance is drawn, so the same data give the same answer.
 * Source: Brodersen et al., Inferring causal impact using Bayesian structural time-series models, Annals
 * of Applied Statistics 9 (2015), with maximum likelihood in place of its sampler. With `level: 'steady'`
 * the default priors of its R package hold the level still, and with controls the noise small: then
 * intervals are those that the package prints, within what its sampler draws, and mostly narrower.
 * `at` is the place of the first value after the event. Units: those of the series. Missing values are
 * null and no part of sums; controls must be there throughout.
 * What `localLevel` refuses and no value after the event are refused in words. Throws RangeError on
 * numbers that are not finite, controls of another length and places outside the series.
 *
 * @example
 * causalImpact([5, 7, 6, 8, 5, 7, 6, 8, 5, 7, 16, 18], 10).effect.average.value.toFixed(1) // → "10.6"
 */
export function causalImpact(
  series: readonly (number | null)[],
  at: number,
  controls: Columns = [],
  { names, until = series.length, level = 'free', confidence = 0.95 }: CausalImpactOptions = {},
): Answer<CausalImpact> {
  const place = 'causalImpact';
  const inside = (one: number) => Number.isInteger(one) && one > 0 && one < series.length;
  checkOption(place, 'at', at, `a place after the first and before ${series.length}`, inside);
  checkOption(
    place,
    'until',
    until,
    `a place above ${at}, at most ${series.length}`,
    (one) => Number.isInteger(one) && one > at && one <= series.length,
  );
  checkOption(place, 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
  for (const control of controls) {
    checkOption(
      place,
      'the length of a control',
      control.length,
      `${series.length}`,
      (n) => n === series.length,
    );
    for (const one of control)
      checkOption(place, 'a control', one, 'a finite number', Number.isFinite);
  }
  for (const one of series)
    if (one !== null) checkOption(place, 'a value', one, 'a finite number', Number.isFinite);
  const count = series.slice(at, until).filter((one) => one !== null).length;
  if (count === 0)
    return refuse('There is no number after the event, so that there is nothing to compare.');
  const past = controls.map((control) => control.slice(0, at));
  const model = localLevel(series.slice(0, at), past, { level, ...(names && { names }) });
  if (model.why !== null) return model;
  const df = model.n - 1 - controls.length;
  const t = tUpperQuantile((1 - confidence) / 2, df);
  return reckon(() =>
    answer(summary(foretell(series, at, until, controls, model, t), model, df, t)),
  );
}

const estimate = (value: number, variance: number, t: number, sign = 1): Estimate => {
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    value: sign * value,
    standardError,
    low: sign * value - t * standardError,
    high: sign * value + t * standardError,
  };
};

function quadratic(d: readonly number[], matrix: Columns): number {
  return d.reduce(
    (sum, a, i) => sum + d.reduce((row, b, j) => row + a * b * (matrix[i]?.[j] ?? 0), 0),
    0,
  );
}

/**
 * Steps after the event. Of k effects together the error's variance is k² times the level's at the
 * end, the squared number of later effects for each step that the level walked, the noise k times,
 * and that of the coefficients for the sum of the controls' distances.
 */
function foretell(
  series: readonly (number | null)[],
  at: number,
  until: number,
  controls: Columns,
  model: LocalLevel,
  t: number,
): ImpactPoint[] {
  const { coefficients, covariance, endColumns, endLevel, endVariance } = model;
  const { levelVariance, noiseVariance } = model;
  const far = controls.map(() => 0);
  let [sum, count, walked, tails] = [0, 0, 0, 0];
  const points: ImpactPoint[] = [];
  for (let i = at; i < until; i++) {
    const steps = i - at + 1;
    const d = controls.map((control, j) => (control[i] ?? 0) - (endColumns[j] ?? 0));
    const value = controls.reduce(
      (total, control, j) => total + (coefficients[j] ?? 0) * (control[i] ?? 0),
      endLevel,
    );
    const variance = endVariance + steps * levelVariance + noiseVariance + quadratic(d, covariance);
    const actual = series[i] ?? null;
    if (actual !== null) {
      walked += 2 * tails + steps;
      tails += steps;
      count++;
      sum += actual - value;
      for (const [j, one] of d.entries()) far[j] = (far[j] ?? 0) + one;
    }
    const together =
      count * count * endVariance +
      walked * levelVariance +
      count * noiseVariance +
      quadratic(far, covariance);
    points.push({
      at: i,
      actual,
      foretold: estimate(value, variance, t),
      effect: actual === null ? null : estimate(actual - value, variance, t),
      cumulative: estimate(sum, together, t),
    });
  }
  return points;
}

const scaled = ({ value, standardError, low, high }: Estimate, by: number): Estimate => ({
  value: value * by,
  standardError: standardError * by,
  low: low * by,
  high: high * by,
});

function summary(
  points: readonly ImpactPoint[],
  model: LocalLevel,
  df: number,
  t: number,
): CausalImpact {
  const there = points.filter(({ actual }) => actual !== null);
  const k = there.length;
  const cumulative = points.at(-1)?.cumulative ?? estimate(0, 0, t);
  const actual = there.reduce((sum, one) => sum + (one.actual ?? 0), 0);
  const expected = estimate(actual - cumulative.value, cumulative.standardError ** 2, t);
  const clear = expected.low > 0 || expected.high < 0;
  // The delta method: what is foretold and the effect are off by the same error.
  const part = (actual / expected.value ** 2) ** 2 * cumulative.standardError ** 2;
  const relative = clear ? estimate(cumulative.value / expected.value, part, t) : null;
  const p =
    cumulative.standardError > 0 ? tTwoSided(cumulative.value / cumulative.standardError, df) : 1;
  return {
    actual: { average: actual / k, cumulative: actual },
    foretold: { average: scaled(expected, 1 / k), cumulative: expected },
    effect: { average: scaled(cumulative, 1 / k), cumulative },
    relative,
    p,
    points,
    model,
    says: inWords(cumulative),
    assumes: ASSUMES,
  };
}

function inWords({ low, high }: Estimate): string {
  if (low > 0)
    return 'The numbers after the event are higher than what came before foretells, by more than chance brings.';
  if (high < 0)
    return 'The numbers after the event are lower than what came before foretells, by more than chance brings.';
  return 'The numbers after the event do not differ from what came before foretells by more than chance brings.';
}

const ASSUMES = [
  'The event did not touch the controls.',
  'How the series hangs on the controls stayed as it was before.',
  'Nothing else happened at the same time.',
] as const;
