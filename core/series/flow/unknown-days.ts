import type { Window } from '../source.ts';

/** Where none was seen so many are still likely: 2.5 % of the chance lies beyond (Poisson, −ln 0.025). */
export const UNSEEN = 3.7;

/** What unknown days are judged by. */
export interface KnownDays {
  /** Days that are known. */
  readonly known: number;
  /** How much a day varies, as a share of the mean of a day; 1 where that is not known. */
  readonly spread?: number;
}

/**
 * How far so many unknown days may lie from what they would hold by the mean of the known ones, in
 * days of that mean, 39 times of 40: where days are as uneven as waiting times (their standard
 * deviation is their mean), or as uneven as was seen where that is more. Never less than what lies
 * between nothing and twice the mean.
 *
 * Formula: of days that are so uneven the mean of `u` against that of `n` others has an F distribution
 * with 2u and 2n degrees of freedom. Its upper 2.5 % lie beyond 1 + 2.7 (n + 1) / (n − 1) · √(1/u + 1/n),
 * within a fifth for up to two months of each. None known but one says next to nothing.
 *
 * Units: days. No unknown day gives 0.
 *
 * @example
 * unknownDays(1, { known: 27 }) // → 3
 * unknownDays(20, { known: 40 }) // → 20
 */
export function unknownDays(unknown: number, { known, spread = 1 }: KnownDays): number {
  if (unknown <= 0) return 0;
  const few = (2.7 * (known + 1)) / Math.max(known - 1, 1 / 2);
  const chance = few * Math.max(1, spread) * Math.sqrt(unknown + (unknown * unknown) / known);
  // A tenth of a day is as fine as a guess gets.
  return Math.max(unknown, Math.ceil(chance * 10) / 10);
}

/** How much a day varied among windows that do not overlap, as a share of the mean of a day. */
export function spreadOf(windows: readonly Window[]): number {
  const days = windows.reduce((sum, one) => sum + one.to - one.from, 0);
  const mean = windows.reduce((sum, one) => sum + one.observation.value, 0) / days;
  if (windows.length < 2 || mean === 0) return 1;
  const squares = windows.reduce((sum, { from, to, observation: { value } }) => {
    const off = value / (to - from) - mean;
    return sum + off * off * (to - from);
  }, 0);
  return Math.sqrt(squares / (windows.length - 1)) / Math.abs(mean);
}
