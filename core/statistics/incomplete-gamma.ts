import { checkDf, checkOption } from './check-option.ts';
import { deviance, logGamma, stirlingError } from './log-gamma.ts';

const STEPS_MOST = 1_000_000;
const TINY = 1e-300;

/** xᵃ·e⁻ˣ ÷ Γ(a + 1), without the cancellation of large logarithms. */
function front(a: number, x: number): number {
  if (a < 0.1) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

function series(a: number, x: number): number {
  let part = 1;
  let total = 1;
  for (let n = 1; n < STEPS_MOST; n++) {
    part *= x / (a + n);
    total += part;
    if (part < total * 1e-17) break;
  }
  return front(a, x) * total;
}

/** Legendre's continued fraction, evaluated by Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < STEPS_MOST; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || TINY);
    c = b + an / c || TINY;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return front(a, x) * a * h;
}

function check(place: string, a: number, x: number): void {
  checkDf(place, 'a', a);
  checkOption(place, 'x', x, 'a number from 0 on', (one) => one >= 0 && one < Infinity);
}

/**
 * The lower regularised incomplete gamma function P(a, x) = ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt ÷ Γ(a): a share, 0–1.
 *
 * Method: its power series below a + 1, else one less the upper one. Small values keep their digits.
 * Throws RangeError on an `a` not above 0 or past 1e9, and on an `x` below 0.
 *
 * @example
 * lowerIncompleteGamma(1, 2).toFixed(12) // → "0.864664716763"
 * lowerIncompleteGamma(3, 0) // → 0
 */
export function lowerIncompleteGamma(a: number, x: number): number {
  check('lowerIncompleteGamma', a, x);
  if (x === 0) return 0;
  return x < a + 1 ? Math.min(1, series(a, x)) : Math.max(0, 1 - fraction(a, x));
}

/**
 * The upper regularised incomplete gamma function Q(a, x) = 1 − P(a, x), with all its digits also
 * where it is 1e-300.
 *
 * Method: Legendre's continued fraction from a + 1 on, below it one less the series. Throws
 * RangeError on an `a` not above 0 or past 1e9, and on an `x` below 0.
 *
 * @example
 * upperIncompleteGamma(1, 50).toPrecision(12) // → "1.92874984796e-22"
 * upperIncompleteGamma(3, 0) // → 1
 */
export function upperIncompleteGamma(a: number, x: number): number {
  check('upperIncompleteGamma', a, x);
  if (x === 0) return 1;
  return x < a + 1 ? Math.max(0, 1 - series(a, x)) : Math.min(1, fraction(a, x));
}
