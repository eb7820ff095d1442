import { checkNumbers } from './check-number.ts';

/** One step: from this value on, this score. */
export interface Step {
  readonly from: number;
  readonly score: number;
}

/** Options of `steps`. */
export interface StepsOptions {
  readonly steps: readonly Step[];
}

/**
 * Score by steps: the score of the last step whose `from` is not above the value; 0 below the first.
 *
 * Units: value and `from` in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, on no steps, on steps that do not rise in `from`, and on a score outside 0–100.
 *
 * @example
 * steps(5, { steps: [{ from: 3, score: 40 }, { from: 6, score: 100 }] }) // → 40
 * steps(2, { steps: [{ from: 3, score: 40 }, { from: 6, score: 100 }] }) // → 0
 */
export function steps(value: number, options: StepsOptions): number {
  checkNumbers('steps', { value });
  if (options.steps.length === 0) throw new RangeError('steps: at least one step is needed, got 0');
  let before = Number.NEGATIVE_INFINITY;
  let reached = 0;
  for (const { from, score } of options.steps) {
    checkNumbers('steps', { from, score });
    if (from <= before) throw new RangeError(`steps: ${from} must come after ${before}`);
    if (score < 0 || score > 100) throw new RangeError(`steps: score ${score} is not within 0–100`);
    if (from <= value) reached = score;
    before = from;
  }
  return reached;
}
