import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  mean,
  refuse,
  sum,
} from '../../statistics/index.ts';

/** The correlation of two series at one lag. */
export interface LagCorrelation {
  /** Steps by which x comes after y: x leads where it is negative. */
  readonly lag: number;
  readonly r: number;
}

/** How two series go together, shifted against each other. */
export interface CrossCorrelation {
  readonly lags: readonly LagCorrelation[];
  /** About what chance reaches in 1 of 20 lags where neither series resembles itself. */
  readonly bound: number;
  readonly n: number;
}

const LEAST = 8;

/**
 * The cross-correlation of two series of the same times.
 *
 * Formula: rₖ = Σ(xₜ₊ₖ − x̄)(yₜ − ȳ) ÷ √(Σ(x − x̄)²·Σ(y − ȳ)²), as R's `ccf(x, y)`; bound 1.96 ÷ √n.
 * Source: Box and Jenkins, Time Series Analysis. Two series that each have a trend go together at
 * every lag: take differences, or prewhiten, before anything is read from it (`leadLag` does).
 * Units: none, −1 to 1. Fewer than 8 values and a series that does not vary are refused in words.
 * Throws RangeError on values that are not finite, series of different length and a `maxLag` that is
 * no whole number from 0 to below the length.
 *
 * @example
 * crossCorrelation([0, 1, 0, 0, 2, 0, 0, 1], [0, 0, 1, 0, 0, 2, 0, 0], 1).lags.map((one) => one.r.toFixed(2)) // → ["0.94","-0.38","-0.43"]
 */
export function crossCorrelation(
  x: readonly number[],
  y: readonly number[],
  maxLag: number,
): Answer<CrossCorrelation> {
  const n = x.length;
  checkValues('crossCorrelation', x);
  checkValues('crossCorrelation', y);
  if (y.length !== n)
    throw new RangeError(`crossCorrelation: ${n} values of x for ${y.length} of y`);
  const whole = (one: number) => Number.isInteger(one) && one >= 0;
  checkOption('crossCorrelation', 'maxLag', maxLag, 'a whole number from 0 on', whole);
  if (n < LEAST) return refuse(`${n} values are too few: at least ${LEAST} are needed.`);
  checkOption('crossCorrelation', 'maxLag', maxLag, `below the length ${n}`, (one) => one < n);
  const [dx, dy] = [centred(x), centred(y)];
  if (dx === null || dy === null) {
    return refuse('A series does not vary, so that nothing goes together with it.');
  }
  const lags = Array.from({ length: 2 * maxLag + 1 }, (_, i): LagCorrelation => {
    const lag = i - maxLag;
    const parts = dy.flatMap((one, t) => {
      const other = dx[t + lag];
      return other === undefined ? [] : [other * one];
    });
    return { lag, r: sum(parts) };
  });
  return answer({ lags, bound: 1.959963984540054 / Math.sqrt(n), n });
}

/** Distances from the mean, of length 1 together; null where there are none. */
function centred(values: readonly number[]): readonly number[] | null {
  const middle = mean(values) ?? 0;
  const away = values.map((one) => one - middle);
  const most = away.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  // What is left of a constant is rounding.
  if (!(most > 1e-12 * Math.abs(middle))) return null;
  const scaled = away.map((one) => one / most);
  const length = Math.sqrt(sum(scaled.map((one) => one * one)));
  return scaled.map((one) => one / length);
}
