import { type Weighable, withAbsoluteWeights } from './absolute-shares.ts';
import { effectiveShares } from './effective-shares.ts';

/** How much of a scorecard's weight has a purpose. */
export interface Alignment {
  /** 0–100: the mean of the two shares. */
  readonly score: number | null;
  /** Share of the weight that is linked to a goal, 0–1. */
  readonly goals: number;
  /** Share of the weight whose goal says what is decided when it moves, 0–1. */
  readonly decisions: number;
  /** KPIs that no goal names, and those whose goals name no decision. */
  readonly unlinked: readonly string[];
  readonly undecided: readonly string[];
  /** In words where there is no score. */
  readonly why: string | null;
}

/**
 * The alignment score (checklist S0-O1): how much of the weight is linked to goals, and to decisions.
 * A KPI weighs what it makes of score and outlook together; one that no goal names weighs what the
 * average KPI does.
 *
 * Formula: 100 · (share linked to a goal + share whose goal has a decision) ÷ 2.
 * Units: score 0–100, shares 0–1. No KPIs give null with a why. Throws what `effectiveShares` throws.
 *
 * @example
 * alignment({ perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }], leading: [], decision: 'Post more.' }], kpis: [{ kpi: 'x' }, { kpi: 'y' }] }) // → {"score":50,"goals":0.5,"decisions":0.5,"unlinked":["y"],"undecided":[],"why":null}
 */
export function alignment(definition: Weighable): Alignment {
  const shares = effectiveShares(definition);
  const named = [...shares].map(([id, { score, outlook }]) => ({ id, weight: score + outlook }));
  const unlinked = (definition.kpis ?? []).flatMap(({ kpi }) => (shares.has(kpi) ? [] : [kpi]));
  const linked = named.reduce((sum, one) => sum + one.weight, 0);
  const each = named.length === 0 || linked === 0 ? 1 : linked / named.length;
  const all = linked + unlinked.length * each;
  if (all === 0) {
    const why = 'This scorecard has no KPIs yet. Add one to a goal.';
    return { score: null, goals: 0, decisions: 0, unlinked, undecided: [], why };
  }
  const decided = new Set(
    withAbsoluteWeights(definition).goals.flatMap(({ decision = '', lagging, leading }) =>
      decision.trim() === ''
        ? []
        : [...lagging, ...leading].flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
    ),
  );
  const undecided = named.filter(({ id }) => !decided.has(id));
  const goals = linked / all;
  const decisions =
    named.reduce((sum, { id, weight }) => sum + (decided.has(id) ? weight : 0), 0) / all;
  return {
    score: Math.min(100, 50 * (goals + decisions)),
    goals,
    decisions,
    unlinked,
    undecided: undecided.map(({ id }) => id),
    why: null,
  };
}
