import { checkNumbers } from './check-number.ts';
import { ratio } from './higher.ts';

/** Options of `versusBaseline`. */
export interface VersusBaselineOptions {
  /** In the KPI's unit. */
  readonly baseline: number;
  /** Change that scores 0, and change that scores 100: in percent, or in the KPI's unit. */
  readonly worst: number;
  readonly best: number;
  readonly change?: 'percent' | 'unit';
}

/**
 * Score of the change against a baseline: 0 at `worst`, 100 at `best`, linear between, held at the
 * ends. Less is better where `best` is below `worst`. The baseline counts as exact: it is what was
 * agreed on, not a measurement.
 *
 * Formula: change = 100 · (value − baseline) ÷ |baseline|, or value − baseline where it is counted
 * in the KPI's unit; score = 100 · (change − worst) ÷ (best − worst), clamped to 0–100.
 * Units: value and baseline in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, where `best` equals `worst`, and where a change in percent has a baseline of 0.
 *
 * @example
 * versusBaseline(110, { baseline: 100, worst: 0, best: 20 }) // → 50
 * versusBaseline(90, { baseline: 100, worst: 20, best: -20, change: 'unit' }) // → 75
 */
export function versusBaseline(value: number, options: VersusBaselineOptions): number {
  const { baseline, worst, best, change = 'percent' } = options;
  checkNumbers('versus-baseline', { value, baseline, worst, best });
  if (best === worst) {
    throw new RangeError(`versus-baseline: best ${best} must not equal worst ${worst}`);
  }
  if (change === 'percent' && baseline === 0) {
    throw new RangeError(`versus-baseline: baseline ${baseline} has no change in percent`);
  }
  const difference = value - baseline;
  const moved = change === 'percent' ? (100 * difference) / Math.abs(baseline) : difference;
  // A difference past the largest number is past both ends.
  if (!Number.isFinite(moved)) return moved > 0 === best > worst ? 100 : 0;
  return Math.min(1, Math.max(0, ratio(moved, worst, best))) * 100;
}
