import { checkOption } from './check-option.ts';

/** Places and weights of a numerical integral. */
export interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** The Legendre polynomial of degree n at x, and its slope. */
function legendre(n: number, x: number): readonly [number, number] {
  let [before, now] = [1, x];
  for (let k = 2; k <= n; k++) {
    [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
  }
  return [now, (n * (x * now - before)) / (x * x - 1)];
}

/**
 * Gauss and Legendre's places and weights for an integral from `low` to `high`: Σ wᵢ·f(xᵢ) is exact
 * for polynomials up to degree 2n − 1.
 *
 * Method: roots of the Legendre polynomial by Newton's. Throws RangeError on an `n` that is no whole
 * number from 2 to 1000 and on bounds that are not finite.
 *
 * @example
 * gaussLegendre(2, -1, 1).nodes.map((x) => x.toFixed(6)) // → ["-0.577350","0.577350"]
 */
export function gaussLegendre(n: number, low: number, high: number): Quadrature {
  const whole = (one: number) => Number.isInteger(one) && one >= 2 && one <= 1000;
  checkOption('gaussLegendre', 'n', n, 'a whole number from 2 to 1000', whole);
  for (const one of [low, high])
    checkOption('gaussLegendre', 'bounds', one, 'finite', Number.isFinite);
  const half = (high - low) / 2;
  const parts = Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    for (let round = 0; round < 50; round++) {
      const [value, slope] = legendre(n, x);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    const [, slope] = legendre(n, x);
    return { at: low + half * (1 + x), weight: (2 * half) / ((1 - x * x) * slope * slope) };
  }).reverse();
  return { nodes: parts.map(({ at }) => at), weights: parts.map(({ weight }) => weight) };
}
