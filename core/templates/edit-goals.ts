import type {
  GoalDefinition,
  GoalInput,
  PerspectiveId,
  ScorecardDefinition,
  ThemeDefinition,
  WeightOverride,
} from '../model/index.ts';
import { retireKpi } from './edit-kpis.ts';
import { freshId } from './fresh-id.ts';
import { patched } from './patched.ts';
import { recordsLeft } from './records-left.ts';

/** What a person says of a new goal. */
export interface NewGoal {
  readonly name: string;
  readonly perspective: PerspectiveId;
  readonly brief?: string;
  readonly challenge?: string;
}

/** What of a goal can be changed without moving anything; undefined takes a thing out. */
export type GoalChange = {
  readonly [K in
    | 'name'
    | 'brief'
    | 'owner'
    | 'official'
    | 'sponsor'
    | 'external'
    | 'challenge'
    | 'decision'
    | 'weight'
    | 'rollUp'
    | 'role'
    | 'most']?: GoalDefinition[K] | undefined;
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
 * A scorecard without a goal, and without the links and parts that led to it or from it, the risks
 * that endangered it, what themes and units said of it, and what was assumed of its links. KPIs that counted nowhere else are retired
 * on `day`, so that they can be brought back. An id that it does not have changes nothing.
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
  return {
    ...rest,
    goals: rest.goals
      .filter((one) => one.id !== id)
      .map((one) => ({
        ...one,
        lagging: one.lagging.filter(stays),
        leading: one.leading.filter(stays),
      })),
    ...withoutGoal(rest, id),
    ...recordsLeft(rest, { goal: (one) => one !== id, kpi: () => true }),
  };
}

/** What beside its goals a scorecard says, without what it says of one goal. */
function withoutGoal({ links, themes, risks, units }: ScorecardDefinition, id: string) {
  const speaksOf = (one: WeightOverride) =>
    ('goal' in one && one.goal === id) || ('in' in one && one.in === id);
  return {
    ...(links ? { links: links.filter((one) => one.from !== id && one.to !== id) } : {}),
    ...(themes ? { themes: themes.flatMap((one) => themeWithout(one, id) ?? []) } : {}),
    ...(risks ? { risks: risks.filter((one) => one.objective !== id) } : {}),
    ...(units
      ? {
          units: units.map((one) => ({
            ...one,
            weights: one.weights.filter((weight) => !speaksOf(weight)),
          })),
        }
      : {}),
  };
}

/** A theme of the goals that are left; null where none is on one of its sides. */
function themeWithout(theme: ThemeDefinition, id: string): ThemeDefinition | null {
  const { strategic } = theme;
  const stays = (one: string) => one !== id;
  const social = theme.social.filter(stays);
  if (social.length === 0) return null;
  if (!strategic || !('goals' in strategic)) return { ...theme, social };
  const goals = strategic.goals.filter(stays);
  return goals.length === 0 ? null : { ...theme, social, strategic: { goals } };
}

function kpisIn(inputs: readonly GoalInput[]): string[] {
  return inputs.flatMap((input) => ('kpi' in input ? [input.kpi] : []));
}
