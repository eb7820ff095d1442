import { checkOption } from './check-option.ts';

const HALF_LOG_TAU = 0.9189385332046727;

/** Coefficients of Stirling's series: the Bernoulli numbers B₂ₖ ÷ 2k(2k − 1). */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * What Stirling's formula leaves over: ln Γ(x + 1) − (x + ½)·ln x + x − ½·ln 2π. It is small and
 * smooth, so that densities made of it do not lose digits to large logarithms.
 */
export function stirlingError(x: number): number {
  let extra = 0;
  let at = x;
  for (; at < 15; at++) extra += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  return extra + SERIES.reduceRight((sum, one) => sum * square + one, 0) / at;
}

/**
 * The deviance x·ln(x ÷ m) + m − x, which is near 0 where x is near m, without cancellation.
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let total = (x - m) * v;
  let part = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    part *= v * v;
    const next = total + part / (2 * j + 1);
    if (next === total) break;
    total = next;
  }
  return total;
}

/**
 * The natural logarithm of the gamma function: ln Γ(x), where Γ(n + 1) = n!.
 *
 * Method: Stirling's series from 15 on, below it the recurrence Γ(x + 1) = x·Γ(x). Right to about
 * 15 digits, near its zeros at 1 and 2 to about 15 places after the point.
 * Range of `x`: above 0, up to 1e300. Throws RangeError on any other.
 *
 * @example
 * logGamma(5).toFixed(12) // → "3.178053830348"
 * logGamma(0.5).toFixed(12) // → "0.572364942925"
 */
export function logGamma(x: number): number {
  checkOption('logGamma', 'x', x, 'above 0 and at most 1e300', (one) => one > 0 && one <= 1e300);
  if (x < 1e-100) return -Math.log(x);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TAU + stirlingError(x);
}
