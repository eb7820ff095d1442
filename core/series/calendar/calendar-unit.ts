import type {
  CalendarDefinition,
  CalendarUnit,
  FiscalYear,
  WeekPattern,
  WeekStart,
} from '../../model/index.ts';

/** Days from `from` up to `to`, exclusively, in days since 1970-01-01. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** 1970-01-01 was a Thursday: days from the first day of such a week to it. */
const THURSDAY: Readonly<Record<WeekStart, number>> = { monday: 3, sunday: 4, saturday: 5 };

/** The first day of the week that a day is in. */
export function weekFrom(day: number, start: WeekStart = 'monday'): number {
  const since = THURSDAY[start];
  return Math.floor((day + since) / 7) * 7 - since;
}

/** The day number of a day of a month; months beyond 1 to 12 run on into other years. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}

export function partsOf(day: number) {
  const date = new Date(Math.floor(day) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
type Length = keyof typeof MONTHS;

/** The unit of the calendar that a day is in. */
export function calendarUnit(
  kind: CalendarUnit,
  day: number,
  calendar: CalendarDefinition = {},
): Days {
  if (kind === 'week') {
    const from = weekFrom(day, calendar.weekStart);
    return { from, to: from + 7 };
  }
  const length = kind.replace('fiscal-', '') as Length;
  const fiscal = kind.startsWith('fiscal-') ? calendar.fiscalYear : undefined;
  return fiscal?.kind === 'weeks'
    ? weeksUnit(length, day, fiscal, calendar.weekStart)
    : monthsUnit(length, day, fiscal);
}

type FiscalMonths = Extract<FiscalYear, { kind: 'months' }>;
type FiscalWeeks = Extract<FiscalYear, { kind: 'weeks' }>;

function monthsUnit(length: Length, day: number, fiscal?: FiscalMonths): Days {
  const { startMonth = 1, startDay = 1 } = fiscal ?? {};
  const now = partsOf(day);
  const begun = now.day >= startDay ? now.month : now.month - 1;
  const months = MONTHS[length];
  // Months since the year's first, in whole units; before it they count from the year before.
  const at = (((begun - startMonth) % 12) + 12) % 12;
  const first = begun - (at % months);
  return {
    from: dayOf(now.year, first, startDay),
    to: dayOf(now.year, first + months, startDay),
  };
}

const WEEKS: Readonly<Record<WeekPattern, readonly number[]>> = {
  '4-4-5': [4, 4, 5],
  '4-5-4': [4, 5, 4],
  '5-4-4': [5, 4, 4],
};

/** The first day after the fiscal year whose last month is of this calendar year. */
function yearEnd(year: number, { endMonth, end }: FiscalWeeks, start?: WeekStart): number {
  const after = dayOf(year, endMonth + 1, 1);
  // Three days on either side of the month's last day there is one day on which weeks end.
  return weekFrom(end === 'nearest' ? after + 3 : after, start);
}

/** The fiscal year of whole weeks that a day is in, by the calendar year in which it ends. */
function weeksYear(day: number, fiscal: FiscalWeeks, start?: WeekStart): number {
  let { year } = partsOf(day);
  while (yearEnd(year, fiscal, start) <= day) year++;
  while (yearEnd(year - 1, fiscal, start) > day) year--;
  return year;
}

/** The beginnings of the twelve months of a fiscal year, and its end. */
function monthStarts(year: number, fiscal: FiscalWeeks, start?: WeekStart): number[] {
  const starts = [yearEnd(year - 1, fiscal, start)];
  for (let month = 0; month < 11; month++) {
    starts.push((starts.at(-1) ?? 0) + 7 * (WEEKS[fiscal.pattern][month % 3] ?? 4));
  }
  // A 53rd week makes the last month longer.
  return [...starts, yearEnd(year, fiscal, start)];
}

function weeksUnit(length: Length, day: number, fiscal: FiscalWeeks, start?: WeekStart): Days {
  const starts = monthStarts(weeksYear(day, fiscal, start), fiscal, start);
  const month = starts.findLastIndex((from) => from <= day);
  const months = MONTHS[length];
  const first = month - (month % months);
  return { from: starts[first] ?? day, to: starts[first + months] ?? day };
}

/** The unit at the same place in the year before: the same month, quarter or week of the year. */
export function unitYearBefore(
  kind: CalendarUnit,
  day: number,
  calendar: CalendarDefinition = {},
): Days {
  const fiscal = kind.startsWith('fiscal-') ? calendar.fiscalYear : undefined;
  if (kind === 'week') return calendarUnit(kind, day - 364, calendar);
  if (fiscal?.kind !== 'weeks') return calendarUnit(kind, yearBefore(day), calendar);
  const year = weeksYear(day, fiscal, calendar.weekStart);
  const [now, before] = [year, year - 1].map((one) => monthStarts(one, fiscal, calendar.weekStart));
  const month = (now ?? []).findLastIndex((from) => from <= day);
  return calendarUnit(kind, before?.[month] ?? day, calendar);
}

/** The same date a year before; of 29 February the 28th. */
export function yearBefore(day: number): number {
  const { year, month, day: date } = partsOf(day);
  const last = partsOf(dayOf(year - 1, month + 1, 0)).day;
  return dayOf(year - 1, month, Math.min(date, last));
}
