import { type Answer, answer, checkOption } from '../../statistics/index.ts';
import {
  compareGroups,
  type Group,
  type GroupComparison,
  type GroupMean,
  type GroupOptions,
} from './compare-groups.ts';

/** A platform's, format's or topic's place, as far as it can be told. */
export interface RankedGroup extends GroupMean {
  /** The best and the last place that it may have: 1 is the best. Alike where it is certain. */
  readonly bestRank: number;
  readonly worstRank: number;
}

/** A ranking that says only what can be told apart. */
export interface Ranking {
  /** By mean, the best first. */
  readonly ranked: readonly RankedGroup[];
  /** The one that beats every other; null where none does. */
  readonly best: string | null;
  readonly says: string;
  readonly comparison: GroupComparison;
}

/**
 * Ranks platforms, formats or topics, and calls one the best only where it can be told from every other.
 *
 * Formula: of each pair by Welch's t, with p raised for all pairs (Holm); one that is beaten by j others
 * and beats m of k has a place between j + 1 and k − m. Source: `compareGroups`; on places as intervals
 * Goldstein and Spiegelhalter (1996). Units: those of the values; places from 1. `lower` says that less is
 * better (cost, complaints).
 * What `compareGroups` leaves out or refuses is so here. Throws RangeError as that one does.
 *
 * @example
 * rankGroups([{ name: 'a', values: [1, 2, 3, 4, 5] }, { name: 'b', values: [6, 7, 8, 9, 10] }]).best // → "b"
 * rankGroups([{ name: 'a', values: [1, 2, 3, 4, 5] }, { name: 'b', values: [1, 2, 3, 5, 6] }]).best // → null
 */
export function rankGroups(
  groups: readonly Group[],
  {
    better = 'higher',
    alpha = 0.05,
    ...options
  }: GroupOptions & { readonly better?: 'higher' | 'lower'; readonly alpha?: number } = {},
): Answer<Ranking> {
  checkOption('rankGroups', 'alpha', alpha, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const comparison = compareGroups(groups, options);
  if (comparison.why !== null) return comparison;
  const clear = comparison.pairs.filter(({ adjustedP }) => adjustedP < alpha);
  // `second` has the greater mean of a pair.
  const won = (name: string) =>
    clear.filter((pair) => (better === 'higher' ? pair.second : pair.first) === name).length;
  const lost = (name: string) =>
    clear.filter((pair) => (better === 'higher' ? pair.first : pair.second) === name).length;
  const inOrder = better === 'higher' ? comparison.groups : [...comparison.groups].reverse();
  const ranked = inOrder.map((one) => ({
    ...one,
    bestRank: lost(one.name) + 1,
    worstRank: inOrder.length - won(one.name),
  }));
  const best = ranked.find(({ worstRank }) => worstRank === 1)?.name ?? null;
  const says =
    best === null
      ? 'None can be called the best: at least two cannot be told apart yet. Collect more before choosing.'
      : `${best} is the best of these, by more than chance brings.`;
  return answer({ ranked, best, says, comparison });
}
