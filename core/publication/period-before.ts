import type { CalendarDefinition, Period, PeriodSpec } from '../model/index.ts';
import { dayNumber, periodsBefore, reportingPeriod } from '../series/index.ts';

type Dates = Pick<Period, 'from' | 'to'>;

/** By what periods follow each other, where a scorecard counts by units of the calendar. */
export interface PeriodStep {
  readonly spec: PeriodSpec;
  readonly calendar: CalendarDefinition;
}

/** The unit of the calendar before this one, or as many days, that end where this one begins. */
export function periodBefore(period: Dates, step?: PeriodStep): Dates {
  return pastPeriods(period, 1, step)[0] ?? period;
}

/** So many periods before, the nearest first. */
export function pastPeriods(period: Dates, count: number, step?: PeriodStep): readonly Dates[] {
  if (step) return periodsBefore(period, step.spec, count, step.calendar);
  const days = Math.max(1, Math.round(dayNumber(period.to) - dayNumber(period.from)));
  const last = reportingPeriod(period.from, days);
  return [last, ...periodsBefore(last, days, count - 1)].slice(0, count);
}

/**
 * The time that a point of a series speaks of; a level at a moment speaks of the period that it ends
 * or lies in.
 */
export function periodOfPoint(point: Dates, reported: Dates, step?: PeriodStep): Dates {
  const [from, to] = [dayNumber(point.from), dayNumber(point.to)];
  if (from < to) return point;
  const day = point.to.slice(0, 10);
  if (!step || step.spec.kind === 'days') {
    return reportingPeriod(day, dayNumber(reported.to) - dayNumber(reported.from));
  }
  return reportingPeriod(day, { kind: step.spec.kind, part: 'to-date' }, step.calendar);
}
