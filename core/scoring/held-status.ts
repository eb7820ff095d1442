import type { Hysteresis, StatusThresholds } from '../model/index.ts';
import { type ScoreStatus, statusOf } from './status-of.ts';

const RANKS: readonly ScoreStatus[] = ['bad', 'watch', 'good'];

/**
 * The status of the last score of a series, held so that it does not flap: a status changes only
 * where a score passes the threshold by `margin` points, or stays past it for `periods` scores in a
 * row. It begins as the first known score says.
 *
 * Units: scores, thresholds and margin 0–100; one score a period, oldest first. Missing: a gap
 * neither changes a status nor counts as staying; where the last score is missing, `unknown`. Throws
 * RangeError on thresholds out of order, a margin that is negative or no number, and `periods` below
 * 1.
 *
 * @example
 * heldStatus([72, 69], { good: 70, watch: 40 }, { margin: 2 }) // → "good"
 * heldStatus([72, 69, 67.9], { good: 70, watch: 40 }, { margin: 2 }) // → "watch"
 * heldStatus([72, 69, 69], { good: 70, watch: 40 }, { margin: 2, periods: 2 }) // → "watch"
 */
export function heldStatus(
  scores: readonly (number | null)[],
  thresholds: StatusThresholds,
  { margin, periods = Number.POSITIVE_INFINITY }: Hysteresis,
): ScoreStatus {
  if (!(margin >= 0 && Number.isFinite(margin))) {
    throw new RangeError(`hysteresis: margin must be 0 or more, got ${margin}`);
  }
  if (!(periods >= 1))
    throw new RangeError(`hysteresis: periods must be 1 or more, got ${periods}`);
  let state = statusOf(null, thresholds);
  let direction = 0;
  let stayed = 0;
  for (const score of scores) {
    if (score === null) continue;
    const plain = statusOf(score, thresholds);
    const way = state === 'unknown' ? 0 : Math.sign(rank(plain) - rank(state));
    stayed = way !== 0 && way === direction ? stayed + 1 : 1;
    direction = way;
    const clear = statusOf(score, moved(thresholds, way * margin));
    if (state === 'unknown' || (way !== 0 && stayed >= periods)) state = plain;
    else if (way !== 0 && Math.sign(rank(clear) - rank(state)) === way) state = clear;
    else continue;
    direction = 0;
  }
  return scores.at(-1) === null || scores.length === 0 ? 'unknown' : state;
}

function rank(status: ScoreStatus): number {
  return RANKS.indexOf(status);
}

/** Thresholds that a score can still pass: 100 is past the upper one, and 0 below the lower. */
function moved({ good, watch }: StatusThresholds, by: number): StatusThresholds {
  const within = (score: number) => Math.min(100, Math.max(Number.MIN_VALUE, score + by));
  return by === 0 ? { good, watch } : { good: within(good), watch: within(watch) };
}
