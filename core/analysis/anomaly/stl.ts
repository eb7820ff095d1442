import { type Answer, answer, checkOption, checkValues, refuse } from '../../statistics/index.ts';
import { localFit, loess, type Smoothing } from './loess.ts';
import { sixMedians } from './stl-spread.ts';

/** How a series is taken apart; what is left out is as in R's `stl`. */
export interface StlOptions {
  /** How many values make one round of the season: 7 of days in a week. */
  readonly period: number;
  /** Span of the seasonal smoothing in rounds, or the same season in every round. */
  readonly seasonalWindow: number | 'periodic';
  /** Whether outliers are to count little, by default false. */
  readonly robust?: boolean;
  /** Degree of the seasonal smoothing, by default 0. */
  readonly seasonalDegree?: 0 | 1;
  /** Span of the trend's smoothing, by default 1.5·period ÷ (1 − 1.5/seasonal window). */
  readonly trendWindow?: number;
}

/** A series taken apart: at each place value = seasonal + trend + remainder. */
export interface Stl {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
  /** How much each value counted in the last pass, 0–1. All 1 where the fit is not robust. */
  readonly weights: readonly number[];
}

interface Plan {
  readonly period: number;
  readonly seasonal: Smoothing;
  readonly trend: Smoothing;
  readonly low: Smoothing;
  readonly inner: number;
  readonly outer: number;
}

const nextOdd = (x: number) => {
  const whole = Math.round(x);
  return whole % 2 === 0 ? whole + 1 : whole;
};

const smoothing = (span: number, degree: 0 | 1): Smoothing => ({
  span: Math.max(3, span % 2 === 0 ? span + 1 : span),
  degree,
  jump: Math.ceil(span / 10),
});

function planOf(n: number, options: StlOptions): Plan {
  const { period, seasonalWindow, robust = false, seasonalDegree = 0 } = options;
  const whole = (one: number) => Number.isInteger(one) && one >= 2;
  checkOption('stl', 'period', period, 'a whole number from 2 on', whole);
  const season = seasonalWindow === 'periodic' ? 10 * Math.max(1, n) + 1 : seasonalWindow;
  checkOption('stl', 'seasonalWindow', season, 'a whole number from 2 on, or periodic', whole);
  const trend = options.trendWindow ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / season)));
  checkOption('stl', 'trendWindow', trend, 'a whole number from 2 on', whole);
  return {
    period,
    seasonal: smoothing(season, seasonalWindow === 'periodic' ? 0 : seasonalDegree),
    trend: smoothing(trend, 1),
    low: smoothing(nextOdd(period), 1),
    inner: robust ? 1 : 2,
    outer: robust ? 15 : 0,
  };
}

/** Means of `length` neighbours each. */
function movingMeans(x: Float64Array, length: number): Float64Array {
  const out = new Float64Array(x.length - length + 1);
  let total = 0;
  for (let i = 0; i < length; i++) total += x[i] as number;
  out[0] = total / length;
  for (let i = 1; i < out.length; i++) {
    total += (x[i + length - 1] as number) - (x[i - 1] as number);
    out[i] = total / length;
  }
  return out;
}

function everyNth(from: Float64Array, start: number, step: number, count: number): Float64Array {
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) out[i] = from[start + i * step] as number;
  return out;
}

/** Each place of the season smoothed through the rounds, with one round more at both ends. */
function smoothedSeasons(
  y: Float64Array,
  { period, seasonal }: Plan,
  weights: Float64Array | null,
): Float64Array {
  const n = y.length;
  const out = new Float64Array(n + 2 * period);
  for (let place = 0; place < period; place++) {
    const rounds = Math.floor((n - place - 1) / period) + 1;
    const own = everyNth(y, place, period, rounds);
    const counts = weights && everyNth(weights, place, period, rounds);
    const fits = loess(own, seasonal, counts);
    const w = new Float64Array(rounds);
    const ends = { left: 1, right: Math.min(seasonal.span, rounds) };
    const before = localFit(own, seasonal, 0, ends, counts, w);
    const tail = { left: Math.max(1, rounds - seasonal.span + 1), right: rounds };
    const after = localFit(own, seasonal, rounds + 1, tail, counts, w);
    out[place] = before ?? (fits[0] as number);
    for (let i = 0; i < rounds; i++) out[(i + 1) * period + place] = fits[i] as number;
    out[(rounds + 1) * period + place] = after ?? (fits[rounds - 1] as number);
  }
  return out;
}

