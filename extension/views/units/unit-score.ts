import type { ScorecardDefinition, UnitDefinition } from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { applyScoreFunction, statusOf } from '../../../core/scoring/index.ts';
import { forUnit, type KpiScore, scoreScorecard } from '../../../core/strategy/index.ts';
import { scoresOf } from '../work/scores.ts';

/** What the KPIs come to by a unit's own targets; those that it does not name as they are. */
function scoresFor(
  { kpis }: Pick<Publication, 'kpis'>,
  { uses = [] }: Pick<UnitDefinition, 'uses'>,
  { thresholds }: ScorecardDefinition,
): ReadonlyMap<string, KpiScore> {
  const scores = new Map(scoresOf({ kpis }));
  for (const { kpi, score: fn } of uses) {
    const known = kpis.find((one) => one.id === kpi);
    if (!fn || !known || known.value === null) continue;
    const score = applyScoreFunction(fn, known.value);
    const ends = [known.low ?? known.value, known.high ?? known.value].map((one) =>
      applyScoreFunction(fn, one),
    );
    scores.set(kpi, {
      ...{ score, low: Math.min(...ends), high: Math.max(...ends) },
      status: statusOf(score, thresholds),
    });
  }
  return scores;
}

/**
 * The overall score of a unit by its own weights and targets, and of the whole by the scorecard's;
 * null where it is not known.
 */
export function unitScore(
  scorecard: ScorecardDefinition,
  unit: Omit<UnitDefinition, 'id'>,
  publication: Pick<Publication, 'kpis'>,
): { readonly unit: number | null; readonly whole: number | null } {
  const id = 'draft';
  const card = forUnit({ ...scorecard, units: [{ ...unit, id }] }, id);
  const overall = (of: ScorecardDefinition, scores: ReadonlyMap<string, KpiScore>) =>
    scoreScorecard(of, scores).overall.score.score;
  return {
    unit: overall(card, scoresFor(publication, unit, scorecard)),
    whole: overall(scorecard, scoresOf(publication)),
  };
}
