import type { FormulaValue, ShareOfCounts } from '../kpis/index.ts';
import type { ScoreFunction } from '../model/index.ts';
import { applyScoreFunction, scoreInterval } from '../scoring/index.ts';
import { wilsonInterval } from '../statistics/index.ts';

/** A score with its interval. */
export interface ScoredValue {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What a share of counts may be in truth, in percent, with 95 %: few cases say little, also where
 * they are counted exactly. Rounded counts are taken at the ends that allow the most.
 */
export function chanceOf({ hits, n }: ShareOfCounts): { low: number; high: number } {
  const [least, most] = [Math.max(1, Math.floor(n.low)), Math.max(1, Math.ceil(n.high))];
  const low = wilsonInterval(Math.min(most, Math.floor(hits.low)), most);
  const high = wilsonInterval(Math.min(least, Math.ceil(hits.high)), least);
  return { low: 100 * (low?.low ?? 0), high: 100 * (high?.high ?? 1) };
}

/**
 * The score of a value, with the interval of all that rounding on the pages and few cases allow.
 * Making and recomputing a publication both score by this. Throws what `applyScoreFunction` throws.
 */
export function scoreValue(
  fn: ScoreFunction,
  { value, low, high }: FormulaValue,
  counts: ShareOfCounts | null = null,
): ScoredValue {
  const score = applyScoreFunction(fn, value);
  const chance = counts ? chanceOf(counts) : { low: value, high: value };
  const ends = scoreInterval(
    fn,
    Math.min(low, value, chance.low),
    Math.max(high, value, chance.high),
  );
  return { score, low: Math.min(ends.low, score), high: Math.max(ends.high, score) };
}
