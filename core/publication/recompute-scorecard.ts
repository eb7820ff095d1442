import * as v from 'valibot';
import { dayNumber } from '../model/index.ts';
import { type PastScore, progress, type ScoreStatus, statusOf } from '../scoring/index.ts';
import { median } from '../statistics/index.ts';
import type { Library } from './library.ts';
import type { Publication, PublishedKpi } from './publication.ts';
import { baselineSchema, hysteresisSchema, rollUpSchema } from './read-parts.ts';
import { READER, type Recomputed, recompute, recomputePerformance } from './recompute.ts';
import { type RecomputedGroup, recomputeGroups } from './recompute-groups.ts';
import { pastScores, statusHeld } from './status-held.ts';

export type { RecomputedGroup } from './recompute-groups.ts';

/** A KPI computed again. */
export interface RecomputedKpi extends Recomputed {
  readonly performance: number | null;
  readonly progress: number | null;
  /** The baseline's value, by the values that it is the median of. */
  readonly baseline: number | null;
  readonly status: ScoreStatus;
  /** Its scores of the whole periods before, where they hold a status. */
  readonly past?: readonly PastScore[];
}

/** All that a publication claims, computed again from its file alone. */
export interface RecomputedScorecard {
  readonly kpis: ReadonlyMap<string, RecomputedKpi>;
  readonly goals: ReadonlyMap<string, RecomputedGroup>;
  readonly perspectives: ReadonlyMap<string, RecomputedGroup>;
  readonly overall: RecomputedGroup;
}

/**
 * Every score of a publication, computed again from the file alone: KPIs from their explanations,
 * with baseline, progress and held status; goals, perspectives and the whole from the KPIs by the
 * roll-up rules, weights and limits that stand in the file. Equal to what is published, to the last
 * bit, for a publication in full.
 *
 * Units: as published. A file that shows scores only has no explanations, and so gives no scores
 * here. Throws RangeError where goals of the file take each other in, in a circle, and where a part
 * that it is computed by is not as it should be; FormulaError on a formula that cannot be read.
 *
 * @example
 * recomputeScorecard(publish({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' })).overall.score.score // → null
 */
export function recomputeScorecard(
  publication: Publication,
  library: Pick<Library, 'evaluate' | 'countsOf'> = READER,
): RecomputedScorecard {
  checkParts(publication);
  const periodDays = dayNumber(publication.period.to) - dayNumber(publication.period.from);
  const kpis = new Map(
    publication.kpis.map((kpi) => [kpi.id, recomputeKpi(kpi, periodDays, library)]),
  );
  return { kpis, ...recomputeGroups(publication, kpis) };
}

/** What pages pass on unseen is looked at before it is computed with. */
function checkParts({ kpis, goals, perspectives, overall }: Publication): void {
  const check = (schema: v.GenericSchema, part: unknown, where: string) => {
    if (part === undefined || v.is(schema, part)) return;
    throw new RangeError(`This file cannot be computed again: ${where} is not as it should be.`);
  };
  for (const { id, baseline, hysteresis } of kpis) {
    check(baselineSchema, baseline, `the baseline of ${id}`);
    check(hysteresisSchema, hysteresis, `what holds the status of ${id}`);
  }
  for (const { id, rollUp: rule } of [...goals, ...perspectives, { ...overall, id: 'the whole' }]) {
    check(rollUpSchema, rule, `the roll-up of ${id}`);
  }
  check(hysteresisSchema, overall.hysteresis, 'what holds the status of goals and above');
}

function recomputeKpi(
  kpi: PublishedKpi,
  periodDays: number,
  library: Pick<Library, 'evaluate' | 'countsOf'>,
): RecomputedKpi {
  const scored = recompute(kpi, library);
  const { hysteresis, thresholds, series, target, value } = kpi;
  const baseline = baselineAgain(kpi);
  const hasWay = baseline !== null && value !== null && target !== null && target !== baseline;
  const { earlier } = hysteresis ?? {};
  const by = hysteresis && { series, score: scored.score, thresholds, hysteresis, earlier };
  return {
    ...scored,
    performance: recomputePerformance(kpi, library).score,
    progress: hasWay ? progress(value, { baseline, target }) : null,
    baseline,
    status: by ? statusHeld(by, { periodDays }) : statusOf(scored.score, thresholds),
    ...(by ? { past: pastScores(by, { periodDays }) } : {}),
  };
}

/** What a person fixed is as it is; what comes from the past is its median, once enough is known. */
function baselineAgain({ baseline }: PublishedKpi): number | null {
  if (!baseline) return null;
  if (baseline.least === 0) return baseline.value;
  return baseline.history.length < baseline.least ? null : median(baseline.history);
}
