import { checkNumbers } from './check-number.ts';
import { ratio } from './higher.ts';

/** Options of `progress`, in the KPI's unit. */
export interface ProgressOptions {
  readonly baseline: number;
  readonly target: number;
}

/**
 * How much of the way from the baseline to the target is done: 0 at the baseline and on its far
 * side, 100 at the target and past it. It stands beside the score (performance), which counts from
 * the worst value to the best.
 *
 * Formula: 100 · (value − baseline) ÷ (target − baseline), clamped to 0–100.
 * Source: BSC Designer's manual, which keeps performance and progress apart in the same way.
 * Units: value, baseline and target in the KPI's unit; progress has none. Range: 0–100. Missing: do
 * not ask. Throws RangeError on a number that is not finite, and where the target equals the
 * baseline, because there is no way to go between them.
 *
 * @example
 * progress(150, { baseline: 100, target: 200 }) // → 50
 * progress(30, { baseline: 40, target: 20 }) // → 50
 */
export function progress(value: number, { baseline, target }: ProgressOptions): number {
  checkNumbers('progress', { value, baseline, target });
  if (target === baseline) {
    throw new RangeError(`progress: target ${target} must not equal baseline ${baseline}`);
  }
  return Math.min(1, Math.max(0, ratio(value, baseline, target))) * 100;
}
