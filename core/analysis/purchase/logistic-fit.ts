import { type Columns, leastSquares } from '../../statistics/index.ts';

/** Coefficients of a logistic regression, the intercept first, in units of the features. */
export interface Fit {
  readonly coefficients: readonly number[];
}

interface Scaled {
  readonly columns: readonly (readonly number[])[];
  readonly middles: readonly number[];
  readonly spreads: readonly number[];
}

/** Features with mean 0 and standard deviation 1; null where one does not vary. */
function scaledOf(columns: Columns): Scaled | null {
  const n = columns[0]?.length ?? 0;
  const middles = columns.map((column) => column.reduce((sum, one) => sum + one, 0) / n);
  const spreads = columns.map((column, at) => {
    const squares = column.reduce((sum, one) => sum + (one - (middles[at] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / n);
  });
  if (spreads.some((spread) => !(spread > 0 && Number.isFinite(spread)))) return null;
  const scaled = columns.map((column, at) =>
    column.map((one) => (one - (middles[at] ?? 0)) / (spreads[at] ?? 1)),
  );
  return { columns: scaled, middles, spreads };
}

const STEPS = 100;
/** Log-odds beyond this are a parting of the two kinds, not a fit. */
const PARTED = 30;

/** A penalised log-likelihood, by which a step that goes too far is halved. */
function likelihood(
  bought: readonly boolean[],
  eta: readonly number[],
  slopes: readonly number[],
  shrinkage: number,
): number {
  let sum = 0;
  for (const [row, yes] of bought.entries()) {
    const one = yes ? (eta[row] ?? 0) : -(eta[row] ?? 0);
    sum -= one > 0 ? Math.log1p(Math.exp(-one)) : -one + Math.log1p(Math.exp(one));
  }
  return sum - (shrinkage / 2) * slopes.reduce((all, b) => all + b * b, 0);
}

const etaOf = ({ columns }: Scaled, beta: readonly number[], n: number): number[] =>
  Array.from({ length: n }, (_, row) =>
    columns.reduce(
      (sum, column, at) => sum + (beta[at + 1] ?? 0) * (column[row] ?? 0),
      beta[0] ?? 0,
    ),
  );

/** One step of Newton's method as weighted least squares, the ridge as rows below. */
function newton(
  bought: readonly boolean[],
  { columns }: Scaled,
  eta: readonly number[],
  shrinkage: number,
): readonly number[] | null {
  const response: number[] = [];
  const weights: number[] = [];
  for (const [row, yes] of bought.entries()) {
    const odds = eta[row] ?? 0;
    const p = 1 / (1 + Math.exp(-odds));
    const w = Math.max(p * (1 - p), 1e-12);
    weights.push(w);
    response.push(odds + ((yes ? 1 : 0) - p) / w);
  }
  const k = columns.length;
  const extra = shrinkage > 0 ? k : 0;
  const one = [...bought.map(() => 1), ...Array<number>(extra).fill(0)];
  const design = columns.map((column, at) => [
    ...column,
    ...Array.from({ length: extra }, (_, i) => (i === at ? 1 : 0)),
  ]);
  const fit = leastSquares([...response, ...Array<number>(extra).fill(0)], [one, ...design], {
    intercept: false,
    weights: [...weights, ...Array<number>(extra).fill(shrinkage)],
  });
  return fit.why === null ? fit.coefficients : null;
}

/**
 * Logistic regression by iteratively reweighted least squares (Newton's method, a step that makes it
 * worse is halved), with a ridge on features of equal spread: maximises
 * Σ log-likelihood − shrinkage ÷ 2 × Σb², the intercept left free.
 *
 * `bought[i]` belongs to `columns[j][i]`. Source: McCullagh and Nelder, Generalized linear models;
 * le Cessie and van Houwelingen (1992) for the ridge. Null where no finite coefficients are best: one
 * kind alone, a feature that does not vary, collinear features or features that part the kinds wholly
 * with a shrinkage of 0.
 *
 * @example
 * logisticFit([false, false, true, true, false, true], [[0, 0, 0, 1, 1, 1]], 0).coefficients.map((b) => b.toFixed(6)) // → ["-0.693147", "1.386294"]
 */
export function logisticFit(
  bought: readonly boolean[],
  columns: Columns,
  shrinkage: number,
): Fit | null {
  const yes = bought.filter(Boolean).length;
  const scaled = scaledOf(columns);
  if (scaled === null || yes === 0 || yes === bought.length) return null;
  const n = bought.length;
  let beta: readonly number[] = [Math.log(yes / (n - yes)), ...columns.map(() => 0)];
  let eta = etaOf(scaled, beta, n);
  let best = likelihood(bought, eta, beta.slice(1), shrinkage);
  for (let step = 0; step < STEPS; step++) {
    const wanted = newton(bought, scaled, eta, shrinkage);
    if (wanted === null) return null;
    let part = 1;
    let next = wanted;
    let value = Number.NEGATIVE_INFINITY;
    for (; part > 1e-6; part /= 2) {
      next = wanted.map((b, at) => (beta[at] ?? 0) + part * (b - (beta[at] ?? 0)));
      eta = etaOf(scaled, next, n);
      value = likelihood(bought, eta, next.slice(1), shrinkage);
      if (value >= best - 1e-12 * Math.abs(best)) break;
    }
    const change = Math.max(...next.map((b, at) => Math.abs(b - (beta[at] ?? 0))));
    beta = next;
    best = value;
    if (shrinkage === 0 && eta.every((odds) => Math.abs(odds) > PARTED / 2)) return null;
    if (beta.some((b) => Math.abs(b) > 1e6)) return null;
    if (change < 1e-11 * Math.max(1, ...beta.map(Math.abs))) return unscaled(beta, scaled);
  }
  return shrinkage === 0 ? null : unscaled(beta, scaled);
}

function unscaled(beta: readonly number[], { middles, spreads }: Scaled): Fit {
  const slopes = beta.slice(1).map((b, at) => b / (spreads[at] ?? 1));
  const intercept = slopes.reduce((sum, b, at) => sum - b * (middles[at] ?? 0), beta[0] ?? 0);
  return { coefficients: [intercept, ...slopes] };
}
