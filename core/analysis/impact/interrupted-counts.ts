import {
  type Answer,
  answer,
  type Columns,
  checkOption,
  normalUpperQuantile,
  normalUpperTail,
  type PoissonRegression,
  poissonRegression,
  refuse,
} from '../../statistics/index.ts';
import { checkInterruption, tooFew } from './interrupted-series.ts';

/** Options of an interrupted series of counts. */
export interface InterruptedCountsOptions {
  /** Of how many each count is: people, followers, posts; above 0, one a step. */
  readonly exposure?: readonly number[];
  /** What else moves the counts: seasons, events; one column each, as long as the series. */
  readonly columns?: Columns;
  readonly names?: readonly string[];
  /** Whether the slope may change as well; by default the level alone does. */
  readonly slope?: boolean;
  readonly confidence?: number;
}

/** A ratio of rates with its intervals. */
export interface RateRatio {
  readonly ratio: number;
  /** From errors that allow for the spread that was found (quasi-Poisson). */
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** From errors of counts that spread as Poisson's do: too narrow where the dispersion is above 1. */
  readonly poisson: { readonly low: number; readonly high: number; readonly p: number };
}

/** How a rate of counts changed at an interruption. */
export interface InterruptedCounts {
  /** After the event, over what the line before it foretells. */
  readonly level: RateRatio;
  /** The ratio from one step to the next before the event. */
  readonly trend: RateRatio;
  /** By what the trend's ratio changed; null where it was not allowed to. */
  readonly slopeChange: RateRatio | null;
  readonly dispersion: number;
  /** Terms go: intercept, level, time, slope change where allowed, columns. */
  readonly fit: PoissonRegression;
  readonly before: number;
  readonly after: number;
}

/**
 * Interrupted time series of counts: by what ratio a rate changed at a known step.
 *
 * Formula: ln E(count) = ln exposure + b₀ + b₁·after + b₂t + b₃·after·(t − t₀) + columns; the ratio is e to
 * b₁, intervals from the normal distribution, with errors times the root of the dispersion (quasi-
 * Poisson). Source: Lopez Bernal, Cummins and Gasparrini, Interrupted time series regression for the
 * evaluation of public health interventions (2017). `at` is the place of the first count after. Units:
 * ratios, 1 for no change.
 * Missing counts are null. Fewer than 4 on a side, and counts that are all 0, are refused in words.
 * Throws RangeError on a count below 0, an exposure not above 0 and an `at` outside the series.
 *
 * @example
 * interruptedCounts([20, 22, 19, 21, 20, 10, 11, 9, 10, 12], 5).level.ratio < 0.6 // → true
 */
export function interruptedCounts(
  counts: readonly (number | null)[],
  at: number,
  options: InterruptedCountsOptions = {},
): Answer<InterruptedCounts> {
  const { exposure, columns = [], slope = false, confidence = 0.95 } = options;
  const place = 'interruptedCounts';
  checkInterruption(place, counts.length, at, columns);
  checkOption(place, 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
  const there = counts.flatMap((one, i) => (one === null ? [] : [i]));
  const before = there.filter((i) => i < at).length;
  const after = there.length - before;
  const few = tooFew(before, after);
  if (few !== null) return refuse(few);
  const any = (late: boolean) => there.some((i) => i >= at === late && counts[i] !== 0);
  if (any(false) !== any(true))
    return refuse(
      `All counts ${any(true) ? 'before' : 'after'} the event are 0, so that a ratio has no bounds.`,
    );
  const steps = counts.map((_, i) => i);
  const made = [
    steps.map((i) => (i >= at ? 1 : 0)),
    steps.map((i) => i + 1),
    ...(slope ? [steps.map((i) => Math.max(0, i - at))] : []),
    ...columns,
  ];
  const own = options.names ?? columns.map((_, j) => `column ${j + 1}`);
  const fit = poissonRegression(
    there.map((i) => counts[i] ?? 0),
    made.map((column) => there.map((i) => column[i] ?? 0)),
    {
      names: ['level', 'time', ...(slope ? ['slope change'] : []), ...own],
      ...(exposure && { exposure: there.map((i) => exposure[i] ?? Number.NaN) }),
    },
  );
  if (fit.why !== null) return fit;
  const ratio = (term: number) => rateRatio(fit, term, confidence);
  if (
    ![ratio(1), ratio(2), ratio(slope ? 3 : 1)].every(
      ({ high, poisson }) => high < Infinity && poisson.high < Infinity,
    )
  )
    return refuse(
      'The counts are too few for the ratio to have an interval. Choose a longer stretch.',
    );
  return answer({
    level: ratio(1),
    trend: ratio(2),
    slopeChange: slope ? ratio(3) : null,
    dispersion: fit.dispersion,
    fit,
    before,
    after,
  });
}

function rateRatio(fit: PoissonRegression, term: number, confidence: number): RateRatio {
  const z = normalUpperQuantile((1 - confidence) / 2);
  const b = fit.coefficients[term] ?? 0;
  const within = (error: number) => ({
    low: Math.exp(b - z * error),
    high: Math.exp(b + z * error),
    p: error > 0 ? Math.min(1, 2 * normalUpperTail(Math.abs(b / error))) : Number(b === 0),
  });
  return {
    ratio: Math.exp(b),
    ...within(fit.quasiErrors[term] ?? 0),
    poisson: within(fit.standardErrors[term] ?? 0),
  };
}
