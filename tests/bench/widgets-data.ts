import type { Publication } from '../../core/publication/index.ts';
import { samplePublication } from '../../widgets/fixtures/sample.ts';

const GOALS = 5;
const KPIS = 5;

/** A scorecard of 100 KPIs: five goals in each perspective, five KPIs in each goal, with their past. */
export function hundredKpis(): Publication {
  const sample = samplePublication();
  const places = sample.perspectives.flatMap((perspective) =>
    Array.from({ length: GOALS }, (_, i) => ({ perspective, id: `${perspective.id}-${i}` })),
  );
  const kpis = places.flatMap(({ id }, place) =>
    Array.from({ length: KPIS }, (_, i) => {
      const from = sample.kpis[(place * KPIS + i) % sample.kpis.length];
      if (!from) throw new Error('the sample has no KPI');
      return { ...from, id: `${id}-${i}`, goal: id };
    }),
  );
  const goals = places.flatMap(({ id, perspective }, place) => {
    const from = sample.goals[place % sample.goals.length];
    const own = kpis.filter((kpi) => kpi.goal === id).map((kpi) => kpi.id);
    return from ? [{ ...from, id, perspective: perspective.id, kpis: own, feeds: [] }] : [];
  });
  return {
    ...sample,
    kpis,
    goals,
    links: [],
    perspectives: sample.perspectives.map((one) => ({
      ...one,
      goals: goals.filter((goal) => goal.perspective === one.id).map((goal) => goal.id),
    })),
  };
}
