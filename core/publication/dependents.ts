import type { ScorecardDefinition } from '../model/index.ts';
import { causesOf } from '../strategy/index.ts';

/** Ids of what a number of a metric can move, each kind in the order of the scorecard. */
export interface Dependents {
  readonly kpis: readonly string[];
  readonly goals: readonly string[];
  readonly perspectives: readonly string[];
}

/** From a metric up: the KPIs made of it, the goals that take those in, the goals above, the perspectives. */
export function dependentsOf(
  metric: string,
  asked: ReadonlyMap<string, readonly string[]>,
  { goals, perspectives }: Pick<ScorecardDefinition, 'goals' | 'perspectives'>,
): Dependents {
  const kpis = [...asked].flatMap(([kpi, metrics]) => (metrics.includes(metric) ? [kpi] : []));
  const moved = new Set(
    goals
      .filter((goal) =>
        [...goal.lagging, ...goal.leading].some((one) => 'kpi' in one && kpis.includes(one.kpi)),
      )
      .map((goal) => goal.id),
  );
  for (let before = -1; before !== moved.size; ) {
    before = moved.size;
    for (const goal of goals) {
      if (causesOf(goal).some((id) => moved.has(id))) moved.add(goal.id);
    }
  }
  const above = new Set(goals.flatMap((one) => (moved.has(one.id) ? one.perspective : [])));
  return {
    kpis,
    goals: goals.flatMap((goal) => (moved.has(goal.id) ? goal.id : [])),
    perspectives: perspectives.flatMap((one) => (above.has(one.id) ? one.id : [])),
  };
}
