import type { DecisionRecord, ScorecardDefinition } from '../model/index.ts';
import { signalScore } from '../scoring/index.ts';
import type { AgendaKpi } from './agenda-of.ts';
import { kpisIn } from './rule-context.ts';

/**
 * Where a KPI stands in its life: `draft` while it counts in no goal, `watch` where the last decision
 * about it says so, `retired` once it was taken out, `active` else.
 */
export type LifeStage = 'draft' | 'active' | 'watch' | 'retired';

/** What shows whether a KPI is of use. */
export interface UseShown {
  /** In how many goals it counts, or as how many risks it is watched. */
  readonly goals: number;
  /** Whether those who decide see it first. */
  readonly isExecutive: boolean;
  /** How many decisions were taken about it. */
  readonly decisions: number;
  /** How much of what it does is more than chance, 0–100; null where too little is known. */
  readonly signal: number | null;
  /** Days since its newest number; null where it has none. */
  readonly ageDays: number | null;
}

/** A KPI with where it stands in its life and what shows whether it is of use. */
export interface KpiLife {
  readonly kpi: string;
  readonly stage: LifeStage;
  /** The day on which it is asked whether it is still of use; null where none is set. */
  readonly review: string | null;
  /** The day on which it was retired; null where it is in use. */
  readonly retired: string | null;
  /** The last decision about it; null where there is none. */
  readonly decision: DecisionRecord | null;
  readonly use: UseShown;
}

const newest = (list: readonly DecisionRecord[]): DecisionRecord | null =>
  list.reduce<DecisionRecord | null>(
    (last, one) => (last === null || last.day <= one.day ? one : last),
    null,
  );

/**
 * The lives of a scorecard's KPIs, those in use first, then the retired ones, which are never forgotten.
 *
 * Units: signal 0–100, age in days. Missing: a KPI without numbers has an age of null, one of which
 * fewer than eight points are known a signal of null. No KPIs give an empty list.
 *
 * @example
 * lifecycleOf({ goals: [], kpis: [{ kpi: 'likes' }] }, []).map((one) => one.stage) // → ["draft"]
 */
export function lifecycleOf(
  scorecard: ScorecardDefinition,
  kpis: readonly AgendaKpi[],
): readonly KpiLife[] {
  const { goals, risks = [], executive = [], decisions = [], retired = [] } = scorecard;
  const useOf = (id: string): UseShown => {
    const known = kpis.find((one) => one.id === id);
    const { score = null } = known ? signalScore(known.series.map(({ value }) => value)) : {};
    const counts = goals.filter((goal) =>
      [...goal.lagging, ...goal.leading].some((one) => 'kpi' in one && one.kpi === id),
    );
    return {
      goals: counts.length + risks.filter(({ kpi }) => kpi === id).length,
      isExecutive: executive.includes(id),
      decisions: decisions.filter(({ kpi }) => kpi === id).length,
      signal: score,
      ageDays: known === undefined || known.value === null ? null : known.freshness.ageDays,
    };
  };
  const lifeOf = (id: string, day: string | null): KpiLife => {
    const use = useOf(id);
    const decision = newest(decisions.filter(({ kpi }) => kpi === id));
    const inUse = decision?.does === 'watch' ? 'watch' : 'active';
    const review = scorecard.kpis.find(({ kpi }) => kpi === id)?.review ?? null;
    const now = use.goals === 0 ? 'draft' : inUse;
    return { kpi: id, stage: day === null ? now : 'retired', review, retired: day, decision, use };
  };
  return [
    ...kpisIn(scorecard).map((id) => lifeOf(id, null)),
    ...retired.map(({ kpi, on }) => lifeOf(kpi, on)),
  ];
}
