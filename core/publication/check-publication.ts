import { checkEvidence } from './check-evidence.ts';
import { checkSensitivity } from './check-sensitivity.ts';
import { type Claims, compared, type Mismatch } from './compared.ts';
import type { Library } from './library.ts';
import type { Publication, PublishedGoal, PublishedKpi } from './publication.ts';
import { READER } from './recompute.ts';
import {
  type RecomputedGroup,
  type RecomputedKpi,
  recomputeScorecard,
} from './recompute-scorecard.ts';

/**
 * Everything in a publication that is not, to the last bit, what the file itself gives when it is
 * computed again: each input from the numbers on the pages that it lists, values by the formula,
 * scores with their intervals, targets, weights, trends, ages, coverage, progress, baselines and
 * statuses, and how far the overall score moves. An input whose older numbers are not all listed
 * (`sightsLeft`) is taken as it stands, and so are points of the past where the file does not list what
 * they were made of: it does where their scores hold a status, and where `pastNumbers` was asked for.
 *
 * No units. An honest publication in full gives an empty list. Throws RangeError on a publication
 * that shows scores only, because nothing in it could be computed again, and whatever
 * `recomputeScorecard` throws.
 *
 * @example
 * checkPublication(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' })) // → []
 */
export function checkPublication(
  publication: Publication,
  library: Pick<Library, 'evaluate' | 'countsOf'> = READER,
): Mismatch[] {
  if (publication.profile !== 'full') {
    throw new RangeError(`a ${publication.profile} publication cannot be computed again`);
  }
  const again = recomputeScorecard(publication, library);
  const { kpis, goals, perspectives, overall } = publication;
  return [
    ...kpis.flatMap((kpi) => kpiMismatches(kpi, again.kpis.get(kpi.id))),
    ...goals.flatMap((goal) => goalMismatches(goal, again.goals.get(goal.id))),
    ...perspectives.flatMap(({ id, ...one }) => {
      const { score, scoreLow: low, scoreHigh: high, outlook, coverage, status } = one;
      const claims = { score, low, high, outlook, coverage, status };
      return compared(`perspectives ${id}`, claims, groupClaims(again.perspectives.get(id)));
    }),
    ...wholeMismatches(overall, again.overall),
    ...checkEvidence(publication, again, library),
    ...checkSensitivity(publication, again.kpis),
  ];
}

function kpiMismatches(kpi: PublishedKpi, again: RecomputedKpi | undefined): Mismatch[] {
  const { score, scoreLow, scoreHigh, performance, progress, status } = kpi;
  const { low, high, past: _, ...found } = again ?? {};
  return compared(
    `kpis ${kpi.id}`,
    {
      score,
      scoreLow,
      scoreHigh,
      performance,
      progress,
      baseline: kpi.baseline?.value ?? null,
      status,
    },
    { ...found, scoreLow: low ?? null, scoreHigh: high ?? null },
  );
}

function goalMismatches(goal: PublishedGoal, again: RecomputedGroup | undefined): Mismatch[] {
  const { laggingScore, laggingLow, laggingHigh, laggingCoverage, status, coverage } = goal;
  const { leadingScore, leadingLow, leadingHigh, leadingCoverage } = goal;
  const lagging = { laggingScore, laggingLow, laggingHigh, laggingCoverage };
  const leading = { leadingScore, leadingLow, leadingHigh, leadingCoverage };
  return compared(
    `goals ${goal.id}`,
    { ...lagging, ...leading, status, coverage },
    {
      laggingScore: again?.score.score ?? null,
      laggingLow: again?.score.low ?? null,
      laggingHigh: again?.score.high ?? null,
      laggingCoverage: again?.score.coverage ?? null,
      leadingScore: again?.outlook.score ?? null,
      leadingLow: again?.outlook.low ?? null,
      leadingHigh: again?.outlook.high ?? null,
      leadingCoverage: again?.outlook.coverage ?? null,
      status: again?.status ?? null,
      coverage: again?.coverage ?? null,
    },
  );
}

function wholeMismatches(overall: Publication['overall'], again: RecomputedGroup): Mismatch[] {
  const { score, low, high, outlook, coverage, status } = overall;
  return compared('overall', { score, low, high, outlook, coverage, status }, groupClaims(again));
}

function groupClaims(group: RecomputedGroup | undefined): Claims {
  const { score, low, high, coverage } = group?.score ?? {};
  return {
    score: score ?? null,
    low: low ?? null,
    high: high ?? null,
    outlook: group?.outlook.score ?? null,
    coverage: coverage ?? null,
    status: group?.status ?? null,
  };
}
