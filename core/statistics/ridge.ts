import { type Answer, answer, refuse } from './answer.ts';
import { checkOption } from './check-option.ts';
import { namesFor } from './design.ts';
import { mean } from './mean.ts';
import { applyQt, backSolve, type Columns, qr } from './qr.ts';
import { sum } from './sum.ts';

/** A straight-line model whose coefficients are drawn towards 0. */
export interface Ridge {
  /** Of the intercept and each column, in that order and in the data's units. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
}

/** Options of a ridge fit. */
export interface RidgeOptions {
  /** Names of the columns, for words; by default their numbers from 1. */
  readonly names?: readonly string[];
}

/**
 * Ridge regression: least squares with λ·Σb² added, so that columns that go together share what
 * they explain instead of pulling against each other. The intercept is not drawn.
 *
 * Formula: columns centred and divided by √(Σ(x − x̄)² ÷ n), then b = (XᵀX + λI)⁻¹Xᵀy, and back to
 * the data's units. Source: Hoerl and Kennard (1970); scaled as lm.ridge of R's MASS, so that λ means
 * the same there. Method: QR of the columns with √λ·I below them.
 * `lambda` from 0 on; at 0 collinear columns are refused, above it they are not. Fewer than 2 rows, no
 * column, and a column that does not vary are refused in words. Throws RangeError on numbers that are
 * not finite, columns of another length and a `lambda` below 0.
 *
 * @example
 * ridge([1, 2, 3], [[1, 2, 3]], 1).coefficients.map((b) => b.toFixed(6)) // → ["0.500000","0.750000"]
 */
export function ridge(
  response: readonly number[],
  columns: Columns,
  lambda: number,
  options: RidgeOptions = {},
): Answer<Ridge> {
  const names = namesFor('ridge', response, columns, options);
  checkOption('ridge', 'lambda', lambda, 'from 0 on', (one) => one >= 0 && one < Infinity);
  const n = response.length;
  if (columns.length === 0) return refuse('There is nothing to explain the numbers by: no column.');
  if (n < 2) return refuse(`${n === 1 ? '1 row is' : 'No rows are'} too few: 2 are needed.`);
  const middles = columns.map((column) => mean(column) ?? 0);
  const scales = columns.map((column, j) => {
    const middle = middles[j] ?? 0;
    const spread = Math.sqrt(sum(column.map((one) => (one - middle) ** 2)) / n);
    return spread > 1e-12 * Math.abs(middle) ? spread : 0;
  });
  const flat = scales.findIndex((one) => !(one > 0));
  if (flat >= 0) return refuse(`The column ${names[flat + 1]} does not vary. Leave it out.`);
  const start = mean(response) ?? 0;
  const root = Math.sqrt(lambda);
  const below = (j: number) => columns.map((_, i) => (lambda > 0 && i === j ? root : 0));
  const scaled = columns.map((column, j) => [
    ...column.map((one) => (one - (middles[j] ?? 0)) / (scales[j] ?? 1)),
    ...below(j),
  ]);
  const parts = qr(scaled);
  if (parts.dependent !== null) {
    const name = names[parts.dependent + 1];
    return refuse(`The column ${name} is made up of the columns before it. Raise lambda above 0.`);
  }
  const target = [...response.map((one) => one - start), ...columns.map(() => 0)];
  const slopes = backSolve(parts, applyQt(parts, target)).map((b, j) => b / (scales[j] ?? 1));
  const first = sum([start, ...slopes.map((b, j) => -b * (middles[j] ?? 0))]);
  const fitted = response.map((_, i) =>
    sum([first, ...slopes.map((b, j) => b * (columns[j]?.[i] ?? 0))]),
  );
  return answer({
    names,
    coefficients: [first, ...slopes],
    fitted,
    residuals: response.map((one, i) => one - (fitted[i] ?? 0)),
  });
}
