import {
  type Answer,
  answer,
  type Columns,
  checkOption,
  type LeastSquares,
  leastSquares,
  refuse,
  sandwich,
  tTwoSided,
  tUpperQuantile,
} from '../../statistics/index.ts';

/** Options of a difference in differences. */
export interface DifferenceOptions {
  /** What else tells rows apart: one column each, as long as the outcome, with its name. */
  readonly covariates?: Columns;
  readonly names?: readonly string[];
  readonly confidence?: number;
}

/** An effect with its error and interval. */
export interface Effect {
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Null where there is no error to measure it by. */
  readonly t: number | null;
  readonly p: number | null;
}

/** What happened to the treated beyond what happened to the others. */
export interface DifferenceInDifferences {
  readonly effect: Effect;
  /** The same with errors that hold where spreads are uneven (HC1). */
  readonly robust: Effect;
  /** Terms go: intercept, after, treated, effect, covariates. */
  readonly fit: LeastSquares;
  /** HC1 standard errors in the order of the fit's terms. */
  readonly robustErrors: readonly number[];
  /** How many rows there are: others before and after, treated before and after. */
  readonly cells: readonly [number, number, number, number];
  readonly assumes: readonly string[];
}

/**
 * Difference in differences: by how much more the treated changed than the others did.
 *
 * Formula: y = b₀ + b₁·after + b₂·treated + δ·after·treated + covariates, by least squares; δ is the
 * effect. Source: Card and Krueger (1994); Wooldridge, Introductory Econometrics, ch. 13. `treated` and
 * `after` are true or false a row. Units: those of the outcome; of logarithms, parts.
 * A cell (treated or not, before or after) without rows, too few rows and covariates that cannot be told
 * apart are refused in words. Throws RangeError on numbers that are not finite and lists of unequal
 * length.
 *
 * @example
 * differenceInDifferences([1, 2, 3, 4, 2, 3, 8, 9], [false, false, false, false, true, true, true, true], [false, false, true, true, false, false, true, true]).effect.estimate.toFixed(6) // → "4.000000"
 */
export function differenceInDifferences(
  outcome: readonly number[],
  treated: readonly boolean[],
  after: readonly boolean[],
  { covariates = [], names, confidence = 0.95 }: DifferenceOptions = {},
): Answer<DifferenceInDifferences> {
  const place = 'differenceInDifferences';
  for (const list of [treated, after])
    checkOption(
      place,
      'the length of a list',
      list.length,
      `${outcome.length}`,
      (n) => n === outcome.length,
    );
  checkOption(place, 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const count = (t: boolean, a: boolean) =>
    outcome.filter((_, i) => treated[i] === t && after[i] === a).length;
  const cells = [
    count(false, false),
    count(false, true),
    count(true, false),
    count(true, true),
  ] as const;
  const empty = cells.indexOf(0);
  if (empty >= 0)
    return refuse(`There are no rows of ${CELLS[empty]}, so that the change is not known.`);
  const late = after.map(Number);
  const group = treated.map(Number);
  const columns = [late, group, late.map((one, i) => one * (group[i] ?? 0)), ...covariates];
  const own = names ?? covariates.map((_, j) => `covariate ${j + 1}`);
  const fit = leastSquares(outcome, columns, { names: ['after', 'treated', 'effect', ...own] });
  if (fit.why !== null) return fit;
  const design = [outcome.map(() => 1), ...columns];
  const robust = sandwich(design, fit.residuals, fit.inverseGram, { adjust: true });
  const robustErrors = robust.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? 0)));
  const estimate = fit.coefficients[EFFECT] ?? 0;
  return answer({
    effect: effectOf(estimate, fit.standardErrors[EFFECT] ?? 0, fit.df, confidence),
    robust: effectOf(estimate, robustErrors[EFFECT] ?? 0, fit.df, confidence),
    fit,
    robustErrors,
    cells,
    assumes: ASSUMES,
  });
}

const EFFECT = 3;
const CELLS = [
  'the others before',
  'the others after',
  'the treated before',
  'the treated after',
] as const;
const ASSUMES = [
  'Without the treatment both groups would have changed alike (parallel trends).',
  'Nothing else happened to one group alone at the same time.',
  'Who is in which group did not change because of the treatment.',
] as const;

/** An estimate with its t interval. */
export function effectOf(estimate: number, error: number, df: number, confidence: number): Effect {
  const away = error * tUpperQuantile((1 - confidence) / 2, df);
  const t = error > 0 && Number.isFinite(estimate / error) ? estimate / error : null;
  return {
    estimate,
    standardError: error,
    low: estimate - away,
    high: estimate + away,
    t,
    p: t === null ? null : tTwoSided(t, df),
  };
}
