import { dayNumber, isoDay, numbersWithSummaries } from '../series/index.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import { type Library, libraryOf } from './library.ts';
import type { PublishOptions } from './publish.ts';
import { reportOf, termsOf } from './report-of.ts';

const WEEK = 7;

/**
 * What KPIs came to week by week, oldest first, up to the day of the report; null where a week is not
 * known exactly. For analyses that compare KPIs over time.
 *
 * Units: each KPI's own. Throws RangeError on a day that is none and what the library throws on a KPI
 * that it does not know.
 *
 * @example
 * kpiWeeks({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, observations: [], asOf: '2026-10-29' }, [], 4).size // → 0
 */
export function kpiWeeks(
  { scorecard, observations, asOf }: Pick<PublishOptions, 'scorecard' | 'observations' | 'asOf'>,
  ids: readonly string[],
  weeks: number,
  library: Library = libraryOf(scorecard),
): ReadonlyMap<string, readonly (number | null)[]> {
  const report = reportOf(scorecard, asOf);
  const evidence = { library, numbers: numbersWithSummaries(observations), terms: termsOf(report) };
  const end = Math.floor(dayNumber(asOf));
  const week = (id: string, i: number) => {
    const definition = scorecard.own?.find((one) => one.id === id) ?? library.kpi(id);
    const to = end - WEEK * (weeks - 1 - i);
    const window = { from: isoDay(to - WEEK), to: isoDay(to), asOf: isoDay(to), exactOnly: true };
    return evaluateKpi(definition, window, evidence).value;
  };
  return new Map(ids.map((id) => [id, Array.from({ length: weeks }, (_, i) => week(id, i))]));
}
