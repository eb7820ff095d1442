import { binomialUpperTail } from './binomial-tail.ts';
import { checkOption } from './check-option.ts';
import { median } from './median.ts';
import { checkValues } from './sum.ts';

/** A median with bounds that are values of the sample themselves. */
export interface MedianInterval {
  readonly median: number;
  /** Null where the sample is too small for the level: below 6 values for 95 %. */
  readonly low: number | null;
  readonly high: number | null;
  /** How sure the bounds are: the level asked for or more; null without bounds. */
  readonly coverage: number | null;
}

/**
 * The median with an interval that holds whatever the values' distribution: from the value of rank k to the one
 * of rank n − k + 1, k as large as the level allows. Of tied values it is wider than it must be.
 *
 * Formula: coverage 1 − 2·P(X ≥ n − k + 1), X binomial with n and ½. Source: Hahn and Meeker,
 * Statistical intervals (1991), 5.2; Conover, Practical nonparametric statistics. Units: those of the
 * values. No values give null. Throws RangeError on values that are not finite and on a level outside 0–1.
 *
 * @example
 * medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // → {"median":5.5,"low":2,"high":9,"coverage":0.978515625}
 * medianInterval([4, 5, 9]) // → {"median":5,"low":null,"high":null,"coverage":null}
 */
export function medianInterval(values: readonly number[], level = 0.95): MedianInterval | null {
  checkValues('medianInterval', values);
  checkOption('medianInterval', 'level', level, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const middle = median(values);
  if (middle === null) return null;
  const n = values.length;
  const coverageOf = (rank: number) => 1 - 2 * binomialUpperTail(n - rank + 1, n, 0.5);
  let rank = 0;
  while (2 * (rank + 1) <= n && coverageOf(rank + 1) >= level) rank++;
  if (rank === 0) return { median: middle, low: null, high: null, coverage: null };
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: middle,
    low: sorted[rank - 1] ?? null,
    high: sorted[n - rank] ?? null,
    coverage: coverageOf(rank),
  };
}
