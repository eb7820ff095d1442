import type {
  GoalDefinition,
  GoalInput,
  PerspectiveDefinition,
  ScorecardDefinition,
} from '../model/index.ts';
import {
  type PartWithPast,
  type PastScore,
  type RolledUpWithPast,
  rollUp,
  rollUpHeld,
  type ScoreStatus,
  statusOf,
} from '../scoring/index.ts';
import { withAbsoluteWeights } from './absolute-shares.ts';
import { StrategyMemo } from './strategy-memo.ts';

/** A KPI's score as the strategy takes it in; null where it is not known. */
export interface KpiScore {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Its status where it is not simply that of the score. */
  readonly status?: ScoreStatus;
  /** Its scores of the whole periods before, oldest first, where statuses are held. */
  readonly past?: readonly PastScore[];
}

/** What of a scorecard its score depends on, beside the scores of its KPIs. */
export type Scorable = Pick<ScorecardDefinition, 'goals' | 'perspectives'> &
  Partial<Pick<ScorecardDefinition, 'kpis' | 'rollUp' | 'thresholds' | 'hysteresis' | 'weighting'>>;

/** The greatest share of a supporting goal in what it counts for, where it does not say. */
export const SUPPORTING_MOST = 0.25;

/** The limit on a goal's share; none where it is primary. */
export function mostOf({ role, most }: Pick<GoalDefinition, 'role' | 'most'>) {
  return role === 'supporting' ? { most: most ?? SUPPORTING_MOST } : {};
}

/** One summand of a goal's part, with the score it brought and its share of the part (0–1). */
export interface ScoredPart {
  readonly kind: 'kpi' | 'goal';
  readonly id: string;
  readonly weight: number;
  readonly share: number;
  readonly score: number | null;
  /** The greatest share that it may have. */
  readonly most?: number;
}

/** A goal with its two parts kept apart. */
export interface ScoredGoal {
  readonly goal: GoalDefinition;
  readonly lagging: RolledUpWithPast;
  readonly leading: RolledUpWithPast;
  readonly laggingParts: readonly ScoredPart[];
  readonly leadingParts: readonly ScoredPart[];
  /** Known share of the weight of both parts, 0–1. */
  readonly coverage: number;
  /** Ids of the goals that take in this goal's lagging score. */
  readonly feeds: readonly string[];
}

/** What was reached (`score`, of lagging scores) and what is to be expected (`outlook`, of leading). */
export interface ScoredPerspective {
  readonly perspective: PerspectiveDefinition;
  readonly score: RolledUpWithPast;
  readonly outlook: RolledUpWithPast;
  readonly goals: readonly string[];
}

/** A whole scorecard, scored. Goals and perspectives stand in the order of the definition. */
export interface ScoredScorecard {
  readonly goals: readonly ScoredGoal[];
  readonly perspectives: readonly ScoredPerspective[];
  readonly overall: { readonly score: RolledUpWithPast; readonly outlook: RolledUpWithPast };
}

/**
 * Scores a scorecard from the scores of its KPIs. A goal's lagging part says whether it was
 * reached, its leading part whether it will be; they are never mixed. An input may be another
 * goal's lagging score, which then counts with its interval and its coverage. A perspective's score
 * is made of its goals' lagging scores, its outlook of their leading scores, and the overall score
 * of the perspectives: each by its own roll-up rule, the weighted mean where it has none. Absolute
 * weights are made relative first; a supporting goal's share is held at its limit. Where the
 * scorecard says how statuses are held, each part has its status and its past (see `rollUpHeld`).
 *
 * Units: scores 0–100, coverage 0–1. A KPI that the map does not hold is missing: left out of every
 * mean and shown as coverage, never counted as 0. With `before`, kept from one call to the next for
 * one scorecard, only goals above a KPI whose score is another object are scored again. Throws CycleError naming the path where goals
 * feed each other in a circle, RangeError on an unknown or doubled goal and on a bad weight.
 *
 * @example
 * scoreScorecard({ perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }], leading: [] }] }, new Map([['x', { score: 80, low: 75, high: 85 }]])).overall.score // → {"score":80,"low":75,"high":85,"coverage":1,"why":null}
 */
