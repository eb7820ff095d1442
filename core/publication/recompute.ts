import type { PublishedKpi } from './publication.ts';

/** A KPI's score with its interval. */
export interface Recomputed {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function recompute(kpi: PublishedKpi): Recomputed {
  void kpi;
  throw new Error('not built yet');
}
