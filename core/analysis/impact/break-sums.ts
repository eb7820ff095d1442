import { type Columns, restOfCross } from '../../statistics/index.ts';

/** The squares that a regression leaves over stretches of rows, each found from running sums. */
export interface RestOf {
  /** Of the rows from `first`, `end` exclusive; infinite where its columns cannot be told apart. */
  readonly rest: (first: number, end: number) => number;
  /** Coefficients of each stretch, the intercept among them. */
  readonly terms: number;
}

/**
 * Running sums of products of the response and the columns, each centred and scaled over all rows, so
 * that thousands of breaks are tried in the time of a few fits.
 */
export function restOf(response: readonly number[], columns: Columns): RestOf {
  const n = response.length;
  const tracks = [
    centred(response, false),
    ...columns.map((one) => centred(one, true)),
    response.map(() => 1),
  ];
  const size = tracks.length;
  const running = Array.from({ length: size }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => {
      const sums = new Float64Array(n + 1);
      for (let t = 0; t < n; t++)
        sums[t + 1] = (sums[t] ?? 0) + (tracks[i]?.[t] ?? 0) * (tracks[j]?.[t] ?? 0);
      return sums;
    }),
  );
  return {
    terms: size - 1,
    rest: (first, end) =>
      restOfCross(
        running.map((row) =>
          Float64Array.from(row, (sums) => (sums[end] ?? 0) - (sums[first] ?? 0)),
        ),
      ),
  };
}

function centred(values: readonly number[], scale: boolean): number[] {
  const middle = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const away = values.map((one) => one - middle);
  const length = Math.sqrt(
    away.reduce((sum, one) => sum + one * one, 0) / Math.max(1, away.length),
  );
  return scale && length > 0 ? away.map((one) => one / length) : away;
}
