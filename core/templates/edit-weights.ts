import type { GoalInput, PerspectiveId, RollUpRule, ScorecardDefinition } from '../model/index.ts';
import { changeUse } from './edit-kpis.ts';
import { patched } from './patched.ts';

/** What of a perspective can be changed; undefined takes a weight out, so that it counts as 1, or a rule. */
export interface PerspectiveChange {
  readonly name?: string;
  readonly weight?: number | undefined;
  readonly rollUp?: RollUpRule | undefined;
}

/**
 * Another weight of one thing. `in` is the goal that a KPI, or another goal, is a part of; a goal
 * without it has its weight in its perspective. Undefined takes the weight out, so that it counts as
 * 1; a share that is taken out gets what the others leave.
 */
export type WeightChange =
  | { readonly perspective: PerspectiveId; readonly weight: number | undefined }
  | { readonly goal: string; readonly in?: WeightPlace; readonly weight: number | undefined }
  | { readonly kpi: string; readonly in: WeightPlace; readonly weight: number | undefined }
  | { readonly kpi: string; readonly share: number | undefined };

/** A part of a goal. */
export interface WeightPlace {
  readonly goal: string;
  readonly part: 'lagging' | 'leading';
}

/** A scorecard with a perspective's name or weight changed. An id that it does not have changes nothing. */
export function changePerspective(
  scorecard: ScorecardDefinition,
  id: PerspectiveId,
  change: PerspectiveChange,
): ScorecardDefinition {
  const perspectives = scorecard.perspectives.map((one) =>
    one.id === id ? patched(one, change) : one,
  );
  return { ...scorecard, perspectives };
}

/**
 * A scorecard with other weights. What is not named stays; what it does not have changes nothing.
 *
 * Units: weights of any scale above 0, shares of the whole 0–1. Whether they may stand is for
 * `validateScorecard` to say.
 */
export function setWeights(
  scorecard: ScorecardDefinition,
  changes: readonly WeightChange[],
): ScorecardDefinition {
  return changes.reduce(setWeight, scorecard);
}

function setWeight(scorecard: ScorecardDefinition, change: WeightChange): ScorecardDefinition {
  if ('perspective' in change) {
    return changePerspective(scorecard, change.perspective, { weight: change.weight });
  }
  if ('share' in change) return changeUse(scorecard, change.kpi, { share: change.share });
  const { weight } = change;
  if (change.in === undefined) {
    const goals = scorecard.goals.map((one) =>
      'goal' in change && one.id === change.goal ? patched(one, { weight }) : one,
    );
    return { ...scorecard, goals };
  }
  const { goal: of, part } = change.in;
  const isMeant = (one: GoalInput) =>
    'kpi' in change
      ? 'kpi' in one && one.kpi === change.kpi
      : 'goal' in one && one.goal === change.goal;
  const goals = scorecard.goals.map((one) =>
    one.id === of
      ? { ...one, [part]: one[part].map((i) => (isMeant(i) ? patched(i, { weight }) : i)) }
      : one,
  );
  return { ...scorecard, goals };
}

/** What of a scorecard as a whole can be changed; undefined takes a thing out. */
export type WholeChange = {
  readonly [K in
    | 'title'
    | 'brief'
    | 'periodDays'
    | 'currency'
    | 'rates'
    | 'rateDays'
    | 'thresholds'
    | 'hysteresis'
    | 'calendar'
    | 'rollUp']?: ScorecardDefinition[K] | undefined;
};

/** A scorecard with something of the whole changed. Whether it may stand is for `validateScorecard` to say. */
export function changeWhole(
  scorecard: ScorecardDefinition,
  change: WholeChange,
): ScorecardDefinition {
  return patched(scorecard, change as Partial<ScorecardDefinition>);
}
