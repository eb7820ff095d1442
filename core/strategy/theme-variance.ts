import type { GoalDefinition, ThemeDefinition } from '../model/index.ts';
import { type RolledUp, rollUp, type ScoreStatus } from '../scoring/index.ts';

/** How far a theme's social score lies from its strategic score. */
export interface ThemeVariance {
  readonly id: string;
  readonly name: string;
  readonly social: number | null;
  readonly strategic: number | null;
  /** Points that they lie apart, without a sign. */
  readonly variance: number | null;
  /** `good` within the band, `watch` past it, `bad` past both ends of it. */
  readonly status: ScoreStatus;
  /** In words: where it cannot be said, or which of the two lies below the other. */
  readonly why: string | null;
}

/** What of a scored scorecard themes are held against: it may come from a file as well. */
export interface ScoredGoals {
  readonly goals: readonly {
    readonly goal: Pick<GoalDefinition, 'id' | 'weight'>;
    readonly lagging: Pick<RolledUp, 'score' | 'low' | 'high'>;
  }[];
  readonly overall: { readonly score: Pick<RolledUp, 'score'> };
}

/** Points apart at which amber and red begin, where a theme does not say. */
export const THEME_BAND = { watch: 10, bad: 20 };

/**
 * The variance between social performance and the whole target of a theme (checklist S1-M1.5). A gap
 * to either side counts: social numbers far above the target say that they do not carry it.
 *
 * Formula: |social − strategic|; each is the mean of the lagging scores of its goals, by their
 * weights. A theme that names no strategic goals or score is held against the overall score.
 * Units: points, 0–100. Missing: null with a why where either is not known. Throws RangeError on a
 * band that is out of order or no number, and on a strategic score outside 0–100.
 *
 * @example
 * themeVariance({ id: 't', name: 'Trust', social: [], strategic: { score: 70, on: '2026-10-01' } }, { goals: [], overall: { score: { score: null } } }).why // → "The social score of Trust is not known yet."
 */
export function themeVariance(theme: ThemeDefinition, scored: ScoredGoals): ThemeVariance {
  const { watch, bad } = theme.band ?? THEME_BAND;
  if (!(watch >= 0 && watch <= bad && bad <= 100)) {
    throw new RangeError(`theme ${theme.id}: the band ${watch} to ${bad} is out of order`);
  }
  const { strategic: against } = theme;
  if (against && 'score' in against && !(against.score >= 0 && against.score <= 100)) {
    throw new RangeError(`theme ${theme.id}: score must lie within 0–100, got ${against.score}`);
  }
  const social = meanOf(theme.social, scored);
  const strategic =
    against === undefined
      ? scored.overall.score.score
      : 'goals' in against
        ? meanOf(against.goals, scored)
        : against.score;
  const { id, name } = theme;
  if (social === null || strategic === null) {
    const which = social === null ? 'social' : 'strategic';
    const why = `The ${which} score of ${name} is not known yet.`;
    return { id, name, social, strategic, variance: null, status: 'unknown', why };
  }
  const variance = Math.abs(social - strategic);
  const status = variance <= watch ? 'good' : variance <= bad ? 'watch' : 'bad';
  const side = social < strategic ? 'below' : 'above';
  const why =
    status === 'good'
      ? null
      : `Social performance lies ${Math.round(variance)} points ${side} the whole target of ${name}.`;
  return { id, name, social, strategic, variance, status, why };
}

function meanOf(ids: readonly string[], { goals }: ScoredGoals): number | null {
  const named = goals.filter(({ goal }) => ids.includes(goal.id));
  const part = ({ score, low, high }: ScoredGoals['goals'][number]['lagging'], weight = 1) => ({
    score,
    low,
    high,
    weight,
  });
  return rollUp(named.map((one) => part(one.lagging, one.goal.weight))).score;
}
