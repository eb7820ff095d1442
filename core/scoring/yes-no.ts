import { checkNumbers } from './check-number.ts';

/** Options of `yesNo`, in the KPI's unit. */
export interface YesNoOptions {
  readonly atLeast: number;
}

/**
 * Score of a yes or no: 100 where the value is at least `atLeast`, else 0.
 *
 * Units: value and `atLeast` in the KPI's unit; the score has none. Range: 0 or 100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number.
 *
 * @example
 * yesNo(1, { atLeast: 1 }) // → 100
 * yesNo(0, { atLeast: 1 }) // → 0
 */
export function yesNo(value: number, options: YesNoOptions): number {
  checkNumbers('yes-no', { value, atLeast: options.atLeast });
  return value >= options.atLeast ? 100 : 0;
}
