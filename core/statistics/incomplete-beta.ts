import { checkDf, checkOption } from './check-option.ts';
import { deviance, stirlingError } from './log-gamma.ts';

const STEPS_MOST = 1_000_000;
const TINY = 1e-300;

/** xᵃ·yᵇ ÷ B(a, b), where y = 1 − x. */
function front(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const rest = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const exponent = rest - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a / n) * b * 0.15915494309189535);
}

/**
 * The continued fraction of the incomplete beta function in its contracted form, whose parts lose
 * no digits where x is near 1; evaluated by Lentz's method. Source: Didonato and Morris, Algorithm
 * 708 (1992).
 */
function fraction(x: number, y: number, a: number, b: number): number {
  const lambda = a * y - b * x;
  const whole = (m: number) =>
    m +
    (m * (b - m) * x) / (a + 2 * m - 1) +
    ((a + m) / (a + 2 * m + 1)) * (lambda + 1 + m * (1 + y));
  let h = (a / (a + 1)) * (lambda + 1);
  let c = h;
  let d = 0;
  for (let m = 1; m < STEPS_MOST; m++) {
    const step = a + 2 * m - 1;
    const part = (((a + m - 1) / step) * (a + b + m - 1) * m * (b - m) * x * x) / step;
    const own = whole(m);
    d = 1 / (own + part * d || TINY);
    c = own + part / c || TINY;
    h *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return 1 / h;
}

/**
 * The regularised incomplete beta function Iₓ(a, b) = ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt ÷ B(a, b): a share, 0–1.
 *
 * Method: its continued fraction on the side where it converges fast, with a front factor by
 * Loader's saddle point; small values keep their digits. `rest` is 1 − x, where that is known better
 * than by subtraction: then the other tail, I₁₋ₓ(b, a), is exact too.
 * Throws RangeError on an `x` or `rest` outside 0–1 and on `a` or `b` not above 0 or past 1e9.
 *
 * @example
 * incompleteBeta(0.25, 1, 1) // → 0.25
 * incompleteBeta(0.5, 2, 3).toFixed(12) // → "0.687500000000"
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  const within = (one: number) => one >= 0 && one <= 1;
  checkOption('incompleteBeta', 'x', x, 'within 0–1', within);
  checkOption('incompleteBeta', 'rest', rest, 'within 0–1', within);
  checkDf('incompleteBeta', 'a', a);
  checkDf('incompleteBeta', 'b', b);
  if (x === 0) return 0;
  if (rest === 0) return 1;
  if (a === 1 && b === 1) return x;
  if (x <= (a + 1) / (a + b + 2)) {
    return Math.min(1, front(x, rest, a, b) * fraction(x, rest, a, b));
  }
  return Math.max(0, 1 - front(rest, x, b, a) * fraction(rest, x, b, a));
}
