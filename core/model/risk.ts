import type { RiskCategory } from './kpi.ts';

/**
 * A KPI watched as an indicator of risk. Both limits are in the KPI's unit: as far as `appetite` the
 * risk is borne willingly, as far as `tolerance` it is borne while somebody acts. The direction
 * follows from the two: a tolerance below the appetite means that less is worse. The same value in
 * both means that nothing lies between.
 */
export interface RiskUse {
  readonly kpi: string;
  readonly category: RiskCategory;
  /** Id of the goal that it endangers. */
  readonly objective: string;
  readonly appetite: number;
  readonly tolerance: number;
  /** Which way is worse, where appetite and tolerance are the same; `higher` where nothing is said. */
  readonly worse?: 'higher' | 'lower';
  /** Who acts on it. */
  readonly owner: string;
  /** How often it is looked at, in days; a number more than twice as old says nothing any more. */
  readonly cadenceDays: number;
  /** What is done once the appetite is passed. */
  readonly response?: string;
}
