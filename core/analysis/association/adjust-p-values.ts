import { checkOption } from '../../statistics/index.ts';

/** The p values from the smallest to the largest, each with its place in what was given. */
function ordered(place: string, values: readonly number[]): { p: number; at: number }[] {
  for (const p of values) checkOption(place, 'p', p, 'within 0–1', (one) => one >= 0 && one <= 1);
  return values.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p || a.at - b.at);
}

/**
 * p values of several tests made at once, raised so that the chance of any false finding among them
 * stays what it was for one.
 *
 * Formula: in order of size, the largest of (m − j + 1)·pⱼ up to each, at most 1. Source: Holm,
 * Scandinavian Journal of Statistics 6 (1979); as R's p.adjust.
 * Range: 0–1, each at the place of what it was made of. No values give none. Throws RangeError on a p
 * outside 0–1.
 *
 * @example
 * holm([0.01, 0.04, 0.03]).map((p) => p.toFixed(2)) // → ["0.03","0.06","0.06"]
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const adjusted = pValues.map(() => 0);
  let most = 0;
  for (const [i, { p, at }] of ordered('holm', pValues).entries()) {
    most = Math.max(most, Math.min(1, (pValues.length - i) * p));
    adjusted[at] = most;
  }
  return adjusted;
}

/**
 * p values of many tests made at once, raised so that of those that are told a share of at most that
 * much is false.
 *
 * Formula: in order of size, the smallest of m·pⱼ ÷ j from each on, at most 1. Source: Benjamini and
 * Hochberg, Journal of the Royal Statistical Society B 57 (1995); as R's p.adjust. For tests that are
 * independent or go together.
 * Range: 0–1, each at the place of what it was made of. No values give none. Throws RangeError on a p
 * outside 0–1.
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]).map((p) => p.toFixed(4)) // → ["0.0400","0.0533","0.0533","0.5000"]
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const adjusted = pValues.map(() => 0);
  let least = 1;
  for (const [i, { p, at }] of [...ordered('benjaminiHochberg', pValues).entries()].reverse()) {
    least = Math.min(least, (pValues.length * p) / (i + 1));
    adjusted[at] = least;
  }
  return adjusted;
}
