/** The day on which weeks begin. */
export type WeekStart = 'monday' | 'saturday' | 'sunday';

/** How many weeks the three months of each quarter have. */
export type WeekPattern = '4-4-5' | '4-5-4' | '5-4-4';

/**
 * The year that accounts are kept by.
 * - `months`: twelve calendar months from `startMonth` (1–12), each from `startDay` (1–28; 1 where
 *   nothing is said). The United Kingdom's tax year begins in month 4 on day 6.
 * - `weeks`: 52 or 53 whole weeks that end where the week does: nearest to the last day of
 *   `endMonth`, or the last such day in it. The 53rd week belongs to the year's last month.
 *   Retail's 4-5-4 calendar has weeks from Sunday and ends `nearest` to the end of month 1.
 */
export type FiscalYear =
  | { readonly kind: 'months'; readonly startMonth: number; readonly startDay?: number }
  | {
      readonly kind: 'weeks';
      readonly pattern: WeekPattern;
      readonly endMonth: number;
      readonly end: 'nearest' | 'last';
    };

/** A stretch of the calendar that has neighbours of its kind. */
export type CalendarUnit =
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'fiscal-month'
  | 'fiscal-quarter'
  | 'fiscal-year';

/**
 * What a report is of: so many days up to the day of the report, or a unit of the calendar. Of a
 * unit, `complete` (where nothing is said) is the last one that has ended, `to-date` the one that the
 * day before the report lies in, as far as it has come.
 */
export type PeriodSpec =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: CalendarUnit; readonly part?: 'complete' | 'to-date' };

/** By which calendar a scorecard counts. Everything has a default. */
export interface CalendarDefinition {
  /** IANA name, `Asia/Jakarta`. Instants are days of this zone; of UTC where nothing is said. */
  readonly timeZone?: string;
  /** Monday where nothing is said. */
  readonly weekStart?: WeekStart;
  /** The calendar year where nothing is said. */
  readonly fiscalYear?: FiscalYear;
  /** The scorecard's `periodDays` where nothing is said. */
  readonly period?: PeriodSpec;
}
