import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  median,
  quantile,
  refuse,
} from '../../statistics/index.ts';
import { esdSteps, type Side } from './esd-steps.ts';
import { fillGaps } from './fill-gaps.ts';
import { significantSteps } from './generalised-esd.ts';
import { stl } from './stl.ts';
import { type Suspected, suspect } from './suspected.ts';

/** Options of the seasonal hybrid ESD. */
export interface SeasonalEsdOptions {
  /** How many values make one round of the season. */
  readonly period: number;
  /** The largest share of the values that may be anomalies, above 0 and below 0.5; by default 0.1. */
  readonly most?: number;
  /** By default 0.05. */
  readonly alpha?: number;
  /** By default both. */
  readonly side?: Side;
  /** Only anomalies of the last round are told. */
  readonly lastPeriodOnly?: boolean;
  /** Takes the series in stretches of so many values, each with a middle of its own. */
  readonly stretch?: number;
  /** Leaves out anomalies below the median, or a quantile, of the rounds' greatest values. */
  readonly least?: 'median-of-greatest' | 'p95-of-greatest' | 'p99-of-greatest';
}

/** A value that does not fit its season. */
export interface SeasonalAnomaly extends Suspected {
  /** What season and trend make of this place. */
  readonly expected: number;
}

/** What does not fit the season, in order of time. */
export interface SeasonalEsd {
  readonly anomalies: readonly SeasonalAnomaly[];
  /** How many could be found at most, and whether that many were: then there may be more. */
  readonly most: number;
  readonly capped: boolean;
  /** Places without a value, which were filled for the season and are never anomalies. */
  readonly missing: number;
}

interface Found {
  readonly anomalies: readonly SeasonalAnomaly[];
  readonly most: number;
  readonly capped: boolean;
}

/** The anomalies of one stretch. */
function inStretch(
  values: readonly number[],
  missing: (i: number) => boolean,
  options: Required<Pick<SeasonalEsdOptions, 'period' | 'most' | 'alpha' | 'side'>>,
): Answer<Found> {
  const { period, most: share, alpha, side } = options;
  const parts = stl(values, { period, seasonalWindow: 'periodic', robust: true });
  if (parts.why !== null) return parts;
  const middle = median(values) ?? 0;
  const rest = values.map((one, i) => one - (parts.seasonal[i] ?? 0) - middle);
  // A rest that is nothing but rounding has no outliers.
  const largest = values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const places = rest.flatMap((_, i) => (missing(i) ? [] : [i]));
  const own = places.map((i) => {
    const one = rest[i] ?? 0;
    return Math.abs(one) < 1e-12 * largest ? 0 : one;
  });
  const most = Math.trunc(values.length * share);
  if (most < 1) {
    return refuse(`A share of ${share} of ${values.length} values is less than one anomaly.`);
  }
  const steps = esdSteps(own, most, alpha, 'median', side);
  const found = significantSteps(steps);
  const anomalies = steps.slice(0, found).map(({ index: at, value }): SeasonalAnomaly => {
    const index = places[at] ?? at;
    const expected = (parts.seasonal[index] ?? 0) + (parts.trend[index] ?? 0);
    const reason = value > 0 ? 'season-high' : 'season-low';
    return { ...suspect(index, values[index] ?? 0, reason), expected };
  });
  return answer({ anomalies, most, capped: found === most });
}

/** Where the stretches start and end; the last one is as long as the others. */
function stretches(n: number, length: number | undefined): readonly (readonly [number, number])[] {
  if (length === undefined || length >= n) return [[0, n]];
  return Array.from({ length: Math.ceil(n / length) }, (_, i) => {
    const start = i * length;
    return start + length < n ? ([start, start + length + 1] as const) : ([n - length, n] as const);
  });
}

