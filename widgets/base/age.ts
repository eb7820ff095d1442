import type { PublishedKpi } from '../../core/publication/reading.ts';

export const DAY = 86_400_000;

/** The moment that ages are told from. A seam for those who need a page to look the same tomorrow. */
export const clock = { now: (): number => Date.now() };

/** Whole days since an ISO date or instant; null where there is none, or it is still to come. */
export function daysSince(iso: string | null): number | null {
  const days = Math.floor((clock.now() - Date.parse(iso ?? '')) / DAY);
  // A day of difference is a time zone.
  return days >= -1 ? Math.max(0, days) : null;
}

/** Days since a KPI's number was read, as of now and not as of the file. */
export function ageOf(kpi: PublishedKpi): number | null {
  return daysSince(kpi.freshness.seen) ?? kpi.freshness.ageDays;
}

/** Stale when the file says so, or when it has become so while the file lay there. */
export function isStale(kpi: PublishedKpi): boolean {
  const { stale, dueEveryDays } = kpi.freshness;
  const age = ageOf(kpi);
  return stale || (age !== null && dueEveryDays !== null && age > 2 * dueEveryDays);
}
