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
  /** The scores of whole periods before those of the series, oldest first. */
  readonly earlier?: readonly (number | null)[] | undefined;
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
 * that its points do not overlap, and of units of the calendar, which follow one another. Before them
 * come the scores of earlier periods: a status is held by a year of months, not by three.
 */
export function statusHeld(kpi: HeldBy, { periodDays }: { periodDays: number }): ScoreStatus {
  const { margin, periods } = kpi.hysteresis;
  const hysteresis: Hysteresis = { margin, ...(periods === undefined ? {} : { periods }) };
  return heldStatus([...wholePeriods(kpi, periodDays), kpi.score], kpi.thresholds, hysteresis);
}

/** The scores of the whole periods before the reported one, oldest first, with their own statuses. */
export function pastScores(
  kpi: Omit<HeldBy, 'score'>,
  { periodDays }: { periodDays: number },
): PastScore[] {
  const { thresholds } = kpi;
  return wholePeriods(kpi, periodDays).map((score) => ({
    score,
    coverage: score === null ? 0 : 1,
    status: statusOf(score, thresholds),
  }));
}

/** How many points of a series lie a whole period apart, about. */
const apartOf = (days: number, every: number | undefined) =>
  every ?? Math.max(1, Math.round(days / pointStep(days)));

/** How many whole periods the thirteen points of a series reach back: none where none ends on the day. */
export function wholeWithin(
  { periodDays }: { periodDays: number },
  holding: Pick<HeldBy['hysteresis'], 'every'> | undefined,
): number {
  const apart = apartOf(periodDays, holding?.every);
  const meets = holding?.every !== undefined || apart * pointStep(periodDays) === periodDays;
  return meets ? Math.floor(12 / apart) : 0;
}

function wholePeriods(
  { series, hysteresis, earlier }: Omit<HeldBy, 'score' | 'thresholds'>,
  periodDays: number,
): readonly (number | null)[] {
  // A file of before has no scores but those of the points.
  if (earlier && wholeWithin({ periodDays }, hysteresis) === 0) return earlier;
  const apart = apartOf(periodDays, hysteresis.every);
  const within = series.filter((_, at) => {
    const back = series.length - 1 - at;
    return back > 0 && back % apart === 0;
  });
  return [...(earlier ?? []), ...within.map(({ score }) => score ?? null)];
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
