import type { AssumptionDefinition } from './assumption.ts';
import type { CalendarDefinition } from './calendar.ts';
import type { JourneyDefinition } from './journey.ts';
import type { KpiDefinition, PerspectiveId } from './kpi.ts';
import type { Hysteresis, KpiUse, StatusThresholds } from './kpi-scoring.ts';
import type { ExperimentRecord, TrainingRecord } from './learning-record.ts';
import type { OwnMetric } from './own-metric.ts';
import type { PlatformGate } from './probation.ts';
import type { RaciRecord } from './raci.ts';
import type { DatedRate } from './rate.ts';
import type { AuditRecord, InitiativeRecord } from './response-plan.ts';
import type { DecisionRecord, ReviewRecord } from './review.ts';
import type { RiskUse } from './risk.ts';
import type { ScoreFunction } from './score-function.ts';

/** A part of a goal's lagging or leading score: a KPI, or the lagging score of another goal. */
export type GoalInput =
  | { readonly kpi: string; readonly weight?: number }
  | { readonly goal: string; readonly weight?: number };

/**
 * How parts become one score: their weighted mean or weighted geometric mean, the least of them, or
 * the one whose status is worst.
 */
export type RollUpMethod = 'mean' | 'geometric' | 'minimum' | 'worst';

/** How a goal, a perspective or the whole is rolled up; the weighted mean where nothing is said. */
export interface RollUpRule {
  readonly method?: RollUpMethod;
  /** Share of the weight, 0–1, of which less is not enough for a score; 0 where nothing is said. */
  readonly floor?: number;
}

/** A goal as data. `lagging` says whether it was reached, `leading` whether it will be. */
export interface GoalDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly brief?: string;
  readonly perspective: PerspectiveId;
  readonly lagging: readonly GoalInput[];
  readonly leading: readonly GoalInput[];
  readonly weight?: number;
  /** How its lagging and its leading part are each rolled up. */
  readonly rollUp?: RollUpRule;
  /** `supporting` where it only helps: then its share in what it counts for has a limit. */
  readonly role?: 'primary' | 'supporting';
  /** The greatest share of a supporting goal, 0–1; a quarter where nothing is said. */
  readonly most?: number;
  /** What stands in the way of it: said before what is done about it and what it is measured by. */
  readonly challenge?: string;
  /** What we do if it moves (checklist S0-I8). */
  readonly decision?: string;
  readonly owner?: string;
  /** One of the organisation's official goals: then somebody who leads it stands for the goal. */
  readonly official?: true;
  /** Who of those that lead the organisation stands for it. */
  readonly sponsor?: string;
  /** Its id in the organisation's own performance system. */
  readonly external?: string;
  readonly source?: readonly string[];
}

/** A perspective with the name that this scorecard gives it. */
export interface PerspectiveDefinition {
  readonly id: PerspectiveId;
  readonly name: string;
  readonly weight?: number;
  readonly rollUp?: RollUpRule;
}

/** Cause and effect between two goals, as a person states it. */
export interface LinkDefinition {
  readonly from: string;
  readonly to: string;
  /** How strong it is held to be, 0–1. */
  readonly strength?: number;
  /** Days until the effect is expected. */
  readonly lagDays?: number;
  readonly evidence?: 'untested' | 'supported' | 'refuted';
  readonly note?: string;
}

/**
 * A theme that crosses perspectives. The social score is the mean of some goals' lagging scores, the
 * strategic score that of others or a number that a person entered; `band` says how many points they
 * may lie apart.
 */
export interface ThemeDefinition {
  readonly id: string;
  readonly name: string;
  /** Ids of the goals whose lagging scores are the social performance. */
  readonly social: readonly string[];
  /** Ids of the goals that stand for the whole target, or its score as entered on a day. */
  readonly strategic?:
    | { readonly goals: readonly string[] }
    | { readonly score: number; readonly on: string };
  /** Green up to `watch` points apart, amber up to `bad`, red beyond; 10 and 20 where nothing is said. */
  readonly band?: { readonly watch: number; readonly bad: number };
}

/** Another weight of one thing for one business unit. A KPI's holds in every goal, or in one. */
export type WeightOverride =
  | { readonly kpi: string; readonly in?: string; readonly weight: number }
  | { readonly kpi: string; readonly share: number }
  | { readonly goal: string; readonly in?: string; readonly weight: number }
  | { readonly perspective: PerspectiveId; readonly weight: number };

/** How one business unit uses a KPI: a target and an owner of its own, over the scorecard's. */
export interface UnitUse {
  readonly kpi: string;
  /** In place of the scorecard's, and of its targets by period. */
  readonly score?: ScoreFunction;
  readonly owner?: string;
}

