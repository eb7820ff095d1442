import { checkNumbers } from './check-number.ts';
import { ratio } from './higher.ts';

/** One step: from this value on, this score. */
export interface Step {
  readonly from: number;
  readonly score: number;
}

/** Options of `steps`. */
export interface StepsOptions {
  readonly steps: readonly Step[];
  /** Scores in proportion between the steps; by default each holds until the next. */
  readonly between?: 'proportion';
}

/**
 * Score by steps: the score of the last step whose `from` is not above the value; 0 below the first.
 * With `between` `proportion` by a line through the steps: their scores at each `from`, in proportion
 * between, those of the first and the last held outside. So three, four or more marks of a scale are
 * written, such as worst, red flag, goal and best at 0, 100⁄3, 200⁄3 and 100.
 *
 * Units: value and `from` in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, on no steps, on steps that do not rise in `from`, and on a score outside 0–100.
 *
 * @example
 * steps(5, { steps: [{ from: 3, score: 40 }, { from: 6, score: 100 }] }) // → 40
 * steps(2, { steps: [{ from: 3, score: 40 }, { from: 6, score: 100 }] }) // → 0
 * steps(5, { steps: [{ from: 4, score: 40 }, { from: 6, score: 100 }], between: 'proportion' }) // → 70
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
  return options.between === 'proportion' ? onLine(value, options.steps) : reached;
}

/** The steps are in order, and there is at least one. */
function onLine(value: number, list: readonly Step[]): number {
  const next = list.findIndex((one) => one.from >= value);
  const [before, after] = [list[next - 1], list[next]];
  if (!after) return list.at(-1)?.score ?? 0;
  if (!before || after.from === value) return after.score;
  return before.score + ratio(value, before.from, after.from) * (after.score - before.score);
}
