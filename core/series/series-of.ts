import type { CalendarDefinition, Period } from '../model/index.ts';
import { periodsBefore, reportingPeriod } from './calendar/reporting-period.ts';
import { dayNumber, isoDay } from './days.ts';
import { stepOf } from './source-value.ts';

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
 * Where the calendar names a unit as the reporting period, the windows are that unit and those before
 * it, one after another.
 *
 * Units: those of the values. Throws RangeError on a period that is not a whole number of days and
 * on fewer than one point.
 *
 * @example
 * seriesOf({ asOf: '2026-10-29', periodDays: 28, points: 2 }, (period) => ({ value: 1, low: 1, high: 1 })).map((point) => point.to) // → ["2026-10-22","2026-10-29"]
 */
export function seriesOf(
  options: {
    asOf: string;
    periodDays: number;
    points?: number;
    calendar?: CalendarDefinition;
  },
  evaluate: (period: Period, asOf: string) => SeriesValue,
): SeriesPoint[] {
  const { asOf, periodDays, points = 13 } = options;
  if (!(Number.isInteger(points) && points >= 1)) {
    throw new RangeError(`a series needs at least one point, got ${points}`);
  }
  const periods = periodsOf(asOf, periodDays, points, options.calendar);
  return periods.map((period, at) => {
    const { value, low, high, from, to } = evaluate(period, at === points - 1 ? asOf : period.to);
    if (value === null || !Number.isFinite(value)) {
      return { ...period, value: null, low: null, high: null };
    }
    return { from: from ?? period.from, to: to ?? period.to, value, low, high };
  });
}

function periodsOf(
  asOf: string,
  periodDays: number,
  points: number,
  calendar?: CalendarDefinition,
): Period[] {
  const spec = calendar?.period ?? periodDays;
  const now = reportingPeriod(asOf, spec, calendar);
  if (typeof spec !== 'number' && spec.kind !== 'days') {
    return [now, ...periodsBefore(now, spec, points - 1, calendar)].reverse();
  }
  const last = dayNumber(now.to);
  const days = last - dayNumber(now.from);
  return Array.from({ length: points }, (_, at) => {
    const end = isoDay(last - (points - 1 - at) * stepOf(days));
    return reportingPeriod(end, days);
  });
}
