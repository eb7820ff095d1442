import {
  type Answer,
  answer,
  autocorrelation,
  checkOption,
  checkValues,
  leastSquares,
  reckon,
  refuse,
  tUpperQuantile,
} from '../../statistics/index.ts';

/** Options of the forecast. */
export interface TimeToBreachOptions {
  /** The bound that is not to be crossed. */
  readonly threshold: number;
  /** On which side of it a value breaches. */
  readonly side: 'above' | 'below';
  /** Confidence of the interval, by default 0.9. */
  readonly level?: number;
}

/** When a number that goes on as it went will cross its bound. */
export interface TimeToBreach {
  /** `breached` already, `towards` the bound, `away` from it, or `unclear`, where either may be. */
  readonly heading: 'breached' | 'towards' | 'away' | 'unclear';
  /** Steps from the last place on until the line crosses; null where it does not. */
  readonly steps: number | null;
  /** Earliest and latest by the interval; a latest of null is open, it may never come. */
  readonly low: number | null;
  readonly high: number | null;
  /** Change of the number a step, and its standard error. */
  readonly slope: number;
  readonly slopeError: number;
  readonly n: number;
}

const LEAST = 8;

/** Where a line may cross 0: Fieller's set of places at which it is not told from 0. */
function crossings(a: number, b: number, errors: readonly [number, number, number]) {
  const [aa, ab, bb] = errors;
  const [square, twice, rest] = [b * b - bb, 2 * (a * b - ab), a * a - aa];
  const inside = twice * twice - 4 * square * rest;
  if (!(inside >= 0) || square === 0) return { bounded: false, from: null, to: null };
  const root = Math.sqrt(inside);
  const [x, y] = [(-twice - root) / (2 * square), (-twice + root) / (2 * square)];
  return { bounded: square > 0, from: Math.min(x, y), to: Math.max(x, y) };
}

/**
 * When a number that goes on along its line will cross a bound, with an interval: early enough to do
 * something, and honest about how little a short history says.
 *
 * Method: a straight line by least squares; the place where it crosses with Fieller's interval
 * (Fieller, 1954). The errors are widened by (1 + r) ÷ (1 − r), r the autocorrelation of the residuals
 * where it is positive, as values of neighbouring days are no independent witnesses.
 * `values` one a step, oldest first, null where missing. Units: steps. Fewer than 8 known values are
 * refused in words. Throws RangeError on values or thresholds that are not finite and on a `level`
 * outside 0–1.
 *
 * @example
 * timeToBreach([10, 11, 12.2, 13, 13.8, 15, 16.1, 17], { threshold: 20, side: 'above' }).steps.toFixed(1) // → "3.0"
 * timeToBreach([5, 5, 5, 5, 5, 5, 5, 5], { threshold: 20, side: 'above' }).steps // → null
 */
export function timeToBreach(
  values: readonly (number | null)[],
  { threshold, side, level = 0.9 }: TimeToBreachOptions,
): Answer<TimeToBreach> {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  checkValues('timeToBreach', [threshold, ...known.map(({ value }) => value)]);
  checkOption('timeToBreach', 'level', level, 'above 0 and below 1', (one) => one > 0 && one < 1);
  const n = known.length;
  if (n < LEAST) {
    const few = `${n} ${n === 1 ? 'value is' : 'values are'} too few`;
    return refuse(`${few} for a forecast: at least ${LEAST} are needed.`);
  }
  return reckon(() => crossing(known, values.length - 1, { threshold, side, level }));
}

function crossing(
  known: readonly { readonly at: number; readonly value: number }[],
  last: number,
  { threshold, side, level }: Required<TimeToBreachOptions>,
): Answer<TimeToBreach> {
  const n = known.length;
  // Places count from the last one, so that a crossing is a number of steps.
  const fit = leastSquares(
    known.map(({ value }) => value - threshold),
    [known.map(({ at }) => at - last)],
  );
  if (fit.why !== null) return fit;
  const [a = 0, b = 0] = fit.coefficients;
  const r = Math.min(0.95, Math.max(0, autocorrelation(fit.residuals, 1) ?? 0));
  const variance = (fit.rss / fit.df) * ((1 + r) / (1 - r));
  const gram = (i: number, j: number) => (fit.inverseGram[i]?.[j] ?? 0) * variance;
  const t2 = tUpperQuantile((1 - level) / 2, fit.df) ** 2;
  const slopes = { slope: b, slopeError: Math.sqrt(gram(1, 1)), n };
  const newest = known.at(-1)?.value ?? 0;
  if (side === 'above' ? newest > threshold : newest < threshold) {
    return answer({ heading: 'breached', steps: 0, low: 0, high: 0, ...slopes });
  }
  const set = crossings(a, b, [t2 * gram(0, 0), t2 * gram(0, 1), t2 * gram(1, 1)]);
  const rises = side === 'above' ? b > 0 : b < 0;
  const steps = rises ? Math.max(0, -a / b) : null;
  if (set.bounded && set.to !== null && set.from !== null) {
    if (!rises) return answer({ heading: 'away', steps: null, low: null, high: null, ...slopes });
    const [low, high] = [Math.max(0, set.from), Math.max(0, set.to)];
    return answer({ heading: 'towards', steps, low, high, ...slopes });
  }
  // A constant series is as far from its bound tomorrow as today.
  if (slopes.slopeError === 0 && b === 0)
    return answer({ heading: 'away', steps: null, low: null, high: null, ...slopes });
  // Outside two crossings, or everywhere: the line may go either way.
  const low = set.from === null || set.from >= 0 ? 0 : Math.max(0, set.to ?? 0);
  return answer({ heading: 'unclear', steps, low, high: null, ...slopes });
}
