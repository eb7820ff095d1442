import {
  type Answer,
  answer,
  type Columns,
  checkOption,
  leastSquares,
  refuse,
  sandwich,
} from '../../statistics/index.ts';
import { type Effect, effectOf } from './difference-in-differences.ts';

/** Options of an interrupted series. */
export interface InterruptionOptions {
  /** How many steps errors hang together; by default ⌊4·(n ÷ 100)^(2⁄9)⌋. */
  readonly lag?: number;
  /** What else moves the series: seasons, events; one column each, as long as the series. */
  readonly columns?: Columns;
  readonly names?: readonly string[];
  readonly confidence?: number;
}

/** How a series changed at an interruption, with errors after Newey and West. */
export interface InterruptedSeries {
  /** Where the line starts, and its slope a step before the interruption. */
  readonly intercept: Effect;
  readonly slope: Effect;
  /** The jump at the interruption, and by how much the slope changed. */
  readonly level: Effect;
  readonly slopeChange: Effect;
  /** The effect at the last step, and on average over the steps after the interruption. */
  readonly atEnd: Effect;
  readonly average: Effect;
  /** Coefficients (intercept, time, level, slope change, columns) and both kinds of errors. */
  readonly coefficients: readonly number[];
  readonly plainErrors: readonly number[];
  readonly robustErrors: readonly number[];
  readonly lag: number;
  readonly before: number;
  readonly after: number;
  readonly assumes: readonly string[];
}

const NEEDED = 4;

/**
 * Interrupted time series: segmented regression of a series with a jump and a change of slope at a known
 * step, whose errors allow for neighbours that are alike.
 *
 * Formula: yₜ = b₀ + b₁t + b₂·after + b₃·after·(t − t₀) + columns, t from 1 and t₀ that of the first step
 * after; covariance after Newey and West (1987) without adjustment. Source: Wagner et al. (2002); Lopez
 * Bernal, Cummins and Gasparrini (2017). `at` is the place of the first value after. Units: those of the
 * series, and per step.
 * Missing values are null and keep their step. Fewer than 4 values on a side, a series that does not
 * vary and columns that cannot be told apart are refused in words. Throws RangeError on numbers that
 * are not finite and an `at` outside the series.
 *
 * @example
 * interruptedSeries([1, 2.1, 2.9, 4, 5, 10.1, 10.9, 12, 13.1, 14], 5).level.estimate.toFixed(1) // → "4.0"
 */
export function interruptedSeries(
  series: readonly (number | null)[],
  at: number,
  { lag, columns = [], names, confidence = 0.95 }: InterruptionOptions = {},
): Answer<InterruptedSeries> {
  const place = 'interruptedSeries';
  checkInterruption(place, series.length, at, columns);
  checkOption(place, 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const there = series.flatMap((one, i) => (one === null ? [] : [i]));
  const before = there.filter((i) => i < at).length;
  const after = there.length - before;
  const few = tooFew(before, after);
  if (few !== null) return refuse(few);
  const all = segments(series.length, at, columns);
  const pick = (column: readonly number[]) => there.map((i) => column[i] ?? 0);
  const values = there.map((i) => series[i] ?? 0);
  if (values.every((one) => one === values[0]))
    return refuse('The numbers do not vary, so that there is no change to measure.');
  const own = names ?? columns.map((_, j) => `column ${j + 1}`);
  const fit = leastSquares(values, all.map(pick), { names: [...TERMS, ...own] });
  if (fit.why !== null) return fit;
  const steps = lag ?? Math.floor(4 * (values.length / 100) ** (2 / 9));
  const residuals = series.map((): number | null => null);
  for (const [i, step] of there.entries()) residuals[step] = fit.residuals[i] ?? 0;
  const covariance = sandwich([series.map(() => 1), ...all], residuals, fit.inverseGram, {
    lag: steps,
  });
  const combined = (weights: readonly number[]) => {
    const estimate = weights.reduce((sum, w, i) => sum + w * (fit.coefficients[i] ?? 0), 0);
    const variance = weights.reduce(
      (sum, w, i) =>
        sum + weights.reduce((row, v, j) => row + w * v * (covariance[i]?.[j] ?? 0), 0),
      0,
    );
    return effectOf(estimate, Math.sqrt(Math.max(0, variance)), fit.df, confidence);
  };
  const middle = there.filter((i) => i >= at).reduce((sum, i) => sum + (i - at), 0) / after;
  return answer({
    intercept: combined([1]),
    slope: combined([0, 1]),
    level: combined([0, 0, 1]),
    slopeChange: combined([0, 0, 0, 1]),
    atEnd: combined([0, 0, 1, series.length - 1 - at]),
    average: combined([0, 0, 1, middle]),
    coefficients: fit.coefficients,
    plainErrors: fit.standardErrors,
    robustErrors: covariance.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? 0))),
    lag: steps,
    before,
    after,
    assumes: ASSUMES,
  });
}

const TERMS = ['time', 'level', 'slope change'] as const;
const ASSUMES = [
  'Without the event the line before it would have gone on.',
  'Nothing else happened at the same time; what is known of is in the columns.',
  'How the number is counted did not change.',
] as const;

/** Time, jump and change of slope, then what else was given. */
function segments(length: number, at: number, columns: Columns): Columns {
  const steps = Array.from({ length }, (_, i) => i);
  return [
    steps.map((i) => i + 1),
    steps.map((i) => (i >= at ? 1 : 0)),
    steps.map((i) => Math.max(0, i - at)),
    ...columns,
  ];
}

/** Throws unless the interruption lies inside the series and the columns are as long. */
export function checkInterruption(
  place: string,
  length: number,
  at: number,
  columns: Columns,
): void {
  const inside = (one: number) => Number.isInteger(one) && one > 0 && one < length;
  checkOption(place, 'at', at, `a place after the first and before ${length}`, inside);
  for (const column of columns)
    checkOption(place, 'the length of a column', column.length, `${length}`, (n) => n === length);
}

/** Why there are too few values on a side, or null. */
export function tooFew(before: number, after: number, needed = NEEDED): string | null {
  if (before >= needed && after >= needed) return null;
  const [count, side] = before < needed ? [before, 'before'] : [after, 'after'];
  const are = count === 1 ? '1 number' : `${count === 0 ? 'no' : count} numbers`;
  return `There ${count === 1 ? 'is' : 'are'} ${are} ${side} the event: at least ${needed} are needed on each side.`;
}
