import { checkOption } from './check-option.ts';
import type { Columns } from './qr.ts';

/** Options of robust covariances. */
export interface SandwichOptions {
  /** How many steps errors may hang together; 0, also where nothing is said, for errors of any spread. */
  readonly lag?: number;
  /** Times n ÷ (n − k), which makes HC1 of HC0; by default not. */
  readonly adjust?: boolean;
}

/**
 * The covariance of least-squares coefficients where errors spread unevenly (White 1980; HC0, and HC1
 * with `adjust`) or hang together over time (Newey and West 1987, with Bartlett's weights).
 *
 * Formula: G·[S₀ + Σₗ (1 − l ÷ (L + 1))·(Sₗ + Sₗᵀ)]·G with G = (XᵀX)⁻¹ and Sₗ = Σₜ eₜeₜ₋ₗ·xₜxₜ₋ₗᵀ.
 * `design` holds all columns, with one of ones where there is an intercept; a residual that is null is
 * a missing row, which leaves its place in time. Units: the product of the coefficients' own.
 * Throws RangeError on a lag that is no whole number from 0 on.
 *
 * @example
 * sandwich([[1, 1, 1, 1]], [1, -1, 1, -1], [[0.25]]) // → [[0.25]]
 */
export function sandwich(
  design: Columns,
  residuals: readonly (number | null)[],
  gram: readonly (readonly number[])[],
  { lag = 0, adjust = false }: SandwichOptions = {},
): number[][] {
  checkOption(
    'sandwich',
    'lag',
    lag,
    'a whole number from 0 on',
    (one) => Number.isInteger(one) && one >= 0,
  );
  const scores = design.map((column) => column.map((x, t) => x * (residuals[t] ?? 0)));
  const meat = scores.map((a) => scores.map((b) => longRun(a, b, lag)));
  const n = residuals.filter((one) => one !== null).length;
  const factor = adjust ? n / (n - design.length) : 1;
  const left = times(gram, meat);
  return times(left, gram).map((row) => row.map((one) => one * factor));
}

/** Σ aₜbₜ and, weighted, the products of each with the other's past. */
function longRun(a: readonly number[], b: readonly number[], lag: number): number {
  let total = 0;
  for (let l = 0; l <= Math.min(lag, a.length - 1); l++) {
    let part = 0;
    for (let t = l; t < a.length; t++) {
      part += (a[t] ?? 0) * (b[t - l] ?? 0);
      if (l > 0) part += (a[t - l] ?? 0) * (b[t] ?? 0);
    }
    total += part * (1 - l / (lag + 1));
  }
  return total;
}

function times(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, one, k) => sum + one * (b[k]?.[j] ?? 0), 0)),
  );
}
