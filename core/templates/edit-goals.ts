import type {
  GoalDefinition,
  GoalInput,
  PerspectiveId,
  ScorecardDefinition,
} from '../model/index.ts';
import { retireKpi } from './edit-kpis.ts';
import { freshId } from './fresh-id.ts';
import { patched } from './patched.ts';

/** What a person says of a new goal. */
export interface NewGoal {
  readonly name: string;
  readonly perspective: PerspectiveId;
  readonly brief?: string;
}

/** What of a goal can be changed without moving anything; undefined takes a thing out. */
export type GoalChange = {
  readonly [K in 'name' | 'brief' | 'owner' | 'decision' | 'weight']?:
    | GoalDefinition[K]
    | undefined;
};

/**
 * A scorecard with one more goal, the last of its perspective. The id follows from the name.
 * The input is left as it is, as by every edit; whether the whole fits together is for
 * `validateScorecard` to say.
 *
 * @example
 * addGoal({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { name: 'Earn more', perspective: 'financial' }).goals[0]?.id // → "earn-more"
 */
export function addGoal(scorecard: ScorecardDefinition, goal: NewGoal): ScorecardDefinition {
  const id = freshId(goal.name, new Set(scorecard.goals.map((one) => one.id)), 'goal');
  return { ...scorecard, goals: [...scorecard.goals, { ...goal, id, lagging: [], leading: [] }] };
}

/** A scorecard with something of one goal changed. An id that it does not have changes nothing. */
export function changeGoal(
  scorecard: ScorecardDefinition,
  id: string,
  change: GoalChange,
): ScorecardDefinition {
  const goals = scorecard.goals.map((one) => (one.id === id ? patched(one, change) : one));
  return { ...scorecard, goals };
}

/**
 * A scorecard with a goal in another place: in a perspective, before another goal of it, or (null) as
 * its last. Its KPIs, links and parts go with it. An id that it does not have changes nothing.
 */
export function moveGoal(
  scorecard: ScorecardDefinition,
  id: string,
  perspective: PerspectiveId,
  before: string | null = null,
): ScorecardDefinition {
  const goal = scorecard.goals.find((one) => one.id === id);
  if (!goal || before === id) return scorecard;
  const others = scorecard.goals.filter((one) => one.id !== id);
  const at = others.findIndex((one) => one.id === before);
  const last = others.findLastIndex((one) => one.perspective === perspective);
  const place = at >= 0 ? at : last + 1;
  const goals = [...others.slice(0, place), { ...goal, perspective }, ...others.slice(place)];
  return { ...scorecard, goals };
}

/**
 * A scorecard without a goal, and without the links and parts that led to it or from it. KPIs that
 * counted nowhere else are retired on `day`, so that they can be brought back. An id that it does
 * not have changes nothing.
 */
export function removeGoal(
  scorecard: ScorecardDefinition,
  id: string,
  day: string,
): ScorecardDefinition {
  const goal = scorecard.goals.find((one) => one.id === id);
  if (!goal) return scorecard;
  const counts = new Set(
    scorecard.goals.flatMap((one) =>
      one.id === id ? [] : kpisIn([...one.lagging, ...one.leading]),
    ),
  );
  const alone = kpisIn([...goal.lagging, ...goal.leading]).filter((kpi) => !counts.has(kpi));
  const rest = [...new Set(alone)].reduce((all, kpi) => retireKpi(all, kpi, day), scorecard);
  const stays = (input: GoalInput) => !('goal' in input && input.goal === id);
  const { links, themes } = rest;
  return {
    ...rest,
    goals: rest.goals
      .filter((one) => one.id !== id)
      .map((one) => ({
        ...one,
        lagging: one.lagging.filter(stays),
        leading: one.leading.filter(stays),
      })),
    ...(links ? { links: links.filter((one) => one.from !== id && one.to !== id) } : {}),
    ...(themes ? { themes: themes.filter((one) => !one.social.includes(id)) } : {}),
  };
}

function kpisIn(inputs: readonly GoalInput[]): string[] {
  return inputs.flatMap((input) => ('kpi' in input ? [input.kpi] : []));
}
