import { type Answer, answer, reckon, refuse } from './answer.ts';
import { checkOption } from './check-option.ts';
import { type LeastSquares, leastSquares } from './least-squares.ts';
import type { Columns } from './qr.ts';
import { checkValues, sum } from './sum.ts';

/** Options of a regression of counts. */
export interface PoissonOptions {
  /** What the columns are called; by default their numbers from 1 */
  readonly names?: readonly string[];
  /** Of what the counts are counts: people, days; one a row, above 0. */
  readonly exposure?: readonly number[];
}

/** A model of counts. Lists go: intercept, then columns; coefficients are logarithms of ratios. */
export interface PoissonRegression {
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** Where counts spread as Poisson's do. */
  readonly standardErrors: readonly number[];
  /** Where they spread more, or less: times the root of the dispersion. */
  readonly quasiErrors: readonly number[];
  /** Pearson's χ² ÷ degrees of freedom; 1 where counts spread as Poisson's do. */
  readonly dispersion: number;
  readonly deviance: number;
  readonly fitted: readonly number[];
  readonly n: number;
  readonly df: number;
  /** Covariance without dispersion. */
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Poisson and quasi-Poisson regression: ln E(count) = ln exposure + b₀ + Σ bⱼxⱼ.
 *
 * Method: iteratively reweighted least squares by QR until the deviance changes by less than 1e-8 of
 * itself; errors and dispersion from the weights of the last step, so that they are those of R's glm
 * digit for digit. Source: McCullagh and Nelder, Generalized Linear Models (1989), 2.5 and 6.2. Units: counts in, ratios as e to the
 * coefficients. All counts 0, too few rows, columns that cannot be told apart, and data that drive a
 * coefficient beyond all bounds are refused in words. Throws RangeError on a count below 0, an exposure
 * not above 0 and lists of unequal length.
 *
 * @example
 * poissonRegression([2, 4, 6, 8, 5], [[0, 0, 1, 1, 0]]).coefficients.map((b) => Math.exp(b).toFixed(6)) // → ["3.666667","1.909091"]
 */
export function poissonRegression(
  counts: readonly number[],
  columns: Columns,
  { names, exposure }: PoissonOptions = {},
): Answer<PoissonRegression> {
  checkValues('poissonRegression', counts);
  for (const one of counts)
    checkOption('poissonRegression', 'a count', one, 'from 0 on', (y) => y >= 0);
  const sizes = exposure ?? counts.map(() => 1);
  checkOption(
    'poissonRegression',
    'the length of exposure',
    sizes.length,
    `${counts.length}`,
    (n) => n === counts.length,
  );
  for (const one of sizes)
    checkOption('poissonRegression', 'exposure', one, 'above 0', (x) => x > 0 && x < Infinity);
  const all = sum(counts);
  if (counts.length > 0 && all === 0)
    return refuse('All counts are 0, so that no ratio can be said.');
  return reckon(() => fitRates(counts, columns, sizes, names));
}

function fitRates(
  counts: readonly number[],
  columns: Columns,
  sizes: readonly number[],
  names: readonly string[] | undefined,
): Answer<PoissonRegression> {
  let fitted = counts.map((y) => y + 0.1);
  let last = devianceOf(counts, fitted);
  for (let round = 0; round < 60; round++) {
    const target = fitted.map((m, i) => Math.log(m / (sizes[i] ?? 1)) + ((counts[i] ?? 0) - m) / m);
    const weights = fitted;
    const fit = leastSquares(target, columns, { weights, ...(names && { names }) });
    if (fit.why !== null) return fit;
    fitted = fit.fitted.map((eta, i) => (sizes[i] ?? 1) * Math.exp(Math.min(eta, 700)));
    const deviance = devianceOf(counts, fitted);
    if (!Number.isFinite(deviance) || fitted.some((m) => m < 1e-8)) break;
    if (Math.abs(deviance - last) < 1e-8 * (Math.abs(deviance) + 0.1))
      return answer(summary(counts, fitted, weights, deviance, fit));
    last = deviance;
  }
  return refuse(
    'The counts drive a part of the model beyond all bounds: in some stretch there is nothing but 0. Choose a longer stretch.',
  );
}

function devianceOf(counts: readonly number[], fitted: readonly number[]): number {
  return (
    2 *
    sum(
      counts.map((y, i) => {
        const m = fitted[i] ?? 1;
        return (y === 0 ? 0 : y * Math.log(y / m)) - (y - m);
      }),
    )
  );
}

function summary(
  counts: readonly number[],
  fitted: readonly number[],
  weights: readonly number[],
  deviance: number,
  { names, coefficients, inverseGram, df, n }: LeastSquares,
): PoissonRegression {
  const pearson = sum(counts.map((y, i) => (weights[i] ?? 1) * (y / (fitted[i] ?? 1) - 1) ** 2));
  const dispersion = pearson / df;
  const standardErrors = inverseGram.map((row, i) => Math.sqrt(row[i] ?? 0));
  return {
    names,
    coefficients,
    standardErrors,
    quasiErrors: standardErrors.map((one) => one * Math.sqrt(dispersion)),
    dispersion,
    deviance: Math.max(0, deviance),
    fitted,
    n,
    df,
    covariance: inverseGram,
  };
}
