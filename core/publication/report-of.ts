import type { ScorecardDefinition } from '../model/index.ts';
import { type MetricOptions, reportingPeriod } from '../series/index.ts';
import type { PeriodStep } from './period-before.ts';

/** The report: its day, its period, and the scorecard that it is of. */
export interface Report {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scorecard: ScorecardDefinition;
  /** The last day or instant on which a number may have been seen. */
  readonly seenBy?: string;
}

/** The report of a scorecard on a day, over the period that its calendar names. */
export function reportOf(scorecard: ScorecardDefinition, asOf: string, seenBy?: string): Report {
  const { calendar, periodDays } = scorecard;
  const period = reportingPeriod(asOf, calendar?.period ?? periodDays, calendar);
  return { asOf, scorecard, period, ...(seenBy === undefined ? {} : { seenBy }) };
}

/** How every number of a report is evaluated, whatever its window. */
export type Terms = Pick<
  MetricOptions,
  'currency' | 'rates' | 'rateDays' | 'timeZone' | 'seenBy'
> & {
  /** Where periods are units of the calendar and not so many days. */
  readonly step?: PeriodStep;
};

/** By what the scorecard's periods follow each other; undefined where they are so many days. */
export function stepOf({
  calendar,
}: Pick<ScorecardDefinition, 'calendar'>): PeriodStep | undefined {
  const spec = calendar?.period;
  return calendar && spec && spec.kind !== 'days' ? { spec, calendar } : undefined;
}

/** How the numbers of a report are evaluated: only what the scorecard says, so that nothing is undefined. */
export function termsOf({ scorecard, seenBy }: Pick<Report, 'scorecard' | 'seenBy'>): Terms {
  const { currency, rates, rateDays, calendar } = scorecard;
  const timeZone = calendar?.timeZone;
  const step = stepOf(scorecard);
  return {
    ...(step === undefined ? {} : { step }),
    ...(currency === undefined ? {} : { currency }),
    ...(rates === undefined ? {} : { rates }),
    ...(rateDays === undefined ? {} : { rateDays }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(seenBy === undefined ? {} : { seenBy }),
  };
}
