import { type Answer, answer, refuse } from './answer.ts';
import { checkOption } from './check-option.ts';
import { centredDesign, type Design, type FitOptions, namesFor } from './design.ts';
import { fUpperTail } from './f-distribution.ts';
import { applyQt, backSolve, type Columns, inverseGram, type Qr, qr } from './qr.ts';
import { tTwoSided } from './student-t.ts';
import { sum } from './sum.ts';

/** A straight-line model fitted by least squares. Lists go: intercept (where there is one), then columns. */
export interface LeastSquares {
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Coefficient ÷ standard error; null where the fit is perfect and there is no error. */
  readonly t: readonly (number | null)[];
  /** Two-sided p of each t, 0–1. */
  readonly p: readonly (number | null)[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** Rows, and rows less coefficients. */
  readonly n: number;
  readonly df: number;
  /** Standard deviation of the residuals, √(Σwr² ÷ df). */
  readonly residualSd: number;
  /** Sum of squared residuals, weighted. */
  readonly rss: number;
  /** Share of the variation explained, 0–1; null where the response does not vary. */
  readonly r2: number | null;
  readonly adjustedR2: number | null;
  /** F of all columns together, on `columns` and `df` degrees of freedom, and its p. */
  readonly f: number | null;
  readonly fP: number | null;
  /** (XᵀWX)⁻¹; times the squared residual standard deviation it is the covariance. Symmetric. */
  readonly inverseGram: readonly (readonly number[])[];
}

/**
 * Ordinary or weighted least squares: the coefficients that make Σw(y − ŷ)² smallest, with standard
 * errors, t, p, R² and F.
 *
 * Method: columns centred and scaled, Householder's QR, one step of refinement; right to 9 digits and
 * more on NIST's Longley data. Formulas: standard error √(s²·diag(XᵀWX)⁻¹), F as R's summary of lm.
 * `response[i]` belongs to `columns[j][i]`. Units: those of the response, and of the response per
 * column.
 * Fewer rows than coefficients + 1, a column that does not vary beside an intercept, and a column
 * that others make up are refused in words that name the column. Throws RangeError on numbers that
 * are not finite, columns of another length and weights that are not above 0.
 *
 * @example
 * leastSquares([1, 3, 5.5, 6.5], [[0, 1, 2, 3]]).coefficients.map((b) => b.toFixed(6)) // → ["1.150000","1.900000"]
 * leastSquares([1, 2, 3, 4], [[1, 2, 3, 4], [2, 4, 6, 8]], { names: ['views', 'doubled'] }).why // → "The column doubled is made up of the columns before it, so that their parts cannot be told apart. Leave one out."
 */
export function leastSquares(
  response: readonly number[],
  columns: Columns,
  options: FitOptions = {},
): Answer<LeastSquares> {
  const names = namesFor('leastSquares', response, columns, options);
  const intercept = options.intercept ?? true;
  const weights = options.weights;
  for (const one of weights ?? [])
    checkOption('leastSquares', 'weights', one, 'above 0', (w) => w > 0 && w < Infinity);
  const df = response.length - names.length;
  if (names.length === 0) return refuse('There is nothing to explain the numbers by: no column.');
  if (df < 1) {
    const rows = response.length === 1 ? '1 row is' : `${response.length} rows are`;
    return refuse(`${rows} too few: ${names.length + 1} are needed for this many columns.`);
  }
  const design = centredDesign(response, columns, weights, intercept);
  const parts = qr(design.columns);
  const own = intercept ? names.slice(1) : names;
  const flat = design.flat ?? parts.dependent;
  if (flat !== null) {
    const name = own[flat] ?? `${flat + 1}`;
    return refuse(
      design.flat === null
        ? `The column ${name} is made up of the columns before it, so that their parts cannot be told apart. Leave one out.`
        : `The column ${name} does not vary, so that its part cannot be told from the whole. Leave it out.`,
    );
  }
  return answer(summary(names, design, solved(parts, design), parts, response, df));
}

/** The coefficients of the centred, scaled columns, with one step of refinement. */
function solved(parts: Qr, { columns, response }: Design): number[] {
  const first = backSolve(parts, applyQt(parts, response));
  const left = response.map((y, i) =>
    sum([y, ...columns.map((column, j) => -(column[i] ?? 0) * (first[j] ?? 0))]),
  );
  const more = backSolve(parts, applyQt(parts, left));
  return first.map((b, j) => b + (more[j] ?? 0));
}

function summary(
  names: readonly string[],
  design: Design,
  scaledCoefficients: readonly number[],
  parts: Qr,
  response: readonly number[],
  df: number,
): LeastSquares {
  const coefficients = design.unscaled(scaledCoefficients);
  const scaledResiduals = design.response.map((y, i) =>
    sum([
      y,
      ...design.columns.map((column, j) => -(column[i] ?? 0) * (scaledCoefficients[j] ?? 0)),
    ]),
  );
  const residuals = scaledResiduals.map((one, i) => one / (design.roots[i] ?? 1));
  const rss = sum(scaledResiduals.map((one) => one * one));
  const tss = sum(design.response.map((one) => one * one));
  const residualSd = Math.sqrt(rss / df);
  const gram = design.unscaledGram(inverseGram(parts));
  const standardErrors = gram.map((row, i) => residualSd * Math.sqrt(row[i] ?? 0));
  const t = coefficients.map((b, i) => overOrNull(b, standardErrors[i] ?? 0));
  const k = design.columns.length;
  const f = k === 0 ? null : overOrNull((tss - rss) / k, rss / df);
  const r2 = tss === 0 ? null : Math.min(1, Math.max(0, 1 - rss / tss));
  const all = df + k;
  return {
    names,
    coefficients,
    standardErrors,
    t,
    p: t.map((one) => (one === null ? null : tTwoSided(one, df))),
    fitted: residuals.map((one, i) => (response[i] ?? 0) - one),
    residuals,
    n: response.length,
    df,
    residualSd,
    rss,
    r2,
    adjustedR2: r2 === null ? null : 1 - ((1 - r2) * all) / df,
    f: f === null ? null : Math.max(0, f),
    fP: f === null ? null : fUpperTail(Math.max(0, f), k, df),
    inverseGram: gram,
  };
}

function overOrNull(top: number, bottom: number): number | null {
  const ratio = top / bottom;
  return Number.isFinite(ratio) ? ratio : null;
}
