import { checkFinite, checkOption, checkResult } from './check-option.ts';
import { logGamma } from './log-gamma.ts';

const STEPS_MOST = 1_000_000;
const LARGE = 1e250;
const LOG_LARGE = Math.log(LARGE);

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) by its power series, for |z| < 1 and a `c` that is no
 * whole number below 1. Throws RangeError on others, on what is no finite number and on a sum past all
 * numbers. Where a, b, c and z are above 0 no terms cancel.
 *
 * @example
 * hypergeometricSeries(1, 1, 2, 0.5).toFixed(12) // → "1.386294361120"
 */
export function hypergeometricSeries(a: number, b: number, c: number, z: number): number {
  for (const [name, one] of Object.entries({ a, b, c }))
    checkFinite('hypergeometricSeries', name, one);
  const isPole = c <= 0 && Number.isInteger(c);
  checkOption('hypergeometricSeries', 'c', c, 'no whole number below 1', () => !isPole);
  checkOption('hypergeometricSeries', 'z', z, 'above −1 and below 1', (x) => Math.abs(x) < 1);
  const { log, total } = summed(a, b, c, z);
  return checkResult('hypergeometricSeries', total * Math.exp(log));
}

/** The sum as total · e to log: from terms that may grow past any number before they fall. */
function summed(a: number, b: number, c: number, z: number) {
  let [part, total, log] = [1, 1, 0];
  for (let n = 0; n < STEPS_MOST; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    part *= ratio;
    total += part;
    if (total > LARGE) {
      part /= LARGE;
      total /= LARGE;
      log += LOG_LARGE;
    }
    // What is still to come is less than a geometric series with the greater of these.
    const slowest = Math.max(Math.abs(ratio), Math.abs(z));
    if (slowest < 1 && Math.abs(part) <= Math.abs(total) * 1e-17 * (1 - slowest)) break;
  }
  return { log, total };
}

const logSeries = (a: number, b: number, c: number, z: number) => {
  const { log, total } = summed(a, b, c, z);
  return log + Math.log(total);
};

/**
 * The natural logarithm of Gauss's hypergeometric function ₂F₁(a, b; c; z) for a, b, c above 0 and z
 * below 1, where the function is above 0.
 *
 * Method: the power series Σ (a)ₙ(b)ₙ ÷ (c)ₙ · zⁿ ÷ n!; for z below 0 after Pfaff's transformation
 * (1 − z)⁻ᵃ·₂F₁(a, c − b; c; z ÷ (z − 1)), and above ½ after Euler's, (1 − z)ᶜ⁻ᵃ⁻ᵇ·₂F₁(c − a, c − b;
 * c; z), where that one's terms shrink faster. Source: Abramowitz and Stegun, 15.1.1, 15.3.3, 15.3.4.
 * At z = 1, where c is above a + b, Gauss's Γ(c)Γ(c − a − b) ÷ Γ(c − a)Γ(c − b).
 * Throws RangeError on parameters outside these and where it is infinite.
 *
 * @example
 * Math.exp(logHypergeometric(1, 1, 2, 0.5)).toFixed(12) // → "1.386294361120"
 * logHypergeometric(3, 2, 4, 0) // → 0
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  for (const [name, one] of [
    ['a', a],
    ['b', b],
    ['c', c],
  ] as const)
    checkOption(
      'logHypergeometric',
      name,
      one,
      'above 0 and at most 1e9',
      (x) => x > 0 && x <= 1e9,
    );
  checkFinite('logHypergeometric', 'z', z);
  if (z === 0) return 0;
  const rest = c - a - b;
  if (z === 1 && rest > 0) return logGamma(c) + logGamma(rest) - logGamma(c - a) - logGamma(c - b);
  checkOption('logHypergeometric', 'z', z, 'below 1, or 1 where c is above a + b', (x) => x < 1);
  if (z < 0) {
    // Of the two forms the one whose parameters stay above 0, so that no terms cancel.
    const [first, other] = b <= c ? [a, b] : [b, a];
    return -first * Math.log1p(-z) + logSeries(first, c - other, c, z / (z - 1));
  }
  if (z > 0.5 && rest < 0 && c >= a && c >= b)
    return rest * Math.log1p(-z) + logSeries(c - a, c - b, c, z);
  return logSeries(a, b, c, z);
}
