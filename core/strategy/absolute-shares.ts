import type { GoalDefinition, ScorecardDefinition } from '../model/index.ts';

/** What absolute weights are made from. */
export type Weighable = Pick<ScorecardDefinition, 'goals' | 'perspectives'> &
  Partial<Pick<ScorecardDefinition, 'kpis' | 'weighting'>>;

/** The shares of a scorecard whose weights are absolute. */
export interface AbsoluteShares {
  /** Share of the whole by KPI, 0–1, of every KPI that is in a lagging part. */
  readonly shares: ReadonlyMap<string, number>;
  /** What they add up to; 1 where they are right. */
  readonly total: number;
  /** In words what does not add up; null where all does. */
  readonly why: string | null;
}

const kpisOf = (goal: GoalDefinition) =>
  goal.lagging.flatMap((input) => ('kpi' in input ? [input.kpi] : []));

/**
 * The share that each KPI of a lagging part has of the whole scorecard. What the given shares leave
 * of the whole is split equally among the KPIs that say none.
 *
 * Units: shares 0–1. No KPIs give no shares and a total of 0. Shares that do not add up to 1 are
 * said in `why`; scores then count them in proportion. Throws RangeError on a share outside 0–1.
 *
 * @example
 * absoluteShares({ perspectives: [], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }, { kpi: 'y' }], leading: [] }], kpis: [{ kpi: 'x', share: 0.7 }] }).shares.get('y') // → 0.30000000000000004
 * absoluteShares({ perspectives: [], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }], leading: [] }], kpis: [{ kpi: 'x', share: 0.7 }] }).why // → "The shares of the KPIs add up to 70 %, not to 100 %."
 */
export function absoluteShares({ goals, kpis = [] }: Weighable): AbsoluteShares {
  const ids = [...new Set(goals.flatMap(kpisOf))];
  const given = new Map(
    kpis.flatMap(({ kpi, share }) => (share === undefined ? [] : [[kpi, share]])),
  );
  for (const [kpi, share] of given) {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(`the share of ${kpi} must lie within 0–1, got ${share}`);
    }
  }
  const said = ids.reduce((sum, id) => sum + (given.get(id) ?? 0), 0);
  const open = ids.filter((id) => !given.has(id));
  const rest = open.length === 0 ? 0 : Math.max(0, 1 - said) / open.length;
  const shares = new Map(ids.map((id) => [id, given.get(id) ?? rest]));
  const total = said + rest * open.length;
  return { shares, total, why: whyNot(total, open, rest) };
}

function whyNot(total: number, open: readonly string[], rest: number): string | null {
  if (Math.abs(total - 1) > 1e-9) {
    return `The shares of the KPIs add up to ${Number((total * 100).toFixed(2))} %, not to 100 %.`;
  }
  if (open.length === 0 || rest > 1e-9) return null;
  return `The shares leave nothing for ${open.length === 1 ? 'the KPI' : `the ${open.length} KPIs`} without one: ${open.slice(0, 5).join(', ')}.`;
}

const made = new WeakMap<Weighable, Weighable>();

/**
 * The same scorecard with weights that give each KPI its share of the whole: a goal weighs what its
 * KPIs do, a perspective what its goals do. A KPI in several goals is split among them; a goal that
 * is an input keeps the weight that it was given. Relative weights come back as they are.
 */
export function withAbsoluteWeights<T extends Weighable>(definition: T): T {
  if (definition.weighting !== 'absolute') return definition;
  const known = made.get(definition);
  if (known) return known as T;
  const { shares } = absoluteShares(definition);
  const times = new Map<string, number>();
  for (const id of definition.goals.flatMap(kpisOf)) times.set(id, (times.get(id) ?? 0) + 1);
  const shareOf = (id: string) => (shares.get(id) ?? 0) / (times.get(id) ?? 1);
  const goals = definition.goals.map((goal): GoalDefinition => {
    const own = kpisOf(goal);
    return {
      ...goal,
      lagging: goal.lagging.map((one) =>
        'kpi' in one ? { ...one, weight: shareOf(one.kpi) } : one,
      ),
      weight: own.length === 0 ? (goal.weight ?? 0) : own.reduce((sum, id) => sum + shareOf(id), 0),
    };
  });
  const perspectives = definition.perspectives.map((one) => ({
    ...one,
    weight: goals.reduce(
      (sum, goal) => (goal.perspective === one.id ? sum + (goal.weight ?? 0) : sum),
      0,
    ),
  }));
  const weighed = { ...definition, goals, perspectives };
  made.set(definition, weighed);
  return weighed;
}
