import { type Answer, answer, type Columns, leastSquares, refuse } from '../../statistics/index.ts';
import { whyNoBreak } from './chow-test.ts';

/** How far the sums of residuals wander. */
export interface ResidualCusum {
  /** The greatest distance of the path from 0. */
  readonly statistic: number;
  readonly p: number;
  /** One a row: the sum of residuals up to it ÷ (σ̂·√n). */
  readonly path: readonly number[];
  /** The row at which it is farthest from 0, the last before the change. */
  readonly farthest: number;
  /** What the path stays within in 95 of 100. */
  readonly limit: number;
}

const LIMIT = 1.358;

/** The chance that a Brownian bridge wanders further than `x` (Kolmogorov's distribution). */
function beyond(x: number): number {
  if (x < 0.2) return 1;
  let total = 0;
  for (let k = 1; k <= 100; k++) {
    const part = Math.exp(-2 * k * k * x * x);
    total += k % 2 === 1 ? part : -part;
    if (part < 1e-300 || part < 1e-17 * total) break;
  }
  return Math.min(1, Math.max(0, 2 * total));
}

/**
 * Whether a mean, or a regression, stayed the same over all rows, by the sums of what it leaves
 * (OLS-based CUSUM): under a steady relation they wander like a bridge that is 0 at both ends.
 *
 * Formula: Wₜ = Σ_{i ≤ t} eᵢ ÷ (σ̂·√n) with σ̂² = RSS ÷ (n − k); p of max |Wₜ| from Kolmogorov's
 * distribution. Source: Ploberger and Krämer (1992). Units: none. It takes errors that do not hang
 * together. Fewer than 8 rows, numbers that do not vary, a fit without rest and columns that cannot be
 * told apart are refused in words. Throws RangeError on numbers that are not finite.
 *
 * @example
 * residualCusum([1, 2, 1, 2, 5, 6, 5, 6]).farthest // → 3
 */
export function residualCusum(
  response: readonly number[],
  columns: Columns = [],
): Answer<ResidualCusum> {
  const why = whyNoBreak(response, columns, 'residualCusum');
  const n = response.length;
  if (n < 8) return refuse(`${n} numbers are too few: at least 8 are needed.`);
  if (why !== null) return refuse(why);
  const fit = leastSquares(response, columns);
  if (fit.why !== null) return fit;
  const unit = fit.residualSd * Math.sqrt(n);
  if (!(unit > 0)) return refuse('The fit leaves no rest, so that chance cannot be measured.');
  let sum = 0;
  const path = fit.residuals.map((one) => {
    sum += one;
    return sum / unit;
  });
  const farthest = path.reduce(
    (best, one, i) => (Math.abs(one) > Math.abs(path[best] ?? 0) ? i : best),
    0,
  );
  const statistic = Math.abs(path[farthest] ?? 0);
  return answer({ statistic, p: beyond(statistic), path, farthest, limit: LIMIT });
}