function minus(a: Float64Array, b: Float64Array, shift = 0): Float64Array {
  const out = new Float64Array(b.length);
  for (let i = 0; i < out.length; i++) out[i] = (a[i + shift] as number) - (b[i] as number);
  return out;
}

/** How much each value counts, by how far it lies from the fit: bisquare of 6 median distances. */
function robustWeights(y: Float64Array, seasonal: Float64Array, trend: Float64Array): Float64Array {
  const away = minus(minus(y, trend), seasonal).map(Math.abs);
  const most = sixMedians(away);
  return away.map((one) => {
    if (one <= 0.001 * most) return 1;
    const part = 1 - (one / most) * (one / most);
    return one <= 0.999 * most ? part * part : 0;
  });
}

interface Fit {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
}

/** One pass of the inner loop. */
function pass(y: Float64Array, trend: Float64Array, weights: Float64Array | null, plan: Plan): Fit {
  const { period } = plan;
  const seasons = smoothedSeasons(minus(y, trend), plan, weights);
  const slow = movingMeans(movingMeans(movingMeans(seasons, period), period), 3);
  const seasonal = minus(seasons, loess(slow, plan.low, null), period);
  return { seasonal, trend: loess(minus(y, seasonal), plan.trend, weights) };
}

/** The same season in every round: the mean of each place. */
function levelled(seasonal: Float64Array, period: number): Float64Array {
  const total = new Float64Array(period);
  const count = new Float64Array(period);
  for (const [i, one] of seasonal.entries()) {
    total[i % period] = (total[i % period] as number) + one;
    count[i % period] = (count[i % period] as number) + 1;
  }
  return seasonal.map((_, i) => (total[i % period] as number) / (count[i % period] as number));
}

/**
 * A series taken apart into a season, a trend and the rest, by local regressions.
 *
 * Method: STL, Cleveland, Cleveland, McRae and Terpenning, Journal of Official Statistics 6 (1990);
 * spans, degrees and jumps as R's `stl`, whose results it gives to the printed digit.
 * Units: those of the values, all three add up to them. Fewer than two whole rounds of the season are
 * refused in words. A missing value has to be filled or the stretch left out before: throws
 * RangeError on a value that is not finite and on options that make no sense.
 *
 * @example
 * stl([1, 5, 1, 5, 1, 5, 1, 5], { period: 2, seasonalWindow: 'periodic' }).seasonal.slice(0, 2).map((x) => x.toFixed(6)) // → ["-2.000000","2.000000"]
 * stl([1, 2, 3], { period: 2, seasonalWindow: 'periodic' }).why // → "3 values are too few: two whole rounds of 2 are needed, and one value more."
 */
export function stl(values: readonly number[], options: StlOptions): Answer<Stl> {
  checkValues('stl', values);
  const plan = planOf(values.length, options);
  const { period, inner, outer } = plan;
  if (values.length <= 2 * period) {
    return refuse(
      `${values.length} values are too few: two whole rounds of ${period} are needed, and one value more.`,
    );
  }
  const y = Float64Array.from(values);
  let fit: Fit = { seasonal: new Float64Array(y.length), trend: new Float64Array(y.length) };
  let weights = null as Float64Array | null;
  for (let round = 0; round <= outer; round++) {
    if (round > 0) weights = robustWeights(y, fit.seasonal, fit.trend);
    for (let i = 0; i < inner; i++) fit = pass(y, fit.trend, weights, plan);
  }
  const periodic = options.seasonalWindow === 'periodic';
  const seasonal = periodic ? levelled(fit.seasonal, period) : fit.seasonal;
  return answer({
    seasonal: [...seasonal],
    trend: [...fit.trend],
    remainder: [...minus(minus(y, seasonal), fit.trend)],
    weights: weights ? [...weights] : values.map(() => 1),
  });
}
