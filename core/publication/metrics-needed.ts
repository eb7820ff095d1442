import { METRICS } from '../metrics/index.ts';
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

/**
 * What a scorecard's publication of a day holds numbers of: the metrics that it is scored by, and
 * every distribution, because the shares and the hours of its accounts are published whether or not
 * a KPI asks for them. A KPI or score is the same without them.
 *
 * Throws what `publish` throws.
 *
 * @example
 * metricsPublished({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [{ kpi: 'impressions' }], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, '2026-10-29').includes('audience.age-gender') // → true
 */
export function metricsPublished(scorecard: ScorecardDefinition, asOf: string): string[] {
  const known = [...METRICS, ...(scorecard.ownMetrics ?? [])];
  const distributions = known.filter(({ kind }) => kind === 'distribution').map(({ id }) => id);
  return [...new Set([...metricsNeeded(scorecard, asOf), ...distributions])];
}
