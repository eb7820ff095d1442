import { checkNumbers } from './check-number.ts';

/** Options of `band`, in the KPI's unit. */
export interface BandOptions {
  readonly low: number;
  readonly high: number;
  readonly tolerance: number;
}

/**
 * Score where a range is best: 100 inside `[low, high]`, falling linearly to 0 over `tolerance` on
 * either side. With a tolerance of 0 everything outside the range scores 0.
 *
 * Formula: 100 · (1 − distance to the range ÷ tolerance), clamped to 0–100.
 * Units: all in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, on `low` above `high`, and on a negative tolerance.
 *
 * @example
 * band(5, { low: 4, high: 6, tolerance: 2 }) // → 100
 * band(7, { low: 4, high: 6, tolerance: 2 }) // → 50
 */
export function band(value: number, options: BandOptions): number {
  const { low, high, tolerance } = options;
  checkNumbers('band', { value, low, high, tolerance });
  if (low > high) throw new RangeError(`band: low ${low} must not be above high ${high}`);
  if (tolerance < 0) throw new RangeError(`band: tolerance ${tolerance} must not be negative`);
  const distance = Math.max(low - value, value - high, 0);
  if (distance === 0) return 100;
  return distance >= tolerance ? 0 : (1 - distance / tolerance) * 100;
}
