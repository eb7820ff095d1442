import { dayNumber, type HistoryRule } from '../model/index.ts';
import { median } from '../statistics/index.ts';

/** A KPI's value over one period of its past; null where it is not known. */
export interface HistoryPoint {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
}

/** How a baseline is found. */
export interface BaselineOptions extends Partial<Omit<HistoryRule, 'periods'>> {
  /** The period that is reported; `seasonal` compares with its weekday or calendar month. */
  readonly for?: { readonly from: string; readonly to: string };
}

/** What progress starts from, or how far it is from being known. */
export interface Baseline {
  readonly state: 'set' | 'baselining';
  readonly value: number | null;
  /** How many periods were known, of how many that are needed. */
  readonly n: number;
  readonly least: number;
  /** In words while it is still being gathered, else null. */
  readonly why: string | null;
  /** The known periods that it is the middle of, as they came. */
  readonly points: readonly (HistoryPoint & { readonly value: number })[];
}

/**
 * A KPI's baseline from its past: the median of the known periods, or of those in the same season.
 * The median, because one campaign must not lift what every later period is held against.
 *
 * Formula: median of the values. With `seasonal`, of the periods whose first day has the same
 * weekday as that of `for`, or whose middle lies in the same calendar month.
 * Units: that of the values. Missing: with fewer than `least` known periods (8 unless said, 3 for
 * months) there is no value, the state is `baselining` and `why` says how many are known; an empty
 * history is 0 of them. Throws RangeError on a value that is not finite, a `least` below 1, a date
 * that is none, and on `seasonal` without `for`.
 *
 * @example
 * baseline([{ from: '2026-01-01', to: '2026-01-29', value: 40 }], { least: 2 }).why // → "Its baseline is still being gathered: 1 of 2 periods known."
 * baseline([{ from: '2026-01-01', to: '2026-01-29', value: 40 }, { from: '2026-01-29', to: '2026-02-26', value: 60 }], { least: 2 }).value // → 50
 */
export function baseline(
  history: readonly HistoryPoint[],
  options: BaselineOptions = {},
): Baseline {
  const { method = 'median', season = 'month' } = options;
  const { least = method === 'seasonal' && season === 'month' ? 3 : 8 } = options;
  if (!(Number.isInteger(least) && least >= 1)) {
    throw new RangeError(`baseline: least must be a whole number from 1 on, got ${least}`);
  }
  if (method !== 'median' && method !== 'seasonal') {
    throw new RangeError(`baseline: no method called ${String(method)}`);
  }
  const isOfSeason = method === 'seasonal' ? seasonOf(season, options.for) : () => true;
  const points = history.flatMap(({ from, to, value }) =>
    value !== null && isOfSeason({ from, to }) ? [{ from, to, value }] : [],
  );
  const n = points.length;
  const middle = median(points.map((point) => point.value));
  if (n >= least) return { state: 'set', value: middle, n, least, why: null, points };
  const why = `Its baseline is still being gathered: ${n} of ${least} periods known.`;
  return { state: 'baselining', value: null, n, least, why, points };
}

type Days = Pick<HistoryPoint, 'from' | 'to'>;

function seasonOf(season: HistoryRule['season'], reported: Days | undefined) {
  if (!reported) throw new RangeError('baseline: seasonal needs the period that it is for');
  const of = season === 'weekday' ? weekdayOf : monthOf;
  const wanted = of(reported);
  return (days: Days) => of(days) === wanted;
}

/** Day 0 of the count, 1970-01-01, was a Thursday; equal remainders are equal weekdays. */
function weekdayOf({ from }: Days): number {
  return ((Math.floor(dayNumber(from)) % 7) + 7) % 7;
}

/** The calendar month of the middle of a period, 0–11. */
function monthOf({ from, to }: Days): number {
  const middle = (dayNumber(from) + dayNumber(to)) / 2;
  return new Date(Math.floor(middle) * 86_400_000).getUTCMonth();
}
