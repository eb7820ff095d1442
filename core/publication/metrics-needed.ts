import type { ScorecardDefinition } from '../model/index.ts';
import { KpiBook } from './kpi-book.ts';
import { type Library, libraryOf } from './library.ts';
import { reportOf } from './report-of.ts';

/**
 * The metrics that a scorecard's publication of a day is made of, with the ids that they had before.
 * Numbers of others may stay in the store: with them or without, the KPIs and scores are the same.
 *
 * Throws what `publish` throws.
 *
 * @example
 * metricsNeeded({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [{ kpi: 'impressions' }], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, '2026-10-29') // → ["content.impressions"]
 */
export function metricsNeeded(
  scorecard: ScorecardDefinition,
  asOf: string,
  library: Library = libraryOf(scorecard),
): string[] {
  const book = new KpiBook(library);
  const report = reportOf(scorecard, asOf);
  book.made(report);
  return [...new Set([...book.asked(report).values()].flat())];
}
