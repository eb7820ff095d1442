import type {
  GoalDefinition,
  GoalInput,
  PerspectiveDefinition,
  ScorecardDefinition,
} from '../model/index.ts';
import { type RolledUp, type RollUpPart, rollUp } from '../scoring/index.ts';
import { causesOf } from './goal-order.ts';
import { StrategyMemo } from './strategy-memo.ts';

/** A KPI's score as the strategy takes it in; null where it is not known. */
export interface KpiScore {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One summand of a goal's part, with the score it brought and its share of the part (0–1). */
export interface ScoredPart {
  readonly kind: 'kpi' | 'goal';
  readonly id: string;
  readonly weight: number;
  readonly share: number;
  readonly score: number | null;
}

/** A goal with its two parts kept apart. */
export interface ScoredGoal {
  readonly goal: GoalDefinition;
  readonly lagging: RolledUp;
  readonly leading: RolledUp;
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
  readonly score: RolledUp;
  readonly outlook: RolledUp;
  readonly goals: readonly string[];
}

/** A whole scorecard, scored. Goals and perspectives stand in the order of the definition. */
export interface ScoredScorecard {
  readonly goals: readonly ScoredGoal[];
  readonly perspectives: readonly ScoredPerspective[];
  readonly overall: { readonly score: RolledUp; readonly outlook: RolledUp };
}

/**
 * Scores a scorecard from the scores of its KPIs. A goal's lagging part says whether it was
 * reached, its leading part whether it will be; they are never mixed. An input may be another
 * goal's lagging score, which then counts with its interval and its coverage. A perspective's score
 * is the weighted mean of its goals' lagging scores, its outlook that of their leading scores; the
 * overall score is the weighted mean of the perspectives.
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
  definition: Pick<ScorecardDefinition, 'goals' | 'perspectives'>,
  kpiScores: ReadonlyMap<string, KpiScore>,
  before: StrategyMemo = new StrategyMemo(),
): ScoredScorecard {
  const scored = new Map<string, ScoredGoal>();
  for (const goal of before.order(definition.goals)) {
    const taken = [...goal.lagging, ...goal.leading].map((input) =>
      'kpi' in input ? kpiScores.get(input.kpi) : scored.get(input.goal),
    );
    const score = () => scoreGoal(goal, definition.goals, kpiScores, scored);
    scored.set(goal.id, before.goal(goal.id, taken, score));
  }
  const goals = definition.goals.flatMap((goal) => scored.get(goal.id) ?? []);
  const perspectives = definition.perspectives.map((one) => {
    const own = goals.filter(({ goal }) => goal.perspective === one.id);
    return before.perspective(one.id, own, () => scorePerspective(one, goals));
  });
  return {
    goals,
    perspectives,
    overall: {
      score: rollUp(perspectives.map((one) => weighed(one.score, one.perspective.weight))),
      outlook: rollUp(perspectives.map((one) => weighed(one.outlook, one.perspective.weight))),
    },
  };
}

function scoreGoal(
  goal: GoalDefinition,
  goals: readonly GoalDefinition[],
  kpiScores: ReadonlyMap<string, KpiScore>,
  scored: ReadonlyMap<string, ScoredGoal>,
): ScoredGoal {
  const take = (input: GoalInput): RollUpPart => {
    const { score, low, high, ...rest } =
      'kpi' in input
        ? (kpiScores.get(input.kpi) ?? MISSING)
        : (scored.get(input.goal)?.lagging ?? MISSING);
    const coverage =
      'coverage' in rest && score !== null ? { coverage: Number(rest.coverage) } : {};
    return { score, low, high, weight: input.weight ?? 1, ...coverage };
  };
  const laggingTaken = goal.lagging.map(take);
  const leadingTaken = goal.leading.map(take);
  return {
    goal,
    lagging: rollUp(laggingTaken),
    leading: rollUp(leadingTaken),
    laggingParts: partsOf(goal.lagging, laggingTaken),
    leadingParts: partsOf(goal.leading, leadingTaken),
    coverage: rollUp([...laggingTaken, ...leadingTaken]).coverage,
    feeds: goals.filter((other) => causesOf(other).includes(goal.id)).map((other) => other.id),
  };
}

const MISSING: KpiScore = { score: null, low: null, high: null };

function partsOf(inputs: readonly GoalInput[], taken: readonly RollUpPart[]): ScoredPart[] {
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
    };
  });
}

function scorePerspective(
  perspective: PerspectiveDefinition,
  goals: readonly ScoredGoal[],
): ScoredPerspective {
  const own = goals.filter((one) => one.goal.perspective === perspective.id);
  return {
    perspective,
    score: rollUp(own.map((one) => weighed(one.lagging, one.goal.weight))),
    outlook: rollUp(own.map((one) => weighed(one.leading, one.goal.weight))),
    goals: own.map((one) => one.goal.id),
  };
}

function weighed(part: RolledUp, weight = 1): RollUpPart {
  const { score, low, high, coverage } = part;
  return { score, low, high, weight, ...(score === null ? {} : { coverage }) };
}
