import type { ScorecardDefinition } from '../model/index.ts';
import { type MetricOptions, reportingPeriod } from '../series/index.ts';

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
export type Terms = Pick<MetricOptions, 'currency' | 'rates' | 'rateDays' | 'timeZone' | 'seenBy'>;

/** How the numbers of a report are evaluated: only what the scorecard says, so that nothing is undefined. */
export function termsOf({ scorecard, seenBy }: Pick<Report, 'scorecard' | 'seenBy'>): Terms {
  const { currency, rates, rateDays, calendar } = scorecard;
  const timeZone = calendar?.timeZone;
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(rates === undefined ? {} : { rates }),
    ...(rateDays === undefined ? {} : { rateDays }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(seenBy === undefined ? {} : { seenBy }),
  };
}
