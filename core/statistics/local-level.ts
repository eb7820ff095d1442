import { type Answer, answer, reckon, refuse } from './answer.ts';
import { checkOption } from './check-option.ts';
import { leastSquares } from './least-squares.ts';
import { type Filtered, filterLevel, leftOver, type Tracks } from './local-level-filter.ts';
import { lowestBetween } from './lowest-between.ts';
import { nelderMead } from './nelder-mead.ts';
import type { Columns } from './qr.ts';
import { standardDeviation } from './standard-deviation.ts';
import { checkValues } from './sum.ts';

/** Options of a local level. */
export interface LocalLevelOptions {
  /** What the columns are called in refusals; by default their numbers from 1 */
  readonly names?: readonly string[];
  /**
   * `free`: the level walks as far as is likeliest. `steady`: it is held near a hundredth of the
   * response's standard deviation a step, and with columns the noise near a fifth of its variance, as
   * the R package CausalImpact does by default.
   */
  readonly level?: 'free' | 'steady';
}

/** A level that walks at random, with noise and regression, fitted by maximum likelihood. */
export interface LocalLevel {
  /** One a column. */
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients, from the information of the innovations. */
  readonly covariance: readonly (readonly number[])[];
  /** Variance of the noise around the level, and of the level's step from one value to the next. */
  readonly noiseVariance: number;
  readonly levelVariance: number;
  /** The likelihood's logarithm, of all values but the first, on which the level begins. */
  readonly logLikelihood: number;
  /** How many values were there, the first among them. */
  readonly n: number;
  /** The level after the last value, and its variance where the coefficients are known. */
  readonly endLevel: number;
  readonly endVariance: number;
  /** The filtered level of each column at the end, which its later values are measured from. */
  readonly endColumns: readonly number[];
  /** What was foretold of each value by those before it; null for the first and before it. */
  readonly foretold: readonly (number | null)[];
}

const NEEDED = 8;
/** The least prior weight of the R package: as if this many steps of the level had been seen. */
const STEADY = { steps: 32, part: 0.01 };

/**
 * A local level with regression: yₜ = μₜ + βxₜ + εₜ, μₜ₊₁ = μₜ + ηₜ, with normal ε and η, of which β and
 * both variances are those of the greatest likelihood, and the level's start is not known (exact
 * diffuse).
 *
 * Method: Kalman's filter over the response and each column with the same gains; β by least squares of
 * the innovations, the scale from what is left, so that of the likelihood one number remains to be
 * found, the level's share of the variance, on a line that is searched end to end: the same data give
 * the same fit. Source: Durbin and Koopman (2012), 2.10 and 6.2; Harvey (1989), 4.2.
 * Units: those of the response. A missing response is null; `columns` have a value wherever the response
 * has one. Fewer than 8 values or than columns + 4, columns that do not vary or that others make up,
 * and a response without any rest are refused in words. Throws RangeError on numbers that are not
 * finite and on columns of another length.
 *
 * @example
 * localLevel([1, 2, 3]).why // → "3 values are too few: at least 8 are needed to tell the level from the noise."
 * localLevel([3, 5, 4, 6, 3, 5, 4, 6, 4, 5]).endLevel.toFixed(2) // → "4.50"
 */
export function localLevel(
  response: readonly (number | null)[],
  columns: Columns = [],
  options: LocalLevelOptions = {},
): Answer<LocalLevel> {
  const refusal = check(response, columns, options.names);
  if (refusal !== null) return refuse(refusal);
  const tracks: Tracks = {
    length: response.length,
    values: [
      Float64Array.from(response, (one) => one ?? Number.NaN),
      ...columns.map((column) => Float64Array.from(column)),
    ],
  };
  const spread = standardDeviation(response.filter((one) => one !== null)) ?? 0;
  const still = filterLevel(tracks, 0.5, 0.5);
  if (spread === 0 || leftOver(still) <= 1e-13 * (still.cross[0]?.[0] ?? 0))
    return refuse(
      spread === 0
        ? 'The numbers do not vary, so that there is nothing to measure a change against.'
        : SAME,
    );
  return reckon(() => searched(tracks, spread, options));
}

function searched(
  tracks: Tracks,
  spread: number,
  { level }: LocalLevelOptions,
): Answer<LocalLevel> {
  const found = level === 'steady' ? steady(tracks, spread) : free(tracks);
  if (!Number.isFinite(found.noise + found.walk))
    return refuse('Where the level may wander the columns cannot be told apart. Leave one out.');
  // So little is left that it is rounding.
  if (!(found.noise + found.walk > 1e-26 * spread ** 2)) return refuse(SAME);
  return fitted(tracks, found);
}

const SAME =
  'The columns give the numbers without any rest: they look like the same series. Leave one out.';

interface Variances {
  readonly noise: number;
  readonly walk: number;
}

