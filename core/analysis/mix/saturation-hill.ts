import { checkOption, checkValues } from '../../statistics/index.ts';

export interface HillOptions {
  /** Steepness: above 1 an S, at most 1 falling returns from the start. */
  readonly alpha: number;
  /** Where half is reached, as a part of the most that was spent: above 0 to 1. */
  readonly gamma: number;
  /** The most that was spent, where it is not among the numbers. */
  readonly most?: number;
}

/**
 * How much of all that a channel can do spending has reached, by Hill's curve.
 *
 * Formula: x^α ÷ (x^α + (γ·max x)^α). Source: saturation_hill of Meta's Robyn; Hill (1910).
 * Units: none, 0–1, one number a period. None give none; where nothing was spent at all it is 0.
 * Throws RangeError on numbers below 0 or not finite, an `alpha` not above 0, and a `gamma` not above
 * 0 and at most 1.
 *
 * @example
 * saturationHill([100, 200], { alpha: 3, gamma: 0.5 })[0] // → 0.5
 */
export function saturationHill(
  spending: readonly number[],
  { alpha, gamma, most }: HillOptions,
): number[] {
  const place = 'saturationHill';
  checkValues(place, spending);
  for (const one of spending) checkOption(place, 'spending', one, '0 or more', (x) => x >= 0);
  checkOption(place, 'alpha', alpha, 'above 0', (a) => a > 0 && a < Infinity);
  checkOption(place, 'gamma', gamma, 'above 0 and at most 1', (g) => g > 0 && g <= 1);
  const highest = most ?? spending.reduce((top, one) => Math.max(top, one), 0);
  checkOption(place, 'most', highest, '0 or more', (m) => m >= 0 && m < Infinity);
  const half = gamma * highest;
  // By the ratio, so that large spending to a high power stays a number.
  return spending.map((one) => (one === 0 || half === 0 ? 0 : 1 / (1 + (half / one) ** alpha)));
}
