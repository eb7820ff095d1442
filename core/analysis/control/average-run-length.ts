import {
  checkOption,
  gaussLegendre,
  normalCdf,
  normalDensity,
  solveLinear,
} from '../../statistics/index.ts';

/** A CUSUM chart, in standard deviations of a single value. */
export interface CusumDesign {
  /** The allowance: half of the shift that is to be found fast. */
  readonly k: number;
  /** The decision interval, up to 20. */
  readonly h: number;
  /** How far the process has moved from its target. */
  readonly shift?: number;
  /** One sum that looks upwards, or two; by default two. */
  readonly sides?: 'one' | 'two';
}

/** An EWMA chart with its limits as they are in the long run. */
export interface EwmaDesign {
  /** Weight of the newest value, from 0.01 to 1. */
  readonly lambda: number;
  /** Width of the limits in standard deviations of the average, up to 6. */
  readonly width: number;
  /** How far the process has moved from its target, in standard deviations of a single value. */
  readonly shift?: number;
}

/** Past this the equations lose the digits of the answer. */
const LONGEST = 1e9;

const kept = (length: number) => (length >= 1 && length < LONGEST ? length : null);

/**
 * Solves L(u) = 1 + step(u)·L(start) + Σ wⱼ·kernel(xⱼ, u)·L(xⱼ) for L at its places (Nyström's
 * method), and gives L at the start.
 */
function solved(
  from: number,
  to: number,
  count: number,
  start: number,
  kernel: (x: number, u: number) => number,
  below: ((u: number) => number) | null,
): number {
  const { nodes, weights } = gaussLegendre(count, from, to);
  const places = below ? [start, ...nodes] : nodes;
  const shares = below ? [0, ...weights] : weights;
  const columns = places.map((x, j) =>
    places.map((u, i) => {
      const part = (shares[j] ?? 0) * kernel(x, u) + (below && j === 0 ? below(u) : 0);
      return (i === j ? 1 : 0) - part;
    }),
  );
  const lengths = solveLinear(
    columns,
    places.map(() => 1),
  );
  if (lengths === null) return Number.POSITIVE_INFINITY;
  if (below) return lengths[0] ?? Number.NaN;
  return nodes.reduce(
    (sum, x, j) => sum + (weights[j] ?? 0) * kernel(x, start) * (lengths[j] ?? 0),
    1,
  );
}

/** How long a sum that looks upwards runs; infinite where that is past what can be solved. */
function oneSided(k: number, h: number, shift: number): number {
  const off = k - shift;
  const length = solved(
    0,
    h,
    40 + Math.ceil(10 * h),
    0,
    (x, u) => normalDensity(x + off - u),
    (u) => normalCdf(off - u),
  );
  return length >= 1 && length < 1e13 ? length : Number.POSITIVE_INFINITY;
}

/**
 * How many values a CUSUM chart sees on average until it signals: long where nothing has changed
 * (shift 0), short where something has.
 *
 * Method: Page's integral equation by Gauss and Legendre's quadrature; two sides by
 * 1/L = 1/L₊ + 1/L₋. Source: Page (1954), van Dobben de Bruyn (1968); gives the numbers of R's
 * package spc. Independent, normal values are assumed.
 * Units: values. Null where it is past 1e9. Throws RangeError on a `k` below 0, an `h` not above 0 or
 * past 20, and a shift that is not finite.
 *
 * @example
 * cusumRunLength({ k: 0.5, h: 5 }).toFixed(2) // → "465.44"
 * cusumRunLength({ k: 0.5, h: 5, shift: 1 }).toFixed(3) // → "10.376"
 */
export function cusumRunLength({ k, h, shift = 0, sides = 'two' }: CusumDesign): number | null {
  checkOption('cusumRunLength', 'k', k, 'from 0 on', (one) => one >= 0 && one < Infinity);
  checkOption('cusumRunLength', 'h', h, 'above 0 and at most 20', (one) => one > 0 && one <= 20);
  checkOption('cusumRunLength', 'shift', shift, 'finite', Number.isFinite);
  const up = oneSided(k, h, shift);
  return kept(sides === 'one' ? up : 1 / (1 / up + 1 / oneSided(k, h, -shift)));
}

/**
 * How many values an EWMA chart with fixed limits sees on average until it signals.
 *
 * Method: Crowder's integral equation by Gauss and Legendre's quadrature, from an average that starts
 * on target. Source: Crowder, Technometrics 29 (1987); gives the numbers of R's package spc.
 * Independent, normal values are assumed.
 * Units: values. Null where it is past 1e9. Throws RangeError on a `lambda` outside 0.01–1, a `width`
 * not above 0 or past 6, and a shift that is not finite.
 *
 * @example
 * ewmaRunLength({ lambda: 0.1, width: 2.7 }).toFixed(2) // → "368.99"
 */
export function ewmaRunLength({ lambda, width, shift = 0 }: EwmaDesign): number | null {
  const name = 'ewmaRunLength';
  checkOption(name, 'lambda', lambda, 'from 0.01 to 1', (one) => one >= 0.01 && one <= 1);
  checkOption(name, 'width', width, 'above 0 and at most 6', (one) => one > 0 && one <= 6);
  checkOption(name, 'shift', shift, 'finite', Number.isFinite);
  const limit = width * Math.sqrt(lambda / (2 - lambda));
  const kernel = (x: number, u: number) =>
    normalDensity((x - (1 - lambda) * u) / lambda - shift) / lambda;
  return kept(solved(-limit, limit, 40 + Math.ceil((10 * limit) / lambda), 0, kernel, null));
}
