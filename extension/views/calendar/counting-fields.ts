import type {
  CalendarDefinition,
  CalendarUnit,
  FiscalYear,
  PeriodSpec,
  ScorecardDefinition,
  WeekPattern,
  WeekStart,
} from '../../../core/model/index.ts';
import { previousPeriod, reportingPeriod } from '../../../core/series/index.ts';
import { changeWhole } from '../../../core/templates/index.ts';
import { daysAfter } from '../day-of.ts';
import type { WrongIn } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { say } from './words.ts';

/** What a report can be of, in the order in which it is offered. */
export const UNITS = [
  'days',
  'week',
  'month',
  'quarter',
  'year',
  'fiscal-month',
  'fiscal-quarter',
  'fiscal-year',
] as const satisfies readonly PeriodSpec['kind'][];

export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const satisfies readonly WeekStart[];

export const PATTERNS = ['4-4-5', '4-5-4', '5-4-4'] as const satisfies readonly WeekPattern[];

/** By what calendar the scorecard counts, as it stands in the fields. */
export interface CountingFields {
  readonly covers: PeriodSpec['kind'];
  readonly days: string;
  readonly part: 'complete' | 'to-date';
  readonly weekStart: WeekStart;
  readonly year: 'calendar' | FiscalYear['kind'];
  readonly startMonth: string;
  readonly startDay: string;
  readonly pattern: WeekPattern;
  readonly endMonth: string;
  readonly end: 'nearest' | 'last';
  readonly timeZone: string;
}

/** What the scorecard says now. */
export function fieldsOf({ calendar = {}, periodDays }: ScorecardDefinition): CountingFields {
  const { period, weekStart, fiscalYear: year, timeZone } = calendar;
  const isUnit = period !== undefined && period.kind !== 'days';
  const months = year?.kind === 'months' ? year : undefined;
  const weeks = year?.kind === 'weeks' ? year : undefined;
  return {
    covers: isUnit ? period.kind : 'days',
    days: String(period?.kind === 'days' ? period.days : periodDays),
    part: (isUnit ? period.part : undefined) ?? 'complete',
    weekStart: weekStart ?? 'monday',
    year: year?.kind ?? 'calendar',
    startMonth: String(months?.startMonth ?? 4),
    startDay: String(months?.startDay ?? 1),
    pattern: weeks?.pattern ?? '4-5-4',
    endMonth: String(weeks?.endMonth ?? 1),
    end: weeks?.end ?? 'nearest',
    timeZone: timeZone ?? '',
  };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const isWhole = (text: string, most: number) => {
  const value = typed(text);
  return value !== null && Number.isInteger(value) && value >= 1 && value <= most;
};

/** What is wrong with the fields. */
export function wrongIn(fields: CountingFields): WrongIn<CountingFields> {
  const { covers, days, year, startDay, timeZone } = fields;
  const zone = timeZone.trim();
  return {
    ...(covers === 'days' && !isWhole(days, 3660) ? { days: say('wrong.days') } : {}),
    ...(year === 'months' && !isWhole(startDay, 28) ? { startDay: say('wrong.day') } : {}),
    ...(zone !== '' && !isZone(zone) ? { timeZone: say('wrong.zone') } : {}),
  };
}

function fiscalOf(fields: CountingFields): FiscalYear | undefined {
  const { year, pattern, end } = fields;
  if (year === 'weeks') return { kind: year, pattern, endMonth: Number(fields.endMonth), end };
  if (year === 'calendar') return undefined;
  const startDay = Number(fields.startDay);
  const startMonth = Number(fields.startMonth);
  return { kind: year, startMonth, ...(startDay === 1 ? {} : { startDay }) };
}

/** The calendar of the fields; undefined where it is what holds where nothing is said. */
export function calendarOf(fields: CountingFields): CalendarDefinition | undefined {
  const { covers, part, weekStart } = fields;
  const fiscalYear = fiscalOf(fields);
  const zone = fields.timeZone.trim();
  const calendar: CalendarDefinition = {
    ...(zone === '' ? {} : { timeZone: zone }),
    ...(weekStart === 'monday' ? {} : { weekStart }),
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(covers === 'days'
      ? {}
      : { period: { kind: covers, ...(part === 'complete' ? {} : { part }) } }),
  };
  return Object.keys(calendar).length === 0 ? undefined : calendar;
}

/** The scorecard counted by the fields. */
export function countedBy(
  scorecard: ScorecardDefinition,
  fields: CountingFields,
): ScorecardDefinition {
  const next = changeWhole(scorecard, { calendar: calendarOf(fields) });
  return fields.covers === 'days' ? changeWhole(next, { periodDays: Number(fields.days) }) : next;
}

type Stretch = { readonly from: string; readonly to: string };

/** What the fields come to on a day: the report's period, the one before it, and the fiscal year. */
export function periodsOf(
  fields: CountingFields,
  day: string,
): { readonly now: Stretch; readonly before: Stretch; readonly year: Stretch } | null {
  if (Object.keys(wrongIn(fields)).length > 0) return null;
  const calendar = calendarOf(fields) ?? {};
  const kind: CalendarUnit | 'days' = fields.covers;
  const spec: PeriodSpec =
    kind === 'days' ? { kind, days: Number(fields.days) } : { kind, part: fields.part };
  const now = reportingPeriod(day, spec, calendar);
  // The year that the day itself lies in, and not the one that the day before it does.
  const next = daysAfter(day, 1);
  const began = reportingPeriod(next, { kind: 'fiscal-year', part: 'to-date' }, calendar).from;
  return { now, before: previousPeriod(now, spec, calendar), year: { from: began, to: next } };
}
