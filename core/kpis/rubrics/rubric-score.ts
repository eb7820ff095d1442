import type { RubricAnswer, RubricDefinition, RubricItem, RubricScore } from '../../model/index.ts';

/** The share of an item's points that an answer gives, 0–1; null where it is not answered. */
function shareOf(item: RubricItem, answer: RubricAnswer | null | undefined): number | null {
  if (answer === undefined || answer === null) return null;
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  const top = (item.levels?.length ?? 2) - 1;
  if (!Number.isInteger(answer) || answer < 0 || answer > top) {
    throw new RangeError(
      `"${item.label}" takes yes, no or a level from 0 to ${top}, not ${String(answer)}`,
    );
  }
  return answer / top;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * What answers make of a rubric: points, a score from 0 to 100, and whether its gating items are met.
 *
 * Formula: points = Σ points of an item × share of it that is met, over the items answered; the score
 * is those as a share of the points of the answered items, × 100. Not answered is not a no: `low` to
 * `high` is the score from all unanswered no to all of them yes, and `coverage` is the share of the
 * points whose items are answered. `points` is the score's share of all points, so that it lies
 * within its bounds as well; with everything answered it is the plain sum. Range: 0–100, 0–`most`.
 * Missing: with nothing answered score and points are null, with `why`. Items of a name that the
 * rubric does not have are refused.
 * Errors: throws RangeError on an answer that is none of the item's, or to no item.
 *
 * @example
 * rubricScore({ id: 'a', name: 'A', brief: 'A.', items: [{ id: 'x', label: 'X', points: 1 }, { id: 'y', label: 'Y', points: 3 }], yields: { metric: 'content.quality', as: 'points' }, source: [] }, { y: true, x: false }).score // → 75
 */
export function rubricScore(
  rubric: RubricDefinition,
  answers: Readonly<Record<string, RubricAnswer | null | undefined>>,
): RubricScore {
  const { items } = rubric;
  const known = new Set(items.map((item) => item.id));
  const stranger = Object.keys(answers).find((id) => !known.has(id));
  if (stranger !== undefined) throw new RangeError(`${rubric.name} has no item "${stranger}"`);
  const lines = items.map((item) => ({
    item,
    share: shareOf(item, Object.hasOwn(answers, item.id) ? answers[item.id] : null),
  }));
  const answered = lines.flatMap(({ item, share }) => (share === null ? [] : [{ item, share }]));
  const most = sum(items.map((item) => item.points));
  const asked = sum(answered.map(({ item }) => item.points));
  const earned = sum(answered.map(({ item, share }) => item.points * share));
  const open = Math.max(0, most - asked);
  const gates = lines.filter(({ item }) => item.gate);
  const unmet = gates.flatMap(({ item, share }) => (share !== null && share < 1 ? item.id : []));
  const undecided = gates.flatMap(({ item, share }) => (share === null ? item.id : []));
  const part = answered.length === 0 ? null : earned / asked;
  return {
    score: part === null ? null : part * 100,
    low: (100 * earned) / most,
    high: (100 * (earned + open)) / most,
    points: part === null ? null : part * most,
    pointsLow: earned,
    pointsHigh: earned + open,
    most,
    coverage: asked / most,
    unanswered: lines.flatMap(({ item, share }) => (share === null ? item.id : [])),
    unmet,
    undecided,
    ready: unmet.length === 0 && undecided.length === 0,
    why: part === null ? `Nothing of ${rubric.name} is answered yet.` : null,
  };
}

/** Several results as one: their mean. */
export interface RubricMean {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** How many of the results had anything answered. */
  readonly known: number;
}

/**
 * The mean of a rubric over several things, such as posts, in points or as a score. Results of which
 * nothing is answered are left out and counted; with none known the value is null.
 *
 * @example
 * rubricMean([], 'points').value // → null
 */
export function rubricMean(results: readonly RubricScore[], as: 'points' | 'score'): RubricMean {
  const known = results.flatMap((one) => {
    const value = as === 'points' ? one.points : one.score;
    const [low, high] = as === 'points' ? [one.pointsLow, one.pointsHigh] : [one.low, one.high];
    return value === null
      ? []
      : [{ value, low: Math.min(low, value), high: Math.max(high, value) }];
  });
  const n = known.length;
  if (n === 0) return { value: null, low: 0, high: 0, known: 0 };
  const mean = (of: (one: (typeof known)[number]) => number) => sum(known.map(of)) / n;
  const value = mean((one) => one.value);
  return {
    value,
    low: Math.min(
      value,
      mean((one) => one.low),
    ),
    high: Math.max(
      value,
      mean((one) => one.high),
    ),
    known: n,
  };
}