export function scoreScorecard(
  definition: Scorable,
  kpiScores: ReadonlyMap<string, KpiScore>,
  before: StrategyMemo = new StrategyMemo(),
): ScoredScorecard {
  const weighed = withAbsoluteWeights(definition);
  const scored = new Map<string, ScoredGoal>();
  for (const goal of before.order(weighed.goals)) {
    const taken = [...goal.lagging, ...goal.leading].map((input) =>
      'kpi' in input ? kpiScores.get(input.kpi) : scored.get(input.goal),
    );
    const score = () =>
      scoreGoal(goal, weighed, kpiScores, scored, before.feeds(weighed.goals, goal.id));
    scored.set(goal.id, before.goal(goal.id, taken, score));
  }
  const goals = weighed.goals.flatMap((goal) => scored.get(goal.id) ?? []);
  const perspectives = weighed.perspectives.map((one) => {
    const own = goals.filter(({ goal }) => goal.perspective === one.id);
    return before.perspective(one.id, own, () => scorePerspective(one, own, weighed));
  });
  const whole = (of: 'score' | 'outlook') =>
    rollUpHeld(
      perspectives.map((one) => partOf(one[of], weighed, one.perspective.weight)),
      weighed.rollUp,
      holdingOf(weighed),
    );
  return { goals, perspectives, overall: { score: whole('score'), outlook: whole('outlook') } };
}

const THRESHOLDS = { good: 70, watch: 40 };

function holdingOf({ thresholds = THRESHOLDS, hysteresis }: Scorable) {
  return { thresholds, hysteresis };
}

/** A part with the status that it has. */
function partOf(
  { score, low, high, status, past, ...rest }: KpiScore & { readonly coverage?: number },
  { thresholds = THRESHOLDS }: Scorable,
  weight = 1,
): PartWithPast {
  const { coverage } = rest;
  return {
    score,
    low,
    high,
    weight,
    status: status ?? statusOf(score, thresholds),
    ...(score === null || coverage === undefined ? {} : { coverage }),
    ...(past === undefined ? {} : { past }),
  };
}

function scoreGoal(
  goal: GoalDefinition,
  definition: Scorable,
  kpiScores: ReadonlyMap<string, KpiScore>,
  scored: ReadonlyMap<string, ScoredGoal>,
  feeds: readonly string[],
): ScoredGoal {
  const take = (input: GoalInput): PartWithPast => {
    if ('kpi' in input) {
      return partOf(kpiScores.get(input.kpi) ?? MISSING, definition, input.weight);
    }
    const cause = scored.get(input.goal);
    return {
      ...partOf(cause?.lagging ?? MISSING, definition, input.weight),
      ...(cause ? mostOf(cause.goal) : {}),
    };
  };
  const laggingTaken = goal.lagging.map(take);
  const leadingTaken = goal.leading.map(take);
  return {
    goal,
    lagging: rollUpHeld(laggingTaken, goal.rollUp, holdingOf(definition)),
    leading: rollUpHeld(leadingTaken, goal.rollUp, holdingOf(definition)),
    laggingParts: partsOf(goal.lagging, laggingTaken),
    leadingParts: partsOf(goal.leading, leadingTaken),
    coverage: rollUp([...laggingTaken, ...leadingTaken]).coverage,
    feeds,
  };
}

const MISSING: KpiScore = { score: null, low: null, high: null };

function partsOf(inputs: readonly GoalInput[], taken: readonly PartWithPast[]): ScoredPart[] {
  const all = taken.reduce((total, part) => total + part.weight, 0);
  return inputs.map((input, at) => {
    const part = taken[at];
    const weight = part?.weight ?? 0;
    return {
      kind: 'kpi' in input ? 'kpi' : 'goal',
      id: 'kpi' in input ? input.kpi : input.goal,
      weight,
      share: all > 0 ? weight / all : 0,
      score: part?.score ?? null,
      ...(part?.most === undefined ? {} : { most: part.most }),
    };
  });
}

function scorePerspective(
  perspective: PerspectiveDefinition,
  own: readonly ScoredGoal[],
  definition: Scorable,
): ScoredPerspective {
  const of = (part: 'lagging' | 'leading') =>
    rollUpHeld(
      own.map((one) => ({
        ...partOf(one[part], definition, one.goal.weight),
        ...mostOf(one.goal),
      })),
      perspective.rollUp,
      holdingOf(definition),
    );
  return {
    perspective,
    score: of('lagging'),
    outlook: of('leading'),
    goals: own.map((one) => one.goal.id),
  };
}
