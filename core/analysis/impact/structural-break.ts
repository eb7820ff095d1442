import { type Answer, answer, type Columns, checkOption, refuse } from '../../statistics/index.ts';
import { restOf } from './break-sums.ts';
import { whyNoBreak } from './chow-test.ts';

/** Options of a search for a break. */
export interface BreakOptions {
  /** Columns of a regression whose terms may change; by default the mean alone may. */
  readonly columns?: Columns;
  /**
   * How many steps errors may hang together; F is then measured by their long-run spread, so that
   * weather is not taken for climate. By default 0.
   */
  readonly lag?: number;
}

/** The likeliest place of a break, and whether there is one. */
export interface StructuralBreak {
  /** The first row after it. */
  readonly at: number;
  /** The greatest Chow F of all places tried, per term. */
  readonly supF: number;
  /** What chance passes in 10, 5 and 1 of 100. */
  readonly critical: { readonly p10: number; readonly p5: number; readonly p1: number };
  /** The smallest of 0.1, 0.05 and 0.01 at which it is a break; null where it is none. */
  readonly level: 0.1 | 0.05 | 0.01 | null;
  readonly before: { readonly mean: number; readonly n: number };
  readonly after: { readonly mean: number; readonly n: number };
  /** Mean after ÷ mean before, less 1; null where the mean before is not above 0. */
  readonly change: number | null;
  readonly says: string;
}

/**
 * Critical values of sup-F ÷ terms at 10, 5 and 1 %, for 1 to 10 terms, where 15 % of the rows are left
 * out at each end: Andrews (1993, 2003) as Stock and Watson print them (QLR statistic).
 */
const CRITICAL: readonly (readonly [number, number, number])[] = [
  [7.12, 8.68, 12.16],
  [5.0, 5.86, 7.78],
  [4.09, 4.71, 6.02],
  [3.59, 4.09, 5.12],
  [3.26, 3.66, 4.53],
  [3.02, 3.37, 4.12],
  [2.84, 3.15, 3.82],
  [2.69, 2.98, 3.57],
  [2.58, 2.84, 3.38],
  [2.48, 2.71, 3.23],
];
const TRIM = 0.15;
const NEEDED = 20;

/**
 * Whether and where a mean, or a regression, changed for good at a place that nobody named: after a
 * change of a platform's algorithm, say, before its targets are set anew.
 *
 * Formula: the greatest Chow F over all places but the outer 15 % (Quandt), against Andrews's critical
 * values; with `lag` divided by the long-run spread of the residuals ÷ their own (Newey and West's
 * weights), at least 1. Source: Andrews (1993; corrected 2003). Units: F none; means as the series.
 * Fewer than 20 rows, numbers that do not vary and columns that cannot be told apart are refused in
 * words. Throws RangeError on numbers that are not finite, more than 9 columns and a lag below 0.
 *
 * @example
 * structuralBreak([3, 4, 3, 5, 4, 3, 4, 5, 3, 4, 9, 8, 9, 10, 8, 9, 8, 10, 9, 9]).at // → 10
 */
export function structuralBreak(
  series: readonly number[],
  { columns = [], lag = 0 }: BreakOptions = {},
): Answer<StructuralBreak> {
  const place = 'structuralBreak';
  checkOption(place, 'lag', lag, 'a whole number from 0 on', (l) => Number.isInteger(l) && l >= 0);
  checkOption(place, 'the number of columns', columns.length, 'at most 9', (k) => k <= 9);
  const why = whyNoBreak(series, columns, place);
  const n = series.length;
  if (n < NEEDED)
    return refuse(`${n} numbers are too few: at least ${NEEDED} are needed to find a break.`);
  if (why !== null) return refuse(why);
  const { rest, terms } = restOf(series, columns);
  const edge = Math.max(Math.ceil(TRIM * n), terms + 1);
  const whole = rest(0, n);
  let [at, least] = [edge, Infinity];
  for (let i = edge; i <= n - edge; i++) {
    const parts = rest(0, i) + rest(i, n);
    if (parts < least) [at, least] = [i, parts];
  }
  if (!(least < Infinity))
    return refuse('In no stretch can the columns be told apart. Leave one out.');
  const floor = 1e-14 * whole;
  const f = (Math.max(0, whole - least) / terms / Math.max(least, floor)) * (n - 2 * terms);
  const supF = f / spreading(series, at, lag);
  const [p10, p5, p1] = CRITICAL[terms - 1] ?? [Infinity, Infinity, Infinity];
  const level = supF > p1 ? 0.01 : supF > p5 ? 0.05 : supF > p10 ? 0.1 : null;
  const [before, after] = [meanOf(series.slice(0, at)), meanOf(series.slice(at))];
  const ratio = before.mean > 0 ? after.mean / before.mean - 1 : null;
  // Of a mean that is next to nothing there is no part that can be told.
  const change = ratio !== null && Number.isFinite(ratio) ? ratio : null;
  const says =
    level === null
      ? 'No break is seen that chance would not bring.'
      : 'The numbers changed for good, by more than chance brings. Set targets anew by what came after, if the reason is known.';
  return answer({ at, supF, critical: { p10, p5, p1 }, level, before, after, change, says });
}

function meanOf(values: readonly number[]) {
  return { mean: values.reduce((sum, one) => sum + one, 0) / values.length, n: values.length };
}

/** The long-run spread of what two means leave ÷ their own spread. */
function spreading(series: readonly number[], at: number, lag: number): number {
  if (lag === 0) return 1;
  const [a, b] = [meanOf(series.slice(0, at)).mean, meanOf(series.slice(at)).mean];
  const off = series.map((one, i) => one - (i < at ? a : b));
  const product = (l: number) => off.reduce((sum, one, i) => sum + one * (off[i - l] ?? 0), 0);
  const own = product(0);
  if (own === 0) return 1;
  let total = own;
  for (let l = 1; l <= Math.min(lag, series.length - 1); l++)
    total += 2 * (1 - l / (lag + 1)) * product(l);
  return Math.max(1, total / own);
}
