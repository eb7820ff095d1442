import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { libraryOf, metricsNeeded } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { keptAnalyses } from '../kept-analyses.ts';
import { chosenScorecard } from './scorecard-read.ts';

/** The scorecard's KPIs by name, each once. */
function kpiNames(scorecard: ScorecardDefinition) {
  const inGoals = scorecard.goals.flatMap(({ lagging, leading }) =>
    [...lagging, ...leading].flatMap((one) => ('kpi' in one ? one.kpi : [])),
  );
  const ids = [...new Set([...scorecard.kpis.map(({ kpi }) => kpi), ...inGoals])];
  const library = libraryOf(scorecard);
  return ids.map((id) => {
    const own = scorecard.own?.find((one) => one.id === id);
    return { id, name: (own ?? library.kpi(id)).name };
  });
}

/** What there is to be asked about, and what was kept. */
export const analysisState: Handler<'analysis.state'> = async (_, context) => {
  const { store, clock } = context;
  const today = clock.today();
  const [metrics, kept, { scorecard }] = await Promise.all([
    store.metricsKept(),
    keptAnalyses(context),
    chosenScorecard(context),
  ]);
  const needed = metricsNeeded(scorecard, today);
  return { today, metrics, ...kept, scorecard, kpiNames: kpiNames(scorecard), needed };
};
