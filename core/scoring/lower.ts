import { checkNumbers } from './check-number.ts';
import { logRatio, ratio } from './higher.ts';

/** Options of `lower`, in the KPI's unit. */
export interface LowerOptions {
  readonly target: number;
  readonly ceiling: number;
  /** In proportion to the logarithm; by default to the value. */
  readonly scale?: 'log';
}

/**
 * Score where less is better: 100 at `target`, 0 at `ceiling`, linear between, held at the ends.
 *
 * Formula: 100 · (ceiling − value) ÷ (ceiling − target), clamped to 0–100. With `scale` `log` the same
 * of their natural logarithms.
 * Units: value, target and ceiling in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, where the ceiling is not above the target, and of a logarithm where the target is
 * not above 0.
 *
 * @example
 * lower(50, { target: 0, ceiling: 200 }) // → 75
 * lower(250, { target: 0, ceiling: 200 }) // → 0
 * lower(4, { target: 1, ceiling: 16, scale: 'log' }) // → 50
 */
export function lower(value: number, options: LowerOptions): number {
  const { target, ceiling, scale } = options;
  checkNumbers('lower', { value, target, ceiling });
  if (ceiling <= target) {
    throw new RangeError(`lower: ceiling ${ceiling} must be above target ${target}`);
  }
  if (scale === 'log' && target <= 0) {
    throw new RangeError(`lower: target ${target} must be above 0 to be taken by its logarithm`);
  }
  if (value <= target) return 100;
  if (value >= ceiling) return 0;
  return (scale === 'log' ? logRatio : ratio)(value, ceiling, target) * 100;
}
