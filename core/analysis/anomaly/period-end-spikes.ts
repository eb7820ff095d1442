import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  mean,
  median,
  refuse,
  standardDeviation,
  tUpperTail,
} from '../../statistics/index.ts';
import type { SuspicionCode } from './suspected.ts';

/** Options of the rule for what is pushed just before a period ends. */
export interface PeriodEndOptions {
  /** How many days up to the end count as its end, by default 3. */
  readonly days?: number;
  /** The p that is needed, by default 0.01. */
  readonly alpha?: number;
  /** The least factor that is suspected, by default 1.25. */
  readonly leastFactor?: number;
}

/** One period's end against the days before and after it. */
export interface PeriodEnd {
  /** Place of the first day after the period. */
  readonly end: number;
  /** How often as much as on usual days of the same weekdays. */
  readonly factor: number;
}

/** What the rule found. */
export interface PeriodEnds {
  readonly ends: readonly PeriodEnd[];
  /** Geometric mean of the factors, 1 where ends are as other days. */
  readonly factor: number;
  /** One-sided t over the periods, with its degrees of freedom, and p; t is null where all factors are the same. */
  readonly t: number | null;
  readonly df: number;
  readonly p: number;
  readonly status: 'suspected' | null;
  readonly reasons: readonly SuspicionCode[];
}

const LEAST_ENDS = 3;
/** So many usual days of the weekdays of an end have to be known around it. */
const LEAST_DAYS = 3;
const WEEK = 7;

/** Usual days of the same weekday, at most four weeks to either side: the trend cancels out. */
function usualAround(
  logs: readonly (number | null)[],
  place: number,
  isEnd: ReadonlySet<number>,
): readonly number[] {
  return [-4, -3, -2, -1, 1, 2, 3, 4].flatMap((weeks) => {
    const at = place + WEEK * weeks;
    return isEnd.has(at) ? [] : (logs[at] ?? []);
  });
}

function excessOf(
  logs: readonly (number | null)[],
  places: readonly number[],
  isEnd: ReadonlySet<number>,
): number | null {
  const known = places.filter((at) => (logs[at] ?? null) !== null);
  if (2 * known.length < places.length || known.length === 0) return null;
  const away = known.map((at) => {
    const usual = usualAround(logs, at, isEnd);
    const middle = median(usual);
    return middle === null || usual.length < LEAST_DAYS ? null : (logs[at] ?? 0) - middle;
  });
  return away.some((one) => one === null) ? null : mean(away.flatMap((one) => one ?? []));
}

function checkGiven(
  values: readonly (number | null)[],
  ends: readonly number[],
  { days, alpha, leastFactor }: Required<PeriodEndOptions>,
): void {
  const place = 'periodEndSpikes';
  const known = values.filter((one) => one !== null);
  checkValues(place, known);
  for (const one of known) checkOption(place, 'values', one, 'from 0 on', (x) => x >= 0);
  for (const one of ends) checkOption(place, 'ends', one, 'a whole number', Number.isInteger);
  checkOption(place, 'days', days, 'a whole number from 1 to 7', (one) =>
    [1, 2, 3, 4, 5, 6, 7].includes(one),
  );
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  checkOption(place, 'leastFactor', leastFactor, 'from 1 on', (one) => one >= 1 && one < 1e9);
}

/**
 * Whether an amount is pushed up just before its periods end, as where something hangs on the number:
 * sales brought forward, engagement bought for the report. Paydays and shop events at the end of a
 * month do the same, so it is a reason to look.
 *
 * Formula: of each of the last `days` days of a period ln(value + 1) less the median of ln(value + 1)
 * of the same weekdays up to four weeks before and after, other ends left out; their mean is the
 * excess of that period. Student's one-sided t over the periods tells whether it is above 0;
 * `factor` is exp of the mean. Suspected where p is below `alpha` and the factor at least
 * `leastFactor`. Source: matched-pairs t test, Student, The Probable Error of a Mean,
 * Biometrika 6 (1908).
 * `values` one a day, null where not known, none below 0; `ends` places of the first day after each
 * period, in any order; a place outside is left out. Fewer than three periods whose end and usual days are known, and
 * periods shorter than two weeks, whose end is a weekday alone, are refused in words. Throws
 * RangeError on values below 0 or not finite, and on options out of range.
 *
 * @example
 * periodEndSpikes(Array.from({ length: 112 }, (_, i) => (i % 28 > 24 ? 300 : 100) + (i % 5)), [28, 56, 84, 112]).reasons // → ["period-end-high"]
 * periodEndSpikes([1, 2, 3], [3]).why // → "The ends of 0 periods can be compared with the days around them: at least 3 are needed."
 */
export function periodEndSpikes(
  values: readonly (number | null)[],
  ends: readonly number[],
  { days = 3, alpha = 0.01, leastFactor = 1.25 }: PeriodEndOptions = {},
): Answer<PeriodEnds> {
  checkGiven(values, ends, { days, alpha, leastFactor });
  const sorted = [...new Set(ends)]
    .filter((one) => one > 0 && one <= values.length)
    .sort((a, b) => a - b);
  if (sorted.some((one, i) => one - (sorted[i - 1] ?? -Infinity) < 2 * WEEK)) {
    return refuse(
      'Periods shorter than two weeks end on the same weekday each time, so an end cannot be told from a weekday.',
    );
  }
  const daysOf = (end: number) => Array.from({ length: days }, (_, i) => end - days + i);
  const isEnd = new Set(sorted.flatMap(daysOf));
  const logs = values.map((one) => (one === null ? null : Math.log1p(one)));
  const compared = sorted.flatMap((end) => {
    const excess = excessOf(logs, daysOf(end), isEnd);
    return excess === null ? [] : [{ end, excess }];
  });
  if (compared.length < LEAST_ENDS) {
    const what =
      compared.length === 1 ? 'The end of 1 period' : `The ends of ${compared.length} periods`;
    return refuse(
      `${what} can be compared with the days around them: at least ${LEAST_ENDS} are needed.`,
    );
  }
  const excesses = compared.map(({ excess }) => excess);
  const middle = mean(excesses) ?? 0;
  const error = (standardDeviation(excesses) ?? 0) / Math.sqrt(excesses.length);
  const df = excesses.length - 1;
  const t = error > 1e-12 ? middle / error : null;
  const p = t === null ? (middle > 1e-12 ? 0 : 1) : tUpperTail(t, df);
  const factor = Math.exp(middle);
  const suspected = p < alpha && factor >= leastFactor;
  return answer({
    ends: compared.map(({ end, excess }) => ({ end, factor: Math.exp(excess) })),
    ...{ factor, t, df, p },
    status: suspected ? 'suspected' : null,
    reasons: suspected ? ['period-end-high'] : [],
  });
}
