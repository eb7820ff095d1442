import type { StatusThresholds } from '../model/index.ts';

/** On track, watch, off track, not known. */
export type ScoreStatus = 'good' | 'watch' | 'bad' | 'unknown';

/**
 * The status of a score: `good` at or above `thresholds.good`, `watch` at or above
 * `thresholds.watch`, else `bad`; `unknown` where there is no score.
 *
 * Units: score and thresholds 0–100. Missing (null) gives `unknown`. Throws RangeError on
 * thresholds that are not numbers or where `watch` is above `good`, and on a score outside 0–100.
 *
 * @example
 * statusOf(70, { good: 70, watch: 40 }) // → "good"
 * statusOf(null, { good: 70, watch: 40 }) // → "unknown"
 */
export function statusOf(score: number | null, thresholds: StatusThresholds): ScoreStatus {
  const { good, watch } = thresholds;
  if (!(watch <= good)) throw new RangeError(`thresholds: watch ${watch} is above good ${good}`);
  if (score === null) return 'unknown';
  if (!(score >= 0 && score <= 100))
    throw new RangeError(`score must lie within 0–100, got ${score}`);
  if (score >= good) return 'good';
  return score >= watch ? 'watch' : 'bad';
}
