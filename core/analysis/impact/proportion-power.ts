import { checkOption, findRoot, normalCdf, normalUpperQuantile } from '../../statistics/index.ts';

/** Options of the plan of an experiment. */
export interface PowerOptions {
  /** How often a difference is seen where there is none; two-sided, by default 0.05. */
  readonly alpha?: number;
  /** How often a difference that is there is seen; by default 0.8. */
  readonly power?: number;
  /**
   * Whether a difference that is seen the wrong way round counts as seen: as pwr of R and statsmodels
   * have it, and power.t.test and power.prop.test where `strict` is TRUE. By default not.
   */
  readonly strict?: boolean;
}

/** Throws unless alpha and power leave something to plan. */
export function checkPower(place: string, alpha: number, power: number): void {
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (x) => x > 0 && x < 1);
  checkOption(place, 'power', power, 'above alpha ÷ 2 and below 1', (x) => x > alpha / 2 && x < 1);
}

function checkRates(place: string, rates: readonly number[]): void {
  for (const one of rates)
    checkOption(place, 'a share', one, 'from 0 to 1', (p) => p >= 0 && p <= 1);
  checkOption(
    place,
    'the difference',
    (rates[1] ?? 0) - (rates[0] ?? 0),
    'other than 0 (by 1e-100 at least)',
    (d) => Math.abs(d) >= 1e-100,
  );
}

function parts(p1: number, p2: number) {
  const both = (p1 + p2) / 2;
  return {
    pooled: Math.sqrt(2 * both * (1 - both)),
    own: Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)),
    apart: Math.abs(p2 - p1),
  };
}

/**
 * How often a two-proportion test with `n` users in each arm finds the difference of two shares.
 *
 * Formula: Φ((√n·|p₂ − p₁| − z_{α/2}·√(2p̄(1 − p̄))) ÷ √(p₁(1 − p₁) + p₂(1 − p₂))), without the tail on the
 * wrong side unless `strict`, as R's power.prop.test. Source: Fleiss, Levin and Paik (2003), 4. Range: 0–1. Throws
 * RangeError on shares outside 0–1 or alike, and on an `n` not above 0.
 *
 * @example
 * proportionPower(0.5, 0.75, 50).toFixed(7) // → "0.7401659"
 */
export function proportionPower(
  p1: number,
  p2: number,
  n: number,
  { alpha = 0.05, strict = false }: Pick<PowerOptions, 'alpha' | 'strict'> = {},
): number {
  checkRates('proportionPower', [p1, p2]);
  checkOption('proportionPower', 'n', n, 'above 0', (x) => x > 0 && x < Infinity);
  checkOption('proportionPower', 'alpha', alpha, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const { pooled, own, apart } = parts(p1, p2);
  const away = normalUpperQuantile(alpha / 2) * pooled;
  const above = Math.sqrt(n) * apart - away;
  if (own === 0) return above > 0 ? 1 : 0;
  const wrong = strict ? normalCdf((-Math.sqrt(n) * apart - away) / own) : 0;
  return Math.min(1, normalCdf(above / own) + wrong);
}

/**
 * How many users each arm needs so that the difference of two shares is found.
 *
 * Formula: n = (z_{α/2}·√(2p̄(1 − p̄)) + z_{power}·√(p₁(1 − p₁) + p₂(1 − p₂)))² ÷ (p₂ − p₁)²; rounded up it
 * is a number of users. Source: Fleiss, Levin and Paik (2003), 4; R's power.prop.test. Throws RangeError
 * on shares outside 0–1 or alike, and on an alpha or power that leaves nothing to plan.
 *
 * @example
 * proportionSampleSize(0.5, 0.75, { power: 0.9 }).toFixed(1) // → "76.7"
 */
export function proportionSampleSize(
  p1: number,
  p2: number,
  { alpha = 0.05, power = 0.8, strict = false }: PowerOptions = {},
): number {
  checkRates('proportionSampleSize', [p1, p2]);
  checkPower('proportionSampleSize', alpha, power);
  const { pooled, own, apart } = parts(p1, p2);
  const z = normalUpperQuantile(alpha / 2) * pooled + normalUpperQuantile(1 - power) * own;
  const n = (z / apart) ** 2;
  if (!strict) return n;
  // With the other tail as well a few less are enough.
  const short = (some: number) => proportionPower(p1, p2, some, { alpha, strict }) - power;
  return findRoot(short, 1e-6 * n, n) ?? n;
}

/**
 * The smallest rise of a share that `n` users in each arm will show; null where not even a rise to 1
 * would be.
 *
 * Formula: the p₂ above p₁ at which `proportionPower` is the power that is asked for. Units: the
 * difference of shares. Throws RangeError as that one does.
 *
 * @example
 * detectableDifference(0.1, 10000).toFixed(4) // → "0.0122"
 * detectableDifference(0.9, 3) // → null
 */
export function detectableDifference(
  p1: number,
  n: number,
  { alpha = 0.05, power = 0.8, strict = false }: PowerOptions = {},
): number | null {
  checkPower('detectableDifference', alpha, power);
  checkOption('detectableDifference', 'p1', p1, 'from 0 to below 1', (p) => p >= 0 && p < 1);
  const short = (rise: number) => proportionPower(p1, p1 + rise, n, { alpha, strict }) - power;
  return findRoot(short, 1e-12, 1 - p1);
}
