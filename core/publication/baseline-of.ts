import { historyRule, type KpiDefinition, type KpiUse } from '../model/index.ts';
import { baseline } from '../scoring/index.ts';
import { type Evidence, evaluateKpi } from './evaluate-kpi.ts';
import { pastPeriods } from './period-before.ts';
import type { PublishedBaseline } from './read-parts.ts';
import type { Report } from './report-of.ts';

/**
 * The baseline that a scorecard asks for; undefined where it asks for none. Its periods are those
 * before the reported one: of months the months, each taken by its own days.
 */
export function baselineOf(
  usedOver: (period: Report['period']) => KpiDefinition,
  use: KpiUse | undefined,
  { period }: Report,
  evidence: Evidence,
): PublishedBaseline | undefined {
  const asked = use?.baseline;
  if (!asked) return undefined;
  if (asked.kind === 'fixed') {
    const by = asked.by === undefined ? '' : ` by ${asked.by}`;
    const why = `Fixed on ${asked.on}${by}.`;
    return { state: 'set', value: asked.value, n: 0, least: 0, why, history: [] };
  }
  const rule = historyRule(asked);
  const past = pastPeriods(period, rule.periods, evidence.terms.step).map(({ from, to }) => {
    const window = { from, to, asOf: to, exactOnly: true };
    return { from, to, value: evaluateKpi(usedOver(window), window, evidence).value };
  });
  const { method, season, least } = rule;
  const found = baseline(past, { method, season, least, for: period });
  return {
    state: found.state,
    value: found.value,
    n: found.n,
    least: found.least,
    why: found.why ?? inWords(found.n, method, season),
    history: found.points.map((point) => point.value),
  };
}

function inWords(n: number, method: 'median' | 'seasonal', season: 'weekday' | 'month'): string {
  const which = method === 'median' ? '' : ` of the same ${season}`;
  return `The median of ${n} ${n === 1 ? 'period' : 'periods'}${which}.`;
}
