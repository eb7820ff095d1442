export { type Answer, answer, type Refusal, reckon, refuse } from './answer.ts';
export { autocorrelation } from './autocorrelation.ts';
export { binomialUpperTail } from './binomial-tail.ts';
export { checkFinite, checkOption, checkResult } from './check-option.ts';
export {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredUpperQuantile,
  chiSquaredUpperTail,
} from './chi-squared.ts';
export type { FitOptions } from './design.ts';
export { fCdf, fQuantile, fUpperQuantile, fUpperTail } from './f-distribution.ts';
export { findRoot, type RootOptions } from './find-root.ts';
export { gaussLegendre, type Quadrature } from './gauss-legendre.ts';
export { hypergeometricSeries, logHypergeometric } from './hypergeometric.ts';
export { incompleteBeta } from './incomplete-beta.ts';
export { lowerIncompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts';
export { type LeastSquares, leastSquares } from './least-squares.ts';
export { type LocalLevel, type LocalLevelOptions, localLevel } from './local-level.ts';
export { restOfCross } from './local-level-filter.ts';
export { logGamma } from './log-gamma.ts';
export { logSumExp } from './log-sum-exp.ts';
export { type LineOptions, lowestBetween } from './lowest-between.ts';
export { mean } from './mean.ts';
export { median } from './median.ts';
export { type MedianInterval, medianInterval } from './median-interval.ts';
export { type Lowest, nelderMead, type SimplexOptions } from './nelder-mead.ts';
export {
  erf,
  erfc,
  normalCdf,
  normalDensity,
  normalQuantile,
  normalUpperQuantile,
  normalUpperTail,
} from './normal.ts';
export { poissonInterval } from './poisson-interval.ts';
export {
  type PoissonOptions,
  type PoissonRegression,
  poissonRegression,
} from './poisson-regression.ts';
export type { Columns } from './qr.ts';
export { quantile } from './quantile.ts';
export { type DescentOptions, quasiNewton } from './quasi-newton.ts';
export { type Ridge, type RidgeOptions, ridge } from './ridge.ts';
export { type SandwichOptions, sandwich } from './sandwich.ts';
export { solveLinear } from './solve-linear.ts';
export { standardDeviation } from './standard-deviation.ts';
export { tCdf, tQuantile, tTwoSided, tUpperQuantile, tUpperTail } from './student-t.ts';
export { checkValues, sum } from './sum.ts';
export { type Bounded, type Bounds, wilsonInterval } from './wilson-interval.ts';
