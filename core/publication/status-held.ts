import type { Hysteresis, StatusThresholds } from '../model/index.ts';
import { heldStatus, type PastScore, type ScoreStatus, statusOf } from '../scoring/index.ts';
import { pointStep } from '../series/index.ts';
import type { PublishedHysteresis } from './read-parts.ts';
import type { Report } from './report-of.ts';

/** What of a published KPI its held status follows from. */
export interface HeldBy {
  readonly series: readonly { readonly score?: number | null | undefined }[];
  readonly score: number | null;
  readonly thresholds: StatusThresholds;
  readonly hysteresis: {
    readonly margin: number;
    readonly periods?: number | undefined;
    /** How many points of the series lie a whole period apart; by the days of the period where absent. */
    readonly every?: number | undefined;
  };
}

/**
 * A KPI's status by the scores of whole periods, the reported one last. Points of the series lie a
 * quarter of a period apart and overlap, so every fourth is taken, or every one of a period so short
 * that its points do not overlap, and of units of the calendar, which follow one another.
 */
export function statusHeld(kpi: HeldBy, { periodDays }: { periodDays: number }): ScoreStatus {
  const { margin, periods } = kpi.hysteresis;
  const past = wholePeriods(kpi, periodDays);
  const hysteresis: Hysteresis = { margin, ...(periods === undefined ? {} : { periods }) };
  return heldStatus(
    [...past.map((one) => one.score ?? null), kpi.score],
    kpi.thresholds,
    hysteresis,
  );
}

/** The scores of the whole periods before the reported one, oldest first, with their own statuses. */
export function pastScores(
  kpi: Pick<HeldBy, 'series' | 'thresholds' | 'hysteresis'>,
  { periodDays }: { periodDays: number },
): PastScore[] {
  const { thresholds } = kpi;
  return wholePeriods(kpi, periodDays).map(({ score = null }) => ({
    score,
    coverage: score === null ? 0 : 1,
    status: statusOf(score, thresholds),
  }));
}

function wholePeriods({ series, hysteresis }: Pick<HeldBy, 'series' | 'hysteresis'>, days: number) {
  const apart = hysteresis.every ?? Math.max(1, Math.round(days / pointStep(days)));
  return series.filter((_, at) => {
    const back = series.length - 1 - at;
    return back > 0 && back % apart === 0;
  });
}

/** What holds statuses, as it is published: units of the calendar are points one after another. */
export function holdingOf(
  hysteresis: Hysteresis | undefined,
  { scorecard: { calendar } }: Pick<Report, 'scorecard'>,
): PublishedHysteresis | undefined {
  if (!hysteresis) return undefined;
  const isUnit = calendar?.period !== undefined && calendar.period.kind !== 'days';
  return { ...hysteresis, ...(isUnit ? { every: 1 } : {}) };
}
