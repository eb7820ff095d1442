import type { Columns } from './qr.ts';
import { checkValues, sum } from './sum.ts';

/** Options of a fit. */
export interface FitOptions {
  /** Names of the columns, for words; by default their numbers from 1. */
  readonly names?: readonly string[];
  /** Whether the line may start anywhere, by default true. */
  readonly intercept?: boolean;
  /** A weight above 0 for each row, by default the same for all. */
  readonly weights?: readonly number[];
}

/** Columns made ready to be fitted: weighted, centred where there is an intercept, of length 1. */
export interface Design {
  readonly columns: Columns;
  readonly response: readonly number[];
  /** Square roots of the weights. */
  readonly roots: readonly number[];
  /** The first column that does not vary beside an intercept, or is all 0. */
  readonly flat: number | null;
  /** Coefficients in the units of the data, with the intercept first. */
  readonly unscaled: (coefficients: readonly number[]) => number[];
  /** The same of the inverse of the cross products. */
  readonly unscaledGram: (gram: Columns) => number[][];
}

/** The names of the coefficients; throws RangeError where data and options do not fit together. */
export function namesFor(
  place: string,
  response: readonly number[],
  columns: Columns,
  { names, intercept = true, weights }: FitOptions,
): readonly string[] {
  const rows = response.length;
  checkValues(place, response);
  for (const column of columns) checkValues(place, column);
  const long = columns.findIndex((column) => column.length !== rows);
  if (long >= 0) {
    const got = columns[long]?.length;
    throw new RangeError(`${place}: column ${long + 1} has ${got} rows, the response ${rows}`);
  }
  if (weights && weights.length !== rows) {
    throw new RangeError(`${place}: ${weights.length} weights for ${rows} rows`);
  }
  if (names && names.length !== columns.length) {
    throw new RangeError(`${place}: ${names.length} names for ${columns.length} columns`);
  }
  const own = names ?? columns.map((_, j) => `${j + 1}`);
  return intercept ? ['(intercept)', ...own] : own;
}

interface Centred {
  readonly middle: number;
  readonly scale: number;
  readonly values: readonly number[];
}

const lengthOf = (values: readonly number[]) => {
  const most = values.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  return most === 0 ? 0 : most * Math.sqrt(sum(values.map((one) => (one / most) ** 2)));
};

/** Data ready for QR. */
export function centredDesign(
  response: readonly number[],
  columns: Columns,
  weights: readonly number[] | undefined,
  intercept: boolean,
): Design {
  const roots = response.map((_, i) => Math.sqrt(weights?.[i] ?? 1));
  const total = weights ? sum(weights) : response.length;
  const middleOf = (values: readonly number[]) =>
    intercept ? sum(values.map((one, i) => one * (weights?.[i] ?? 1))) / total : 0;
  const centred = (values: readonly number[], middle: number) =>
    values.map((one, i) => (one - middle) * (roots[i] ?? 1));
  const made = columns.map((values): Centred => {
    const middle = middleOf(values);
    const parts = centred(values, middle);
    const length = lengthOf(parts);
    const whole = lengthOf(values.map((one, i) => one * (roots[i] ?? 1)));
    // What is left of a constant column is rounding.
    const scale = length > 1e-12 * whole ? length : 0;
    return { middle, scale, values: scale === 0 ? parts : parts.map((one) => one / scale) };
  });
  const start = middleOf(response);
  const flat = made.findIndex(({ scale }) => scale === 0);
  return {
    columns: made.map(({ values }) => values),
    response: centred(response, start),
    roots,
    flat: flat < 0 ? null : flat,
    unscaled: (coefficients) => {
      const slopes = made.map(({ scale }, j) => (coefficients[j] ?? 0) / scale);
      if (!intercept) return slopes;
      return [sum([start, ...made.map(({ middle }, j) => -middle * (slopes[j] ?? 0))]), ...slopes];
    },
    unscaledGram: (gram) => unscaledGram(gram, made, intercept ? total : null),
  };
}

/** With an intercept: slopes S, the intercept's covariances −S·x̄ and variance 1/n + x̄ᵀ·S·x̄. */
function unscaledGram(gram: Columns, made: readonly Centred[], total: number | null): number[][] {
  const slopes = gram.map((row, i) =>
    row.map((one, j) => one / (made[i]?.scale ?? 1) / (made[j]?.scale ?? 1)),
  );
  if (total === null) return slopes;
  const cross = slopes.map((row) => sum(row.map((one, j) => -one * (made[j]?.middle ?? 0))));
  const own = 1 / total + sum(cross.map((one, j) => -one * (made[j]?.middle ?? 0)));
  return [[own, ...cross], ...slopes.map((row, i) => [cross[i] ?? 0, ...row])];
}
