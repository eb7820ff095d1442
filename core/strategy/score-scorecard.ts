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
    scored.set(goal.id, scoreGoal(goal, weighed, { kpiScores, scored, before }));
  }
  const goals = weighed.goals.flatMap((goal) => scored.get(goal.id) ?? []);
  const perspectives = weighed.perspectives.map((one) =>
    scorePerspective(
      one,
      goals.filter(({ goal }) => goal.perspective === one.id),
      weighed,
      before,
    ),
  );
  return {
    goals,
    perspectives,
    overall: {
      score: scoreWhole('score', perspectives, weighed, before),
      outlook: scoreWhole('outlook', perspectives, weighed, before),
    },
  };
}

function scoreWhole(
  of: 'score' | 'outlook',
  perspectives: readonly ScoredPerspective[],
  definition: Scorable,
  before: StrategyMemo,
): RolledUpWithPast {
  const taken = perspectives.map((one) => one[of]);
  return before.part(`whole ${of}`, taken, () =>
    rollUpHeld(
      perspectives.map((one) => partOf(one[of], definition, one.perspective.weight)),
      definition.rollUp,
      holdingOf(definition),
    ),
  );
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

/** From what goals are scored. */
interface Scored {
  readonly kpiScores: ReadonlyMap<string, KpiScore>;
  /** The goals that come before. */
  readonly scored: ReadonlyMap<string, ScoredGoal>;
  readonly before: StrategyMemo;
}

/** One part of a goal: its score, and what it is made of. */
interface GoalPart {
  readonly taken: readonly PartWithPast[];
  readonly score: RolledUpWithPast;
  readonly parts: readonly ScoredPart[];
}

/** The score that an input brings; of another goal its lagging one. */
function brought(input: GoalInput, { kpiScores, scored }: Scored): KpiScore {
  const found = 'kpi' in input ? kpiScores.get(input.kpi) : scored.get(input.goal)?.lagging;
  return found ?? MISSING;
}

function scoreGoalPart(
  goal: GoalDefinition,
  of: 'lagging' | 'leading',
  definition: Scorable,
  known: Scored,
): GoalPart {
  const inputs = goal[of];
  const scores = inputs.map((input) => brought(input, known));
  return known.before.part(`${of} ${goal.id}`, scores, () => {
    const taken = inputs.map((input, at): PartWithPast => {
      const part = partOf(scores[at] ?? MISSING, definition, input.weight);
      const cause = 'goal' in input ? known.scored.get(input.goal) : undefined;
      return cause ? { ...part, ...mostOf(cause.goal) } : part;
    });
    const score = rollUpHeld(taken, goal.rollUp, holdingOf(definition));
    return { taken, score, parts: partsOf(inputs, taken) };
  });
}

function scoreGoal(goal: GoalDefinition, definition: Scorable, known: Scored): ScoredGoal {
  const lagging = scoreGoalPart(goal, 'lagging', definition, known);
  const leading = scoreGoalPart(goal, 'leading', definition, known);
  return known.before.part(`goal ${goal.id}`, [lagging, leading], () => ({
    goal,
    lagging: lagging.score,
    leading: leading.score,
    laggingParts: lagging.parts,
    leadingParts: leading.parts,
    coverage: rollUp([...lagging.taken, ...leading.taken]).coverage,
    feeds: known.before.feeds(definition.goals, goal.id),
  }));
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
  before: StrategyMemo,
): ScoredPerspective {
  const of = (part: 'lagging' | 'leading') => {
    const taken = own.map((one) => one[part]);
    return before.part(`perspective ${part} ${perspective.id}`, taken, () =>
      rollUpHeld(
        own.map((one) => ({
          ...partOf(one[part], definition, one.goal.weight),
          ...mostOf(one.goal),
        })),
        perspective.rollUp,
        holdingOf(definition),
      ),
    );
  };
  const [score, outlook] = [of('lagging'), of('leading')];
  return before.part(`perspective ${perspective.id}`, [score, outlook], () => ({
    perspective,
    score,
    outlook,
    goals: own.map((one) => one.goal.id),
  }));
}
