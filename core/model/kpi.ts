import type { Normaliser } from './kpi-scoring.ts';
import type { Direction, Driver } from './metric.ts';
import type { ScoreFunction } from './score-function.ts';
import type { CurrencyCode, Dimension } from './unit.ts';

/** The nine categories of the metric library (checklist S2-0b), and what the others add. */
export type KpiCategory =
  | 'engagement'
  | 'internal'
  | 'popularity'
  | 'demographic'
  | 'incoming-traffic'
  | 'conversions-and-financial'
  | 'paid-posts'
  | 'traffic'
  | 'average-per'
  | 'learning'
  | 'social-commerce'
  | 'creators'
  | 'risk';

/** The kinds of risk that an indicator of risk is kept under (checklist S3-6). */
export type RiskCategory = 'operational' | 'financial' | 'strategic' | 'regulatory';

/** Perspective ids. Names are data of the scorecard; ids never change. */
export type PerspectiveId = 'financial' | 'customer' | 'internal' | 'learning';

/**
 * A KPI of the library: a formula over metrics, and what is needed to score it.
 * `formula` is in the formula language of core/kpis; a metric id stands for that metric's value
 * over the reporting period. `suggested` is the score function a scorecard starts from.
 */
export interface KpiDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly brief: string;
  readonly formula: string;
  readonly unit: Dimension;
  readonly direction: Direction;
  readonly perspective: PerspectiveId;
  readonly category: KpiCategory;
  readonly suggested: ScoreFunction;
  /** Whether it says what was reached or what is to be expected; `lagging` where nothing is said. */
  readonly tier?: 'lagging' | 'leading';
  /** Which forces of social commerce it speaks of. */
  readonly drivers?: readonly Driver[];
  /** What to divide it by so that large and small accounts compare. */
  readonly normaliser?: Normaliser;
  /** Easy to collect and says little of what follows from it: to be weighed low. */
  readonly vanity?: true;
  /** Where it is an indicator of risk, of which kind. */
  readonly risk?: RiskCategory;
  /**
   * What `suggested` was written for. Absent where it is meant for whatever period and currency the
   * scorecard has, as in a person's own KPI.
   */
  readonly suggestedFor?: {
    /** Length of the period in days; a target for an amount is scaled to another length. */
    readonly days: number;
    /** Currencies in which the targets may be read as they stand; in any other there is no score. */
    readonly currencies: readonly CurrencyCode[];
  };
  /** Checklist ids of the documents that ask for it. */
  readonly source: readonly string[];
  /** A worked example in words: numbers in, number out. */
  readonly example?: string;
  readonly pitfalls?: string;
  readonly deprecated?: string;
  readonly renamedTo?: string;
}
