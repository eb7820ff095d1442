import type { ScoreFunction } from '../model/index.ts';
import { applyScoreFunction } from './apply-score-function.ts';
import { middleOf } from './band.ts';

/** The lowest and the highest score that a value may have. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The least and the greatest score over every value in `[low, high]`, exactly: for a band also its
 * inside, for steps also every step within the interval.
 *
 * Units: low and high in the KPI's unit; the scores have none. Range: 0–100. There is no missing
 * here: ask only for a known interval. Throws RangeError where `low` is above `high`, and whatever
 * `applyScoreFunction` throws.
 *
 * @example
 * scoreInterval({ kind: 'higher', floor: 0, target: 100 }, 40, 60) // → {"low":40,"high":60}
 * scoreInterval({ kind: 'band', low: 4, high: 6, tolerance: 4 }, 2, 10) // → {"low":0,"high":100}
 */
export function scoreInterval(fn: ScoreFunction, low: number, high: number): ScoreInterval {
  if (low > high) throw new RangeError(`interval: low ${low} must not be above high ${high}`);
  const scores = [low, high, ...turningPoints(fn, low, high)].map((value) =>
    applyScoreFunction(fn, value),
  );
  return { low: Math.min(...scores), high: Math.max(...scores) };
}

/** Values inside the interval at which the score may be greater or smaller than at both ends. */
function turningPoints(fn: ScoreFunction, low: number, high: number): readonly number[] {
  if (fn.kind === 'band') {
    if (fn.shape === 'linear' || fn.shape === 'bell') {
      const middle = middleOf(fn.low, fn.high);
      return low <= middle && middle <= high ? [middle] : [];
    }
    const inside = Math.max(low, fn.low);
    return inside <= Math.min(high, fn.high) ? [inside] : [];
  }
  if (fn.kind === 'steps') {
    return fn.steps.map((step) => step.from).filter((from) => from > low && from < high);
  }
  return [];
}
