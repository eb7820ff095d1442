import {
  type Answer,
  answer,
  type Columns,
  checkOption,
  checkValues,
  fUpperTail,
  leastSquares,
  refuse,
} from '../../statistics/index.ts';
import { restOf } from './break-sums.ts';

/** Whether a relation changed at a known place. */
export interface ChowTest {
  readonly f: number;
  /** Degrees of freedom: the terms that may change, and the rows less twice those. */
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/** Why a relation cannot be tested for a break, or null. */
export function whyNoBreak(
  response: readonly number[],
  columns: Columns,
  place: string,
): string | null {
  checkValues(place, response);
  for (const column of columns) {
    checkOption(
      place,
      'the length of a column',
      column.length,
      `${response.length}`,
      (n) => n === response.length,
    );
    checkValues(place, column);
  }
  if (response.length > 0 && response.every((one) => one === response[0]))
    return 'The numbers do not vary, so that there is no break to find.';
  const fit = leastSquares(response, columns);
  return fit.why;
}

/**
 * Whether a regression, or with no columns a mean, is the same before and after a known place.
 *
 * Formula: F = ((RSS − RSS₁ − RSS₂) ÷ k) ÷ ((RSS₁ + RSS₂) ÷ (n − 2k)) with k terms, the intercept among
 * them. Source: Chow (1960). `at` is the first row after the break. Units: none. It takes errors that do
 * not hang together; where the place was chosen by looking use `structuralBreak`.
 * Too few rows on a side, numbers that do not vary and columns that cannot be told apart are refused in
 * words. Throws RangeError on numbers that are not finite and an `at` outside the rows.
 *
 * @example
 * chowTest([1, 2, 1, 2, 5, 6, 5, 6], 4).f.toFixed(6) // → "96.000000"
 */
export function chowTest(
  response: readonly number[],
  at: number,
  columns: Columns = [],
): Answer<ChowTest> {
  const inside = (one: number) => Number.isInteger(one) && one > 0 && one < response.length;
  checkOption(
    'chowTest',
    'at',
    at,
    `a place after the first and before ${response.length}`,
    inside,
  );
  const why = whyNoBreak(response, columns, 'chowTest');
  if (why !== null) return refuse(why);
  const { rest, terms } = restOf(response, columns);
  const n = response.length;
  const least = Math.min(at, n - at);
  if (least <= terms)
    return refuse(
      `${least} rows on one side are too few: at least ${terms + 1} are needed on each.`,
    );
  const parts = rest(0, at) + rest(at, n);
  if (!Number.isFinite(parts))
    return refuse('On one side of the break the columns cannot be told apart. Leave one out.');
  const df2 = n - 2 * terms;
  const f = Math.max(0, rest(0, n) - parts) / terms / (parts / df2);
  if (!Number.isFinite(f))
    return refuse('On each side the fit leaves no rest, so that chance cannot be measured.');
  return answer({ f, df1: terms, df2, p: fUpperTail(f, terms, df2) });
}
