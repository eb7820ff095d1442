/** One line of a rubric: what a person answers yes or no to, or by a level. */
export interface RubricItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** What a full yes gives; above 0. */
  readonly points: number;
  /** Names of the levels from none to full, two or more; yes or no where nothing is said. */
  readonly levels?: readonly string[];
  /** Has to be fully met before what the rubric is for may begin, whatever the points say. */
  readonly gate?: true;
  /** Heading under which it stands. */
  readonly group?: string;
}

/** A weighted checklist that gives points and a score. Definitions are never removed. */
export interface RubricDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly brief: string;
  readonly items: readonly RubricItem[];
  /** The metric that it yields a number of, as points or as a score from 0 to 100. */
  readonly yields: { readonly metric: string; readonly as: 'points' | 'score' };
  /** Checklist ids of the documents that ask for it. */
  readonly source: readonly string[];
  readonly deprecated?: string;
  readonly renamedTo?: string;
}

/** Yes, no, or the number of the level reached, from 0. Not answered is not a no. */
export type RubricAnswer = boolean | number;

/** What answers make of a rubric. `low` to `high` is from all unanswered no to all of them yes. */
export interface RubricScore {
  /** 0–100; null where nothing is answered. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** Points; null where nothing is answered. */
  readonly points: number | null;
  readonly pointsLow: number;
  readonly pointsHigh: number;
  /** Most points that can be had. */
  readonly most: number;
  /** Share of the points whose items are answered, 0–1. */
  readonly coverage: number;
  readonly unanswered: readonly string[];
  /** Gating items that are not met, and those that nobody answered. */
  readonly unmet: readonly string[];
  readonly undecided: readonly string[];
  /** True where every gating item is met. */
  readonly ready: boolean;
  /** Why there is no score; null where there is one. */
  readonly why: string | null;
}
