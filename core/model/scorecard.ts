import type { KpiDefinition, PerspectiveId } from './kpi.ts';
import type { ScoreFunction } from './score-function.ts';

/** A part of a goal's lagging or leading score: a KPI, or the lagging score of another goal. */
export type GoalInput =
  | { readonly kpi: string; readonly weight?: number }
  | { readonly goal: string; readonly weight?: number };

/** A goal as data. `lagging` says whether it was reached, `leading` whether it will be. */
export interface GoalDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly brief?: string;
  readonly perspective: PerspectiveId;
  readonly lagging: readonly GoalInput[];
  readonly leading: readonly GoalInput[];
  readonly weight?: number;
  /** What we do if it moves (checklist S0-I8). */
  readonly decision?: string;
  readonly owner?: string;
  readonly source?: readonly string[];
}

/** How one scorecard uses a KPI: its own score function, weight and owner, over the library's. */
export interface KpiUse {
  readonly kpi: string;
  readonly score?: ScoreFunction;
  readonly owner?: string;
  /** `ours` where the product added a KPI that the source document does not list. */
  readonly addedBy?: 'ours';
}

/** A perspective with the name that this scorecard gives it. */
export interface PerspectiveDefinition {
  readonly id: PerspectiveId;
  readonly name: string;
  readonly weight?: number;
}

/** Scores at which a status changes: at or above `good` on track, below `watch` off track. */
export interface StatusThresholds {
  readonly good: number;
  readonly watch: number;
}

/** A whole scorecard as data: a template, or a person's own. */
export interface ScorecardDefinition {
  readonly schema: 'fourfold/scorecard@1';
  readonly id: string;
  readonly title: string;
  readonly brief?: string;
  readonly perspectives: readonly PerspectiveDefinition[];
  readonly goals: readonly GoalDefinition[];
  readonly kpis: readonly KpiUse[];
  /** KPIs that this scorecard defines itself, equals of the library's. */
  readonly own?: readonly KpiDefinition[];
  readonly thresholds: StatusThresholds;
  /** Length of the reporting period in days, ending at the day of the report. */
  readonly periodDays: number;
  readonly currency?: string;
}
