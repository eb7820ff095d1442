import type { ScoreFunction } from './score-function.ts';

/**
 * Divides a KPI by something that grows with it, so that large and small accounts compare: the
 * formula F becomes `per(F, metric) * times`, and per day F divided by the days of the period.
 */
export interface Normaliser {
  /** `day`, or the id of the metric that counts the followers, the reach, the posts … */
  readonly per: string;
  /** "Per 1,000 followers" is 1000; 1 where nothing is said. */
  readonly times?: number;
}

/**
 * What a KPI's progress starts from: a value that a person fixed on a day, or one found in its
 * history. `median` of the last `periods` whole periods before the report; `seasonal` of those that
 * lie in the same weekday or calendar month as the report's period. With fewer than `least` of them
 * known the KPI is still being gathered and stays out of the score.
 */
export type BaselineUse =
  | { readonly kind: 'fixed'; readonly value: number; readonly on: string; readonly by?: string }
  | {
      readonly kind: 'history';
      readonly method?: 'median' | 'seasonal';
      readonly season?: 'weekday' | 'month';
      /** How many periods to look back at; 13 where nothing is said. */
      readonly periods?: number;
      /** How many of them have to be known; 8 where nothing is said. */
      readonly least?: number;
    };

/**
 * A target that holds for a time; `to` is exclusive. For an amount over a period the values are
 * meant for exactly that time.
 */
export interface PeriodTarget {
  readonly from: string;
  readonly to: string;
  readonly score: ScoreFunction;
}

/** Scores at which a status changes: at or above `good` on track, below `watch` off track. */
export interface StatusThresholds {
  readonly good: number;
  readonly watch: number;
}

/**
 * What keeps a status from flapping: it changes only where the score passes the threshold by
 * `margin` points, or stays past it for `periods` periods in a row.
 */
export interface Hysteresis {
  readonly margin: number;
  /** Without it only the margin changes a status. */
  readonly periods?: number;
}

/** How one scorecard uses a KPI: its own score function, weight and owner, over the library's. */
export interface KpiUse {
  readonly kpi: string;
  readonly score?: ScoreFunction;
  /** Targets by period, before `score`, which holds for the days that none of them names. */
  readonly targets?: readonly PeriodTarget[];
  readonly normaliser?: Normaliser;
  readonly baseline?: BaselineUse;
  /** Its own, over the scorecard's. */
  readonly thresholds?: StatusThresholds;
  readonly hysteresis?: Hysteresis;
  /** Share of the whole scorecard, 0–1, where the scorecard's weights are absolute. */
  readonly share?: number;
  readonly owner?: string;
  /** `ours` where the product added a KPI that the source document does not list. */
  readonly addedBy?: 'ours';
}
