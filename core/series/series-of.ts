import type { Period } from '../model/index.ts';

/** A point of a series; null where nothing is known of that time. */
export interface SeriesPoint {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What one window of a series gives; `from` and `to` where it speaks of slightly other days. */
export interface SeriesValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/**
 * The points of a sparkline, oldest first: windows of `periodDays` ending at `asOf` and at every
 * quarter period before it. Each window is evaluated on its own; what it does not know stays a gap
 * (null), never 0 and never the value of a neighbour.
 *
 * Units: those of the values. Throws RangeError on a period that is not a whole number of days and
 * on fewer than one point.
 *
 * @example
 * seriesOf({ asOf: '2026-10-29', periodDays: 28, points: 2 }, (period) => ({ value: 1, low: 1, high: 1 })).map((point) => point.to) // → ["2026-10-22","2026-10-29"]
 */
export function seriesOf(
  options: { asOf: string; periodDays: number; points?: number },
  evaluate: (period: Period, asOf: string) => SeriesValue,
): SeriesPoint[] {
  void [options, evaluate];
  return [];
}
