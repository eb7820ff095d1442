import type { CalendarDefinition, CalendarUnit, PeriodSpec } from '../../model/index.ts';
import { dayNumber, isDate, isoDay } from '../days.ts';
import { calendarUnit, type Days, unitYearBefore, yearBefore } from './calendar-unit.ts';
import { localDay } from './time-zone.ts';

/** Two ISO dates, the second exclusive. */
export interface DatedPeriod {
  readonly from: string;
  readonly to: string;
}

/** The day of a report: as it is written, or, where the calendar has a zone, the day there. */
function dayOfReport(asOf: string, { timeZone }: CalendarDefinition): number {
  const at = dayNumber(asOf);
  if (timeZone === undefined || isDate(asOf)) return dayNumber(asOf.slice(0, 10));
  return Math.floor(localDay(at, timeZone));
}

function checked(spec: PeriodSpec | number): PeriodSpec {
  const whole = typeof spec === 'number' ? ({ kind: 'days', days: spec } as const) : spec;
  if (whole.kind === 'days' && !(Number.isInteger(whole.days) && whole.days >= 1)) {
    throw new RangeError(`a period must be a whole number of days, got ${whole.days}`);
  }
  return whole;
}

const written = ({ from, to }: Days): DatedPeriod => ({ from: isoDay(from), to: isoDay(to) });

/**
 * The reporting period of a report.
 *
 * Meaning: so many days that end, exclusively, on the day of the report; or the last unit of the
 * calendar that has ended by then; or, `to-date`, the unit that the day before the report lies in,
 * up to the report. The day of an instant is the day as it is written, or, where the calendar has a
 * time zone, the day there. Fiscal units are the calendar's where no fiscal year is given. Shape: two
 * ISO dates, `to` exclusive. Throws RangeError on a date that is none, and on a number of days that
 * is no whole number above 0.
 *
 * Source of the 52/53-week years: the National Retail Federation's 4-5-4 calendar, whose year ends
 * on the Saturday nearest to 31 January and had 53 weeks in 2006, 2012, 2017 and 2023.
 *
 * @example
 * reportingPeriod('2026-10-29', 28) // → {"from":"2026-10-01","to":"2026-10-29"}
 * reportingPeriod('2026-10-29T06:00:00+07:00', 28).to // → "2026-10-29"
 * reportingPeriod('2026-10-29', { kind: 'month' }) // → {"from":"2026-09-01","to":"2026-10-01"}
 * reportingPeriod('2026-10-29', { kind: 'quarter', part: 'to-date' }) // → {"from":"2026-10-01","to":"2026-10-29"}
 * reportingPeriod('2024-03-01', { kind: 'fiscal-year' }, { weekStart: 'sunday', fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' } }) // → {"from":"2023-01-29","to":"2024-02-04"}
 */
export function reportingPeriod(
  asOf: string,
  spec: PeriodSpec | number,
  calendar: CalendarDefinition = {},
): { from: string; to: string } {
  const whole = checked(spec);
  const day = dayOfReport(asOf, calendar);
  if (whole.kind === 'days') return written({ from: day - whole.days, to: day });
  const unit = calendarUnit(whole.kind, day - 1, calendar);
  if (whole.part === 'to-date') return written({ from: unit.from, to: Math.min(unit.to, day) });
  return written(unit.to <= day ? unit : calendarUnit(whole.kind, unit.from - 1, calendar));
}

type OfUnit = { readonly kind: CalendarUnit; readonly part?: 'complete' | 'to-date' };

/** As much of a unit as the period had of its own; all of it where the period is all of its own. */
function asFar(unit: Days, period: Days, whole: OfUnit, calendar: CalendarDefinition): Days {
  if (whole.part !== 'to-date') return unit;
  const own = calendarUnit(whole.kind, period.from, calendar);
  if (own.from === period.from && own.to === period.to) return unit;
  return { from: unit.from, to: Math.min(unit.to, unit.from + (period.to - period.from)) };
}

/**
 * The period before a reporting period: the days just before it, or the unit before it; of a unit
 * to date as many of its days, and all of it where the unit has ended. Throws RangeError on a number
 * of days that is not whole and above 0.
 *
 * @example
 * previousPeriod({ from: '2026-10-01', to: '2026-10-29' }, 28) // → {"from":"2026-09-03","to":"2026-10-01"}
 * previousPeriod({ from: '2026-03-01', to: '2026-04-01' }, { kind: 'month' }) // → {"from":"2026-02-01","to":"2026-03-01"}
 * previousPeriod({ from: '2026-03-01', to: '2026-03-31' }, { kind: 'month', part: 'to-date' }) // → {"from":"2026-02-01","to":"2026-03-01"}
 */
export function previousPeriod(
  period: DatedPeriod,
  spec: PeriodSpec | number,
  calendar: CalendarDefinition = {},
): DatedPeriod {
  return periodsBefore(period, spec, 1, calendar)[0] ?? period;
}

/**
 * So many periods before a reporting period, one after another, the nearest first: each as
 * `previousPeriod` says, and of units to date each as far as the reporting period itself, so that a
 * short February makes no January shorter.
 *
 * Shape: as `previousPeriod`; none for a count of 0. Throws RangeError on a number of days that is not
 * whole and above 0.
 *
 * @example
 * periodsBefore({ from: '2026-11-01', to: '2026-12-01' }, { kind: 'month' }, 2) // → [{"from":"2026-10-01","to":"2026-11-01"},{"from":"2026-09-01","to":"2026-10-01"}]
 * periodsBefore({ from: '2026-03-01', to: '2026-03-31' }, { kind: 'month', part: 'to-date' }, 2) // → [{"from":"2026-02-01","to":"2026-03-01"},{"from":"2026-01-01","to":"2026-01-31"}]
 */
export function periodsBefore(
  period: DatedPeriod,
  spec: PeriodSpec | number,
  count: number,
  calendar: CalendarDefinition = {},
): DatedPeriod[] {
  const whole = checked(spec);
  const days = { from: dayNumber(period.from), to: dayNumber(period.to) };
  const found: DatedPeriod[] = [];
  let { from } = days;
  while (found.length < count) {
    if (whole.kind === 'days') {
      found.push(written({ from: from - (days.to - days.from), to: from }));
      from -= days.to - days.from;
    } else {
      const unit = calendarUnit(whole.kind, from - 1, calendar);
      found.push(written(asFar(unit, days, whole, calendar)));
      from = unit.from;
    }
  }
  return found;
}

/**
 * The same period a year before: as many days up to the same date; the same month, quarter or fiscal
 * month; of a week the one 52 weeks before. 29 February is 28 February in the year before. A fiscal
 * year of 53 weeks is compared as it is, without moving its weeks. Throws RangeError on a day that is
 * none, and on days that are no whole number from 1.
 *
 * @example
 * periodYearBefore({ from: '2026-10-01', to: '2026-10-29' }, 28) // → {"from":"2025-10-01","to":"2025-10-29"}
 * periodYearBefore({ from: '2026-10-05', to: '2026-10-12' }, { kind: 'week' }) // → {"from":"2025-10-06","to":"2025-10-13"}
 */
export function periodYearBefore(
  period: DatedPeriod,
  spec: PeriodSpec | number,
  calendar: CalendarDefinition = {},
): DatedPeriod {
  const whole = checked(spec);
  const days = { from: dayNumber(period.from), to: dayNumber(period.to) };
  if (whole.kind === 'days') {
    const to = yearBefore(days.to);
    return written({ from: to - (days.to - days.from), to });
  }
  return written(asFar(unitYearBefore(whole.kind, days.from, calendar), days, whole, calendar));
}