/** A business unit that uses the same scorecard with weights, targets and owners of its own. */
export interface UnitDefinition {
  readonly id: string;
  readonly name: string;
  /** Who answers for the unit. */
  readonly owner?: string;
  readonly weights: readonly WeightOverride[];
  readonly uses?: readonly UnitUse[];
}

/** The template that a scorecard was made from, and which version of it (1, 2, 3 …). */
export interface TemplateOrigin {
  readonly id: string;
  readonly version: number;
}

/** What another scorecard added to this one: ids of what came with it. */
export interface LayerDefinition {
  readonly id: string;
  readonly title: string;
  /** The template that the added scorecard was made from. */
  readonly template?: TemplateOrigin;
  readonly perspectives: readonly PerspectiveId[];
  readonly goals: readonly string[];
  readonly kpis: readonly string[];
  readonly own: readonly string[];
  readonly ownMetrics: readonly string[];
  readonly themes: readonly string[];
  readonly risks: readonly string[];
}

/** Where a KPI counts: in which part of which goal, and how much against what else is there. */
export interface KpiPlace {
  readonly goal: string;
  readonly part: 'lagging' | 'leading';
  readonly weight?: number;
}

/** A KPI that was taken out of use, with all that is needed to bring it back as it was. */
export interface RetiredKpi {
  readonly kpi: string;
  /** The day on which it was taken out. */
  readonly on: string;
  readonly use: KpiUse;
  readonly places: readonly KpiPlace[];
}

/** A whole scorecard as data: a template, or a person's own. */
export interface ScorecardDefinition {
  readonly schema: 'fourfold/scorecard@1';
  readonly id: string;
  readonly title: string;
  readonly brief?: string;
  /** What it was made from; absent where it was made from nothing. */
  readonly template?: TemplateOrigin;
  readonly perspectives: readonly PerspectiveDefinition[];
  readonly goals: readonly GoalDefinition[];
  readonly kpis: readonly KpiUse[];
  /** KPIs that this scorecard defines itself, equals of the library's. */
  readonly own?: readonly KpiDefinition[];
  /** Metrics that a person made and that its KPIs stand on, equals of the catalogue's. */
  readonly ownMetrics?: readonly OwnMetric[];
  readonly thresholds: StatusThresholds;
  /** For every KPI that has none of its own, and for goals, perspectives and the whole. */
  readonly hysteresis?: Hysteresis;
  /** How perspectives make the whole; goals and perspectives have rules of their own. */
  readonly rollUp?: RollUpRule;
  /**
   * `relative` weights count within their goal, perspective or the whole. With `absolute` ones each
   * KPI of a lagging part has a share of the whole, and goals and perspectives weigh what is in them.
   */
  readonly weighting?: 'relative' | 'absolute';
  readonly units?: readonly UnitDefinition[];
  readonly themes?: readonly ThemeDefinition[];
  readonly links?: readonly LinkDefinition[];
  /** Indicators of risk, each with how much of it is borne. */
  readonly risks?: readonly RiskUse[];
  /** What is taken for granted of KPIs and links. */
  readonly assumptions?: readonly AssumptionDefinition[];
  readonly training?: readonly TrainingRecord[];
  readonly experiments?: readonly ExperimentRecord[];
  /** What is done about the challenges of goals. */
  readonly initiatives?: readonly InitiativeRecord[];
  readonly audits?: readonly AuditRecord[];
  /** Who does what for each KPI; each KPI once. */
  readonly raci?: readonly RaciRecord[];
  /** Reviews, planned and held, and what was decided. */
  readonly reviews?: readonly ReviewRecord[];
  readonly decisions?: readonly DecisionRecord[];
  /** The customer's way; the usual one where nothing is said. */
  readonly journey?: JourneyDefinition;
  /** Which platforms count; all where nothing is said. */
  readonly gate?: PlatformGate;
  /** Ids of the KPIs that those who decide see first; all where nothing is said. */
  readonly executive?: readonly string[];
  /** KPIs that were taken out of use: neither scored nor shown, and never forgotten. */
  readonly retired?: readonly RetiredKpi[];
  /** Scorecards that were added to this one and can be taken off again, the last one last. */
  readonly layers?: readonly LayerDefinition[];
  /** Length of the reporting period in days, ending at the day of the report. */
  readonly periodDays: number;
  /** Time zone, weeks, fiscal year, and the reporting period where it is not `periodDays`. */
  readonly calendar?: CalendarDefinition;
  readonly currency?: string;
  /** Rates by which money in other currencies is brought into the scorecard's. */
  readonly rates?: readonly DatedRate[];
  /** For how many days after its own a rate still holds; 31 where nothing is said. */
  readonly rateDays?: number;
}
