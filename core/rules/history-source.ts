import type { Observation } from '../model/index.ts';

/** What one account showed of one metric, day by day. */
export interface DailyHistory {
  readonly metric: string;
  readonly platform: string;
  readonly account: string;
  /** Day number of the first place. */
  readonly firstDay: number;
  /** One a day up to the day before the report; null where nothing is known of it. */
  readonly values: readonly (number | null)[];
  /** The observations that the values are of, at the same places. */
  readonly sights: readonly (Observation | null)[];
}

/**
 * The past as rules look at it, found without going through all numbers. What nothing came to is the
 * same object the next time, and so need not be looked at again.
 */
export interface HistorySource {
  /** The accounts with anything of a metric in the last days. */
  readonly daily: (metric: string) => readonly DailyHistory[];
  /** Numbers of single items of some metrics that were seen from a day on. */
  readonly items: (metrics: readonly string[], since: number) => readonly Observation[];
}
