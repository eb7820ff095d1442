import { checkFinite, checkProbability } from './check-option.ts';

const ROOT_TAU = 2.5066282746310002;
const HALF_LOG_TAU = 0.9189385332046727;
/** Below it the power series is short, above it the continued fraction. */
const SERIES_UNTIL = 1.2;

/** e to the power of −z²·half, with z² taken apart so that its rounding is not blown up. */
function expOfSquare(z: number, half: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-coarse * coarse * half) * Math.exp(-(z - coarse) * (z + coarse) * half);
}

/** The normal density at z. */
const density = (z: number) => expOfSquare(z, 0.5) / ROOT_TAU;

/** Σ z²ⁿ⁺¹ ÷ (1·3·5…(2n + 1)): the area from 0 to z over the density at z. */
function centre(z: number): number {
  let part = z;
  let total = z;
  for (let n = 3; n < 1000; n += 2) {
    part *= (z * z) / n;
    const next = total + part;
    if (next === total) break;
    total = next;
  }
  return total;
}

/** Mills' ratio, upper tail over density, by Laplace's continued fraction. For z above 1. */
function mills(z: number): number {
  let below = z;
  for (let n = Math.ceil(450 / (z * z)) + 20; n > 0; n--) below = z + n / below;
  return 1 / below;
}

/** The upper tail of a z from 0 on. */
function upper(z: number): number {
  if (z < SERIES_UNTIL) return 0.5 - density(z) * centre(z);
  return z > 40 ? 0 : density(z) * mills(z);
}

/**
 * The share of the standard normal distribution that lies above `z`, with all its digits also deep
 * in the tail: at 20 it is 2.75e-89. Past 38 it is below the smallest number and 0.
 *
 * Method: power series near 0, Laplace's continued fraction beyond. Range: 0–1. Throws RangeError
 * on a `z` that is not finite.
 *
 * @example
 * normalUpperTail(0) // → 0.5
 * normalUpperTail(20).toPrecision(12) // → "2.75362411861e-89"
 */
export function normalUpperTail(z: number): number {
  checkFinite('normalUpperTail', 'z', z);
  return z < 0 ? 1 - upper(-z) : upper(z);
}

/**
 * The share of the standard normal distribution that lies at or below `z`.
 *
 * Range: 0–1; small values keep their digits. Throws RangeError on a `z` that is not finite.
 *
 * @example
 * normalCdf(1.96).toFixed(12) // → "0.975002104852"
 * normalCdf(-10).toPrecision(12) // → "7.61985302416e-24"
 */
export function normalCdf(z: number): number {
  checkFinite('normalCdf', 'z', z);
  return z > 0 ? 1 - upper(z) : upper(-z);
}

/**
 * The density of the standard normal distribution at `z`. Throws RangeError on a `z` that is not
 * finite.
 *
 * @example
 * normalDensity(0).toFixed(12) // → "0.398942280401"
 */
export function normalDensity(z: number): number {
  checkFinite('normalDensity', 'z', z);
  return Math.abs(z) > 40 ? 0 : density(Math.abs(z));
}

/** The z ≥ 0 above which a share p ≤ ½ lies, by Newton's method on the logarithm of the tail. */
function upperQuantile(p: number): number {
  if (p === 0.5) return 0;
  const goal = Math.log(p);
  let z = Math.sqrt(Math.max(0, -2 * Math.log(2 * p)));
  for (let i = 0; i < 60; i++) {
    const ratio = z < SERIES_UNTIL ? upper(z) / density(z) : mills(z);
    const off =
      z < SERIES_UNTIL
        ? Math.log(upper(z) / p)
        : Math.log(ratio) - (z * z) / 2 - HALF_LOG_TAU - goal;
    const next = Math.max(0, z + off * ratio);
    if (Math.abs(next - z) <= 2e-16 * z) return next;
    z = next;
  }
  return z;
}

/**
 * The z at or below which a share `p` of the standard normal distribution lies.
 *
 * Method: Newton's on the logarithm of the smaller tail. Throws RangeError on a `p` that is not
 * above 0 and below 1.
 *
 * @example
 * normalQuantile(0.975).toFixed(12) // → "1.959963984540"
 * normalQuantile(0.5) // → 0
 */
export function normalQuantile(p: number): number {
  checkProbability('normalQuantile', p);
  return p > 0.5 ? upperQuantile(1 - p) : 0 - upperQuantile(p);
}

/**
 * The z above which a share `p` of the standard normal distribution lies: for a `p` too small to be
 * said as 1 − p.
 *
 * Throws RangeError on a `p` that is not above 0 and below 1.
 *
 * @example
 * normalUpperQuantile(1e-30).toFixed(9) // → "11.464024688"
 */
export function normalUpperQuantile(p: number): number {
  checkProbability('normalUpperQuantile', p);
  return p > 0.5 ? 0 - upperQuantile(1 - p) : upperQuantile(p);
}

/**
 * The complementary error function, 2/√π·∫ₓ^∞ e^(−t²) dt, with all its digits also where it is
 * 1e-300. Range: 0–2. Throws RangeError on an `x` that is not finite.
 *
 * @example
 * erfc(0) // → 1
 * erfc(5).toPrecision(12) // → "1.53745979443e-12"
 */
export function erfc(x: number): number {
  checkFinite('erfc', 'x', x);
  if (x < 0) return 2 - erfc(-x);
  const z = x * Math.SQRT2;
  if (z < SERIES_UNTIL) return 1 - erf(x);
  return x > 28 ? 0 : ((2 * expOfSquare(x, 1)) / ROOT_TAU) * mills(z);
}

/**
 * The error function, 2/√π·∫₀ˣ e^(−t²) dt. Range: −1 to 1. Throws RangeError on an `x` that is not
 * finite.
 *
 * @example
 * erf(1).toFixed(12) // → "0.842700792950"
 * erf(0) // → 0
 */
export function erf(x: number): number {
  checkFinite('erf', 'x', x);
  if (x < 0) return -erf(-x);
  const z = x * Math.SQRT2;
  return z < SERIES_UNTIL ? ((2 * expOfSquare(x, 1)) / ROOT_TAU) * centre(z) : 1 - erfc(x);
}
