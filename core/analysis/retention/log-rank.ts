import { type Answer, answer, chiSquaredUpperTail, refuse } from '../../statistics/index.ts';
import { checkFollowed, departures, type Followed } from './kaplan-meier.ts';

/** Whether groups stay equally long. */
export interface LogRank {
  readonly chiSquared: number;
  readonly df: number;
  readonly p: number;
  /** Of each group, how many left, and how many would have if all stayed alike. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
}

/**
 * Whether two or more groups stay equally long: the log-rank test.
 *
 * Formula: χ² = (O − E)ᵀV⁻¹(O − E) on groups − 1 degrees of freedom, with E and V from the hypergeometric
 * distribution of who leaves at each time. Source: Mantel (1966); Peto and Peto (1972); R's survdiff.
 * Fewer than two groups, a group without people, and nobody who left are refused in words. Throws
 * RangeError on a time below 0.
 *
 * @example
 * logRank([[{ time: 1, left: true }, { time: 2, left: true }], [{ time: 3, left: true }, { time: 4, left: true }]]).chiSquared.toFixed(4) // → "2.8824"
 */
export function logRank(groups: readonly (readonly Followed[])[]): Answer<LogRank> {
  for (const group of groups) checkFollowed('logRank', group);
  if (groups.length < 2) return refuse('At least two groups are needed to compare.');
  const empty = groups.findIndex((group) => group.length === 0);
  if (empty >= 0)
    return refuse(`There is nobody in group ${empty + 1}, so that it cannot be compared.`);
  const times = departures(groups.flat());
  if (times.length === 0)
    return refuse('Nobody left in any group, so that there is nothing to compare.');
  const observed = groups.map((group) => group.filter((one) => one.left).length);
  const expected = groups.map(() => 0);
  const k = groups.length - 1;
  const variance = Array.from({ length: k }, () => new Float64Array(k));
  for (const { time, atRisk, left } of times) {
    const shares = groups.map((group) => group.filter((one) => one.time >= time).length / atRisk);
    for (const [i, share] of shares.entries()) expected[i] = (expected[i] ?? 0) + left * share;
    if (atRisk < 2) continue;
    const spread = (left * (atRisk - left)) / (atRisk - 1);
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++) {
        const row = variance[i] as Float64Array;
        row[j] = (row[j] ?? 0) + spread * (shares[i] ?? 0) * (Number(i === j) - (shares[j] ?? 0));
      }
  }
  const chiSquared = weighed(
    variance,
    observed.slice(0, k).map((one, i) => one - (expected[i] ?? 0)),
  );
  if (chiSquared === null)
    return refuse('No two groups have people at the same time, so that they cannot be compared.');
  return answer({ chiSquared, df: k, p: chiSquaredUpperTail(chiSquared, k), observed, expected });
}

/** dᵀV⁻¹d by Cholesky; null where V has no inverse. */
function weighed(variance: readonly Float64Array[], d: readonly number[]): number | null {
  const lower = variance.map((row) => Float64Array.from(row));
  let total = 0;
  const solved: number[] = [];
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array;
      let left = variance[i]?.[j] ?? 0;
      for (let m = 0; m < j; m++) left -= (row[m] ?? 0) * (other[m] ?? 0);
      if (j < i) row[j] = left / (other[j] ?? 1);
      else if (!(left > 1e-12 * (variance[i]?.[i] ?? 0))) return null;
      else row[i] = Math.sqrt(left);
    }
    let one = d[i] ?? 0;
    for (let m = 0; m < i; m++) one -= (row[m] ?? 0) * (solved[m] ?? 0);
    solved.push(one / (row[i] ?? 1));
    total += (solved[i] ?? 0) ** 2;
  }
  return total;
}
