import type { Columns } from '../../statistics/index.ts';

/** Coefficients, the intercept first, in the data's units. */
export interface BoundedFit {
  readonly coefficients: readonly number[];
}

interface Scaled {
  readonly middle: number;
  readonly middles: readonly number[];
  readonly spreads: readonly number[];
  /** Products of the scaled columns, row by row, with the ridge on the diagonal, and with the response. */
  readonly gram: readonly (readonly number[])[];
  readonly target: readonly number[];
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

function scaledOf(response: readonly number[], columns: Columns, lambda: number): Scaled {
  const n = response.length;
  const middle = meanOf(response);
  const middles = columns.map(meanOf);
  const centred = columns.map((column, j) => column.map((one) => one - (middles[j] ?? 0)));
  const spreads = centred.map((column) =>
    Math.sqrt(column.reduce((sum, one) => sum + one * one, 0) / n),
  );
  const scaled = centred.map((column, j) => {
    const spread = spreads[j] ?? 0;
    return column.map((one) => (spread > 0 ? one / spread : 0));
  });
  const dot = (a: readonly number[], b: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
  };
  const away = response.map((one) => one - middle);
  const gram = scaled.map((a, i) => scaled.map((b, j) => dot(a, b) + (i === j ? lambda : 0)));
  return { middle, middles, spreads, gram, target: scaled.map((column) => dot(column, away)) };
}

const ROUNDS = 2000;

/**
 * Ridge regression in which some coefficients may not be below 0: coordinate descent on columns of
 * equal spread, as in `ridge` of core/statistics, which it equals where no bound holds.
 *
 * `response[i]` belongs to `columns[j][i]`; a column that does not vary gets 0. Source: Friedman,
 * Hastie and Tibshirani (2010) for the method. The caller gives finite numbers and at least two rows.
 *
 * @example
 * boundedRidge([3, 2, 1], [[1, 2, 3]], 1, [true]).coefficients // → [2, 0]
 */
export function boundedRidge(
  response: readonly number[],
  columns: Columns,
  lambda: number,
  notBelowZero: readonly boolean[],
): BoundedFit {
  const { middle, middles, spreads, gram, target } = scaledOf(response, columns, lambda);
  const beta = columns.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    let most = 0;
    for (let j = 0; j < beta.length; j++) {
      if (!((spreads[j] ?? 0) > 0)) continue;
      const row = gram[j] ?? [];
      let rest = target[j] ?? 0;
      for (let i = 0; i < beta.length; i++) if (i !== j) rest -= (row[i] ?? 0) * (beta[i] ?? 0);
      const free = rest / (row[j] ?? 1);
      const next = notBelowZero[j] ? Math.max(0, free) : free;
      change = Math.max(change, Math.abs(next - (beta[j] ?? 0)));
      most = Math.max(most, Math.abs(next));
      beta[j] = next;
    }
    if (change <= 1e-12 * most) break;
  }
  const slopes = beta.map((b, j) => ((spreads[j] ?? 0) > 0 ? b / (spreads[j] ?? 1) : 0));
  const intercept = slopes.reduce((sum, b, j) => sum - b * (middles[j] ?? 0), middle);
  return { coefficients: [intercept, ...slopes] };
}