const share = (u: number): Variances => ({
  noise: 1 / (1 + Math.exp(u)),
  walk: 1 / (1 + Math.exp(-u)),
});

/** −2 ln likelihood at its best scale, but for a constant. */
function depth(of: Filtered): number {
  return of.count * Math.log(leftOver(of) / of.count) + of.logVariance;
}

function free(tracks: Tracks): Variances {
  const of = (u: number) => {
    const { noise, walk } = share(u);
    return filterLevel(tracks, noise, walk);
  };
  const { x } = lowestBetween((u) => depth(of(u)), -25, 25, { places: 51, tolerance: 1e-8 });
  const scale = leftOver(of(x)) / of(x).count;
  const { noise, walk } = share(x);
  return { noise: noise * scale, walk: walk * scale };
}

/**
 * With regression the same package takes for granted that it explains four fifths of the response's
 * variance, as surely as 50 values would say it.
 */
const EXPLAINED = { values: 50, rest: 0.2 };

/** The likelihood times inverse gamma priors on the level's variance and, with columns, on the noise's. */
function steady(tracks: Tracks, spread: number): Variances {
  const wanted = (STEADY.part * spread) ** 2;
  const values = tracks.values.length > 1 ? EXPLAINED.values : 0;
  const rest = EXPLAINED.rest * spread ** 2;
  const cost = ([noise = 0, walk = 0]: readonly number[]) => {
    const of = filterLevel(tracks, Math.exp(noise), Math.exp(walk));
    return (
      leftOver(of) +
      of.logVariance +
      STEADY.steps * (walk + wanted / Math.exp(walk)) +
      values * (noise + rest / Math.exp(noise))
    );
  };
  const { x } = nelderMead(cost, [Math.log(spread ** 2 / 2), Math.log(wanted)], { step: 0.5 });
  return { noise: Math.exp(x[0] ?? 0), walk: Math.exp(x[1] ?? 0) };
}

function fitted(tracks: Tracks, { noise, walk }: Variances): Answer<LocalLevel> {
  const [own = [], ...others] = tracks.values.map((): number[] => []);
  const places: number[] = [];
  const roots: number[] = [];
  const of = filterLevel(tracks, noise, walk, (at, innovations, variance) => {
    const root = Math.sqrt(variance);
    places.push(at);
    roots.push(root);
    own.push((innovations[0] ?? 0) / root);
    for (const [j, other] of others.entries()) other.push((innovations[j + 1] ?? 0) / root);
  });
  const fit = others.length === 0 ? null : leastSquares(own, others, { intercept: false });
  if (fit !== null && fit.why !== null) return fit;
  const coefficients = fit?.coefficients ?? [];
  const residuals = fit?.residuals ?? own;
  const foretold: (number | null)[] = Array.from({ length: tracks.length }, () => null);
  for (const [i, at] of places.entries())
    foretold[at] = (tracks.values[0]?.[at] ?? 0) - (residuals[i] ?? 0) * (roots[i] ?? 0);
  const squares = residuals.reduce((sum, one) => sum + one * one, 0);
  const [level = 0, ...columnLevels] = of.level;
  return answer({
    coefficients,
    covariance: fit?.inverseGram ?? [],
    noiseVariance: noise,
    levelVariance: walk,
    logLikelihood: -(of.count * Math.log(2 * Math.PI) + of.logVariance + squares) / 2,
    n: of.count + 1,
    endLevel: columnLevels.reduce((sum, one, j) => sum - one * (coefficients[j] ?? 0), level),
    endVariance: of.variance,
    endColumns: columnLevels,
    foretold,
  });
}

/** Why there is no fit, or null. */
function check(
  response: readonly (number | null)[],
  columns: Columns,
  names: readonly string[] | undefined,
): string | null {
  const there = response.flatMap((one, i) => (one === null ? [] : [i]));
  checkValues(
    'localLevel',
    response.filter((one) => one !== null),
  );
  for (const column of columns) {
    checkOption(
      'localLevel',
      'the length of a column',
      column.length,
      `${response.length}, that of the response`,
      (n) => n === response.length,
    );
    checkValues('localLevel', column);
  }
  const needed = Math.max(NEEDED, columns.length + 4);
  if (there.length < needed) {
    const count = there.length === 1 ? '1 value is' : `${there.length} values are`;
    return `${count} too few: at least ${needed} are needed to tell the level from the noise.`;
  }
  if (columns.length === 0) return null;
  const picked = columns.map((column) => there.map((i) => column[i] ?? 0));
  const known = names ?? columns.map((_, j) => `${j + 1}`);
  // The level stands in for an intercept, so what cannot be told apart there cannot be here.
  return leastSquares(
    there.map((i) => response[i] ?? 0),
    picked,
    { names: known },
  ).why;
}
