import type { BandShape } from '../model/index.ts';
import { checkNumbers } from './check-number.ts';

/** Options of `band`, in the KPI's unit. */
export interface BandOptions {
  readonly low: number;
  readonly high: number;
  readonly tolerance: number;
  readonly shape?: BandShape;
}

/**
 * Score where a range is best: 0 from `tolerance` outside `[low, high]` on, and within that
 * - `plateau`: 100 inside the range, falling linearly on either side; with a tolerance of 0
 *   everything outside the range scores 0;
 * - `linear`: 100 in the middle of the range alone, falling linearly from there;
 * - `bell`: 100 in the middle, falling slowly, then fast, then slowly.
 *
 * Formula: plateau 100 · (1 − distance to the range ÷ tolerance); with r = (high − low) ÷ 2 +
 * tolerance and u = |value − middle| ÷ r, linear 100 · (1 − u), bell 100 · (1 − u²)²; clamped to 0–100.
 * Source of the bell: Tukey's biweight, which unlike the normal curve ends, and is plain arithmetic.
 * Units: all in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, on `low` above `high`, on a negative tolerance and on an unknown shape.
 *
 * @example
 * band(5, { low: 4, high: 6, tolerance: 2 }) // → 100
 * band(7, { low: 4, high: 6, tolerance: 2 }) // → 50
 * band(6.5, { low: 4, high: 6, tolerance: 2, shape: 'linear' }) // → 50
 * band(6.5, { low: 4, high: 6, tolerance: 2, shape: 'bell' }) // → 56.25
 */
export function band(value: number, options: BandOptions): number {
  const { low, high, tolerance, shape = 'plateau' } = options;
  checkNumbers('band', { value, low, high, tolerance });
  if (low > high) throw new RangeError(`band: low ${low} must not be above high ${high}`);
  if (tolerance < 0) throw new RangeError(`band: tolerance ${tolerance} must not be negative`);
  switch (shape) {
    case 'plateau': {
      const distance = Math.max(low - value, value - high, 0);
      if (distance === 0) return 100;
      return distance >= tolerance ? 0 : (1 - distance / tolerance) * 100;
    }
    case 'linear':
      return (1 - fromMiddle(value, options)) * 100;
    case 'bell':
      return (1 - fromMiddle(value, options) ** 2) ** 2 * 100;
    default:
      throw new RangeError(`band: no shape called ${String(shape)}`);
  }
}

/** The middle of a range; halved first, so that it is a number for any two. */
export function middleOf(low: number, high: number): number {
  return low / 2 + high / 2;
}

/** Distance to the middle as a part of the way to where the score is 0, at most 1. */
function fromMiddle(value: number, { low, high, tolerance }: BandOptions): number {
  const middle = middleOf(low, high);
  if (value === middle) return 0;
  // By quarters, where a difference of large numbers could overflow.
  const quarter = Math.max(...[value, low, high, tolerance].map(Math.abs)) > 1e307 ? 1 / 4 : 1;
  const reach = ((high - middle) * quarter || 0) + tolerance * quarter;
  const away = Math.abs(value * quarter - middle * quarter);
  return away >= reach ? 1 : away / reach;
}
