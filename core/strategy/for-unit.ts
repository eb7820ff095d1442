import type {
  GoalInput,
  KpiUse,
  ScorecardDefinition,
  UnitDefinition,
  WeightOverride,
} from '../model/index.ts';

/**
 * The scorecard as one business unit uses it: the same goals and KPIs, with the unit's weights, targets
 * and owners in place of those that it names. What it does not name stays as it is. A target of the
 * unit's own holds in every period.
 *
 * No units. Throws RangeError, naming the unit, where the scorecard has none of that id.
 *
 * @example
 * forUnit({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'customer', name: 'Customer' }], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28, units: [{ id: 'north', name: 'North', weights: [{ perspective: 'customer', weight: 2 }] }] }, 'north').perspectives // → [{"id":"customer","name":"Customer","weight":2}]
 */
export function forUnit(scorecard: ScorecardDefinition, unitId: string): ScorecardDefinition {
  const made = known.get(scorecard) ?? new Map<string, ScorecardDefinition>();
  known.set(scorecard, made);
  const weighed = made.get(unitId) ?? weighedFor(scorecard, unitId);
  made.set(unitId, weighed);
  return weighed;
}

/** The same object for the same scorecard, so that what was scored of it need not be scored again. */
const known = new WeakMap<ScorecardDefinition, Map<string, ScorecardDefinition>>();

function weighedFor(scorecard: ScorecardDefinition, unitId: string): ScorecardDefinition {
  const unit = scorecard.units?.find((one) => one.id === unitId);
  if (!unit) throw new RangeError(`This scorecard has no unit “${unitId}”.`);
  return {
    ...scorecard,
    perspectives: scorecard.perspectives.map((one) => {
      const said = unit.weights.find((w) => 'perspective' in w && w.perspective === one.id);
      return said && 'weight' in said ? { ...one, weight: said.weight } : one;
    }),
    goals: scorecard.goals.map((goal) => {
      const said = unit.weights.find((w) => 'goal' in w && w.goal === goal.id && !w.in);
      const input = (one: GoalInput) => reweighed(one, goal.id, unit.weights);
      return {
        ...goal,
        lagging: goal.lagging.map(input),
        leading: goal.leading.map(input),
        ...(said && 'weight' in said ? { weight: said.weight } : {}),
      };
    }),
    kpis: usesFor(scorecard, unit).map((use) => {
      const said = unit.weights.find((w) => 'kpi' in w && 'share' in w && w.kpi === use.kpi);
      return said && 'share' in said ? { ...use, share: said.share } : use;
    }),
  };
}

/** How the unit uses each KPI; also one that the scorecard uses as the library has it. */
function usesFor({ kpis }: ScorecardDefinition, { uses = [] }: UnitDefinition): KpiUse[] {
  const listed = new Set(kpis.map((one) => one.kpi));
  const added = uses.flatMap(({ kpi }) => (listed.has(kpi) ? [] : [{ kpi }]));
  const all: readonly KpiUse[] = [...kpis, ...added];
  return all.map((use): KpiUse => {
    const said = uses.find((one) => one.kpi === use.kpi);
    if (!said) return use;
    const { targets, ...rest } = use;
    const { score, owner } = said;
    return {
      ...rest,
      ...(score ? { score } : targets ? { targets } : {}),
      ...(owner === undefined ? {} : { owner }),
    };
  });
}

/** A weight for one goal goes before one for all of them. */
function reweighed(input: GoalInput, goal: string, weights: readonly WeightOverride[]): GoalInput {
  const isOf = (one: WeightOverride) =>
    'kpi' in input
      ? 'kpi' in one && 'weight' in one && one.kpi === input.kpi
      : 'goal' in one && one.goal === input.goal && one.in !== undefined;
  const inOf = (one: WeightOverride) => ('in' in one ? one.in : undefined);
  const said =
    weights.find((one) => isOf(one) && inOf(one) === goal) ??
    ('kpi' in input ? weights.find((one) => isOf(one) && inOf(one) === undefined) : undefined);
  return said && 'weight' in said ? { ...input, weight: said.weight } : input;
}
