import { type Signal, signalScore } from '../scoring/index.ts';
import { type Library, libraryOf } from './library.ts';
import { type PublishOptions, publish } from './publish.ts';

/**
 * The signal score of every KPI of a scorecard, from its values of the last thirteen whole weeks: how
 * much of what it does is more than chance from one week to the next.
 *
 * Units: scores 0–100. Missing: a KPI of which fewer than eight weeks are known has no score and says
 * so. Throws what `publish` throws.
 *
 * @example
 * signalsOf({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [{ kpi: 'impressions' }], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }).get('impressions') // → {"score":null,"n":0,"why":"0 of 8 periods are known."}
 */
export function signalsOf(
  options: Pick<PublishOptions, 'scorecard' | 'observations' | 'asOf' | 'seenBy'>,
  library: Library = libraryOf(options.scorecard),
): ReadonlyMap<string, Signal> {
  const { hysteresis: _, ...scorecard } = options.scorecard;
  const calendar = { ...scorecard.calendar, period: { kind: 'week' as const } };
  const weekly = publish({ ...options, scorecard: { ...scorecard, calendar } }, library);
  return new Map(
    weekly.kpis.map(({ id, series }) => [id, signalScore(series.map((point) => point.value))]),
  );
}
