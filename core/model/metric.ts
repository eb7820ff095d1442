import type { Dimension } from './unit.ts';

/** Languages of labels, as BCP 47 language codes, with `zh-TW`/`zh-CN` and `pt-BR` kept apart. */
export type LabelLanguage = string;

/**
 * What kind of number a metric is.
 * `stock` a level at a moment (followers); `flow` an amount over a period (views in 28 days);
 * `ratio` a quotient, never summed; `duration` a mean length of time, never summed;
 * `distribution` shares of a whole, one a segment; `rating` a mark on a fixed scale.
 */
export type MetricKind = 'stock' | 'flow' | 'ratio' | 'duration' | 'distribution' | 'rating';

/** Which way is better. `none` where neither is. */
export type Direction = 'higher' | 'lower' | 'band' | 'none';

/** The five forces of social commerce that a scorecard has to cover (checklist S0-I6). */
export type Driver = 'behaviour' | 'platform' | 'personalisation' | 'creators' | 'trust';

/** Where in the funnel a metric speaks (checklist S0-I1). */
export type Stage = 'attract' | 'engage' | 'convert';

/** The law of one metric. Definitions are never removed: `deprecated`, and `renamedTo` its successor. */
export interface MetricDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** One sentence that a person can check a number against. */
  readonly brief: string;
  readonly unit: Dimension;
  readonly kind: MetricKind;
  readonly direction: Direction;
  /** Counts each person once: values of several windows or accounts must not be added up. */
  readonly distinct?: true;
  /** May lie below zero (net growth, profit): a part of it can be more than the whole. */
  readonly signed?: true;
  /** Days after a window's end until the platform no longer changes its number. */
  readonly settlesAfterDays?: number;
  /** How often a new value is due, in days; past twice this it is stale. */
  readonly cadenceDays: number;
  readonly drivers?: readonly Driver[];
  readonly stage?: Stage;
  /** Labels that mean this metric on any page. A word that means two things on two platforms stands in the adapters instead. */
  readonly aliases: Readonly<Record<LabelLanguage, readonly string[]>>;
  readonly deprecated?: string;
  readonly renamedTo?: string;
}
