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
 * history, which is the median of the last `periods` whole periods before the report, or
 * (`seasonal`) of those among them that lie on the same weekday or in the same calendar month as the
 * report's period. With fewer than `least` of them known the baseline is still being gathered, and
 * the KPI stays out of the score. What is not said follows `historyRule`.
 */
export type BaselineUse =
  | { readonly kind: 'fixed'; readonly value: number; readonly on: string; readonly by?: string }
  | {
      readonly kind: 'history';
      readonly method?: 'median' | 'seasonal';
      readonly season?: 'weekday' | 'month';
      /** How many periods to look back at. */
      readonly periods?: number;
      /** How many of them have to be known. */
      readonly least?: number;
    };

/** A baseline from history with everything said. */
export interface HistoryRule {
  readonly method: 'median' | 'seasonal';
  readonly season: 'weekday' | 'month';
  readonly periods: number;
  readonly least: number;
}

/**
 * What a baseline from history goes by where a scorecard does not say: the median of 13 periods, a
 * year of four weeks each, of which 8 have to be known (the middle of fewer may be anything: of 8,
 * the second and the seventh hold it with 93 %); by weekday 8 of the last 8 weeks of days; by month
 * 3 of the last 40 periods, which are three years of four weeks each.
 *
 * @example
 * historyRule({ kind: 'history' }) // → {"method":"median","season":"month","periods":13,"least":8}
 */
export function historyRule(use: BaselineUse & { kind: 'history' }): HistoryRule {
  const { method = 'median', season = 'month' } = use;
  const [periods, least] = method === 'median' ? [13, 8] : season === 'weekday' ? [56, 8] : [40, 3];
  return { method, season, periods: use.periods ?? periods, least: use.least ?? least };
}

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

/** That a KPI stands in for something that cannot be measured itself. */
export interface ProxyUse {
  /** What it stands in for, in words: "what community engagement adds to lifetime value". */
  readonly for: string;
  /** What shows that both go together, in words; nothing shows it where nothing is said. */
  readonly evidence?: string;
  /** ISO date up to which the evidence is taken to hold, exclusive; without an end where nothing is said. */
  readonly until?: string;
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
  /** That something for people hangs on it, such as pay or a prize: then somebody may push it. */
  readonly rewarded?: true;
  /** KPIs of the scorecard that get worse where this one is pushed up in the wrong way. */
  readonly guards?: readonly string[];
  readonly proxy?: ProxyUse;
  /** The day on which somebody asks whether it is still of use. */
  readonly review?: string;
  /** `ours` where the product added a KPI that the source document does not list. */
  readonly addedBy?: 'ours';
}
