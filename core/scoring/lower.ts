import { checkNumbers } from './check-number.ts';
import { ratio } from './higher.ts';

/** Options of `lower`, in the KPI's unit. */
export interface LowerOptions {
  readonly target: number;
  readonly ceiling: number;
}

/**
 * Score where less is better: 100 at `target`, 0 at `ceiling`, linear between, held at the ends.
 *
 * Formula: 100 · (ceiling − value) ÷ (ceiling − target), clamped to 0–100.
 * Units: value, target and ceiling in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, and where the ceiling is not above the target.
 *
 * @example
 * lower(50, { target: 0, ceiling: 200 }) // → 75
 * lower(250, { target: 0, ceiling: 200 }) // → 0
 */
export function lower(value: number, options: LowerOptions): number {
  const { target, ceiling } = options;
  checkNumbers('lower', { value, target, ceiling });
  if (ceiling <= target) {
    throw new RangeError(`lower: ceiling ${ceiling} must be above target ${target}`);
  }
  if (value <= target) return 100;
  if (value >= ceiling) return 0;
  return ratio(value, ceiling, target) * 100;
}