function floorOf(values: readonly number[], { period, least }: SeasonalEsdOptions): number | null {
  if (least === undefined) return null;
  const greatest = Array.from({ length: Math.ceil(values.length / period) }, (_, i) =>
    values.slice(i * period, (i + 1) * period).reduce((most, one) => Math.max(most, one)),
  );
  const p = { 'median-of-greatest': 0.5, 'p95-of-greatest': 0.95, 'p99-of-greatest': 0.99 }[least];
  return quantile(greatest, p);
}

/** Why the series cannot carry an answer, or null. */
function tooFew(known: number, n: number, longest: number, period: number): string | null {
  if (n <= 2 * period)
    return `${n} values are too few: two whole rounds of ${period} are needed, and one value more.`;
  if (known < 0.8 * n) return `Only ${known} of ${n} values are known: at least 80 % are needed.`;
  if (longest >= period)
    return `A stretch of ${longest} values is missing, as long as a whole round of ${period}. Take what comes after it.`;
  return null;
}

/**
 * Seasonal hybrid ESD: values that do not fit the season and the middle of their series, found also
 * where they lie inside the range that is usual at other times.
 *
 * Method: the season by periodic, robust STL; value − season − median; then the generalised ESD test
 * on median and MAD for up to `most` of the values. Source: Hochenbaum, Vallis and Kejariwal,
 * Automatic Anomaly Detection in the Cloud Via Statistical Learning (2017), and the package
 * AnomalyDetection by Twitter, whose counts and places it gives.
 * Missing values (null) are filled for the season alone. Refused in words: less than two rounds and
 * one value, less than 80 % of the values, a gap of a whole round, a share of less than one anomaly.
 * Throws RangeError on a value that is not finite and on options that make no sense.
 *
 * @example
 * seasonalEsd([1, 5, 2, 6, 1, 5, 2, 7, 1, 30, 2, 6, 1, 5, 3, 6], { period: 2 }).anomalies.map((one) => one.index) // → [9]
 * seasonalEsd([1, null, 2], { period: 2 }).why // → "3 values are too few: two whole rounds of 2 are needed, and one value more."
 */
export function seasonalEsd(
  values: readonly (number | null)[],
  options: SeasonalEsdOptions,
): Answer<SeasonalEsd> {
  const { period, most = 0.1, alpha = 0.05, side = 'both', stretch, lastPeriodOnly } = options;
  const known = values.filter((one) => one !== null);
  checkValues('seasonalEsd', known);
  check('period', period, 'a whole number from 2 on', (one) => Number.isInteger(one) && one >= 2);
  check('most', most, 'above 0 and below 0.5', (one) => one > 0 && one < 0.5);
  check('alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  const long = `a whole number above two rounds of ${period}`;
  if (stretch !== undefined)
    check('stretch', stretch, long, (one) => Number.isInteger(one) && one > 2 * period);
  const filled = fillGaps(values);
  const why = tooFew(known.length, values.length, filled.longest, period);
  if (why !== null) return refuse(why);
  const anomalies = new Map<number, SeasonalAnomaly>();
  let [allowed, capped] = [0, false];
  for (const [start, end] of stretches(values.length, stretch)) {
    const gone = (i: number) => filled.missing.has(start + i);
    const found = inStretch(filled.values.slice(start, end), gone, { period, most, alpha, side });
    if (found.why !== null) return found;
    for (const one of found.anomalies)
      anomalies.set(start + one.index, { ...one, index: start + one.index });
    allowed += found.most;
    capped ||= found.capped;
  }
  const floor = floorOf(filled.values, options);
  const told = [...anomalies.values()]
    .filter((one) => (lastPeriodOnly ? one.index >= values.length - period : true))
    .filter((one) => floor === null || one.value >= floor)
    .sort((a, b) => a.index - b.index);
  return answer({ anomalies: told, most: allowed, capped, missing: filled.missing.size });
}

function check(option: string, value: number, must: string, holds: (value: number) => boolean) {
  checkOption('seasonalEsd', option, value, must, holds);
}
