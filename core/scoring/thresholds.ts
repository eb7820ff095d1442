import { checkNumbers } from './check-number.ts';
import { ratio } from './higher.ts';

/** Options of `thresholds`, in the KPI's unit. */
export interface ThresholdsOptions {
  readonly redFlag: number;
  readonly goal: number;
}

/**
 * Score by a red flag and a goal: a third of the scale at `redFlag`, two thirds at `goal`, linear
 * between and beyond, held at 0 and 100. So 100 is reached as far past the goal as the red flag lies
 * before it. Lower is better where the goal is below the red flag.
 *
 * Formula: 100 · (1 + (value − redFlag) ÷ (goal − redFlag)) ÷ 3, clamped to 0–100.
 * Source: goal and red flag scoring of Spider Impact ("Using KPI Scoring Types"), where they are 3.3
 * and 6.6 of 10: with a red flag of 500 and a goal of 700 the score is 0 at 300 and full at 900.
 * Units: value, redFlag and goal in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, and where the goal equals the red flag.
 *
 * @example
 * thresholds(600, { redFlag: 500, goal: 700 }) // → 50
 * thresholds(700, { redFlag: 500, goal: 700 }) // → 66.66666666666667
 * thresholds(30, { redFlag: 20, goal: 10 }) // → 0
 */
export function thresholds(value: number, options: ThresholdsOptions): number {
  const { redFlag, goal } = options;
  checkNumbers('thresholds', { value, redFlag, goal });
  if (redFlag === goal) {
    throw new RangeError(`thresholds: goal ${goal} must not equal red flag ${redFlag}`);
  }
  const score = (100 * (1 + ratio(value, redFlag, goal))) / 3;
  return Math.min(100, Math.max(0, score));
}
