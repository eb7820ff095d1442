import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  chiSquaredCdf,
  chiSquaredUpperTail,
  mean,
  refuse,
} from '../../statistics/index.ts';
import type { SuspicionCode } from './suspected.ts';

/** Options of the test of dispersion. */
export interface DispersionOptions {
  /** From which p of being so even by chance it is suspected, by default 0.001. */
  readonly alpha?: number;
}

/** How far counts differ from each other, against what chance alone makes of them. */
export interface Dispersion {
  /** Variance ÷ mean: 1 where chance alone differs, below it where counts are more even. */
  readonly index: number;
  /** (n − 1) · index, on n − 1 degrees of freedom. */
  readonly chiSquared: number;
  readonly df: number;
  /** The chance of counts as even as these, or more even. */
  readonly pEven: number;
  /** The chance of counts as uneven as these, or more uneven. */
  readonly pUneven: number;
  readonly status: 'suspected' | null;
  readonly reasons: readonly SuspicionCode[];
}

const LEAST = 10;

/**
 * Whether counts, such as the comments of each post, are more even than people who act by themselves
 * make them. Those differ by chance at least as counts of Poisson do, and by what was posted on top; a
 * pod of people who engage with everything brings nearly the same number each time.
 *
 * Formula: D = Σ(xᵢ − x̄)² ÷ x̄, χ² on n − 1 degrees of freedom; suspected where its lower tail is below
 * `alpha`. Source: Fisher's index of dispersion, Statistical Methods for Research Workers (1925), §16.
 * `counts` are exact and whole, one a post; rounded ones look even. Fewer than 10, and a mean
 * below 0.5, are refused in words. Throws RangeError on what is no whole number from 0 on.
 *
 * @example
 * indexOfDispersion([40, 41, 40, 39, 40, 41, 40, 40, 39, 40]).reasons // → ["counts-too-even"]
 * indexOfDispersion([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]).status // → null
 */
export function indexOfDispersion(
  counts: readonly number[],
  { alpha = 0.001 }: DispersionOptions = {},
): Answer<Dispersion> {
  const place = 'indexOfDispersion';
  checkValues(place, counts);
  for (const one of counts) {
    checkOption(
      place,
      'counts',
      one,
      'a whole number from 0 to 1e15',
      (x) => Number.isInteger(x) && x >= 0 && x <= 1e15,
    );
  }
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  const n = counts.length;
  if (n < LEAST) {
    return refuse(
      `${n} ${n === 1 ? 'count is' : 'counts are'} too few to say how even they are: at least ${LEAST} are needed.`,
    );
  }
  const middle = mean(counts) ?? 0;
  if (middle < 0.5) {
    return refuse('Most counts are 0, which says nothing of how even they are.');
  }
  const chiSquared = counts.reduce((sum, one) => sum + (one - middle) ** 2, 0) / middle;
  const df = n - 1;
  const pEven = chiSquaredCdf(chiSquared, df);
  const suspected = pEven < alpha;
  return answer({
    index: chiSquared / df,
    ...{ chiSquared, df, pEven, pUneven: chiSquaredUpperTail(chiSquared, df) },
    status: suspected ? 'suspected' : null,
    reasons: suspected ? ['counts-too-even'] : [],
  });
}
