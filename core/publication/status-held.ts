import type { Hysteresis, StatusThresholds } from '../model/index.ts';
import { heldStatus, type ScoreStatus } from '../scoring/index.ts';

/** What of a published KPI its held status follows from. */
export interface HeldBy {
  readonly series: readonly { readonly score?: number | null | undefined }[];
  readonly score: number | null;
  readonly thresholds: StatusThresholds;
  readonly hysteresis: {
    readonly margin: number;
    readonly periods?: number | undefined;
  };
}

/**
 * A KPI's status by the scores of whole periods, the reported one last. Points of the series lie a
 * quarter of a period apart and overlap, so every fourth is taken, or every one of a period so short
 * that its points do not overlap.
 */
export function statusHeld(kpi: HeldBy, { periodDays }: { periodDays: number }): ScoreStatus {
  const { margin, periods } = kpi.hysteresis;
  const apart = Math.max(1, Math.round(periodDays / Math.max(1, Math.round(periodDays / 4))));
  const past = kpi.series.filter((_, at) => {
    const back = kpi.series.length - 1 - at;
    return back > 0 && back % apart === 0;
  });
  const hysteresis: Hysteresis = { margin, ...(periods === undefined ? {} : { periods }) };
  return heldStatus(
    [...past.map((one) => one.score ?? null), kpi.score],
    kpi.thresholds,
    hysteresis,
  );
}
