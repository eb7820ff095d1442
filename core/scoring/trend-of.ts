/** A point of a series, oldest first; null where nothing is known. */
export interface TrendPoint {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Where a series is heading. It says nothing about whether that is good. */
export type SeriesTrend = 'up' | 'down' | 'flat' | 'unknown';

/**
 * Which way a series moved: its last known point against the latest known one that is at least
 * `apart` points earlier (by default 4, one whole period of a series whose step is a quarter
 * period), or else the earliest that is known. `flat` where their intervals overlap, because
 * rounding alone could be the difference.
 *
 * Units: none. Missing: `unknown` where fewer than two points are known, or where the last known
 * point is `apart` points old or older. Throws RangeError on `apart` below 1
 * and on a value that is not finite.
 *
 * @example
 * trendOf([{ value: 1, low: 1, high: 1 }, { value: 2, low: 2, high: 2 }]) // → "up"
 * trendOf([{ value: 1, low: 1, high: 1 }]) // → "unknown"
 */
export function trendOf(series: readonly TrendPoint[], apart = 4): SeriesTrend {
  if (!(apart >= 1)) throw new RangeError(`apart must be at least 1, got ${apart}`);
  const known = series.flatMap((point, at) => (point.value === null ? [] : [{ point, at }]));
  const wrong = known.find(({ point }) => !Number.isFinite(point.value));
  if (wrong) throw new RangeError(`a point must be a number, got ${wrong.point.value}`);
  const last = known.at(-1);
  if (!last || known.length < 2 || series.length - 1 - last.at >= apart) return 'unknown';
  const before = known.findLast((entry) => last.at - entry.at >= apart) ?? known[0];
  const [now, then] = [bounds(last.point), bounds(before?.point ?? last.point)];
  if (now.low > then.high) return 'up';
  return now.high < then.low ? 'down' : 'flat';
}

function bounds(point: TrendPoint): { low: number; high: number } {
  const value = point.value ?? 0;
  return { low: point.low ?? value, high: point.high ?? value };
}
