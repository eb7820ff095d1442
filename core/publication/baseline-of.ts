import { dayNumber, historyRule, type KpiDefinition, type KpiUse } from '../model/index.ts';
import { baseline } from '../scoring/index.ts';
import { isoDay } from '../series/index.ts';
import { type Evidence, evaluateKpi } from './evaluate-kpi.ts';
import type { PublishedBaseline } from './read-parts.ts';
import type { Report } from './report-of.ts';

/** The baseline that a scorecard asks for; undefined where it asks for none. */
export function baselineOf(
  definition: KpiDefinition,
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
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  const days = to - from;
  const past = Array.from({ length: rule.periods }, (_, at) => {
    const end = isoDay(from - at * days);
    const window = { from: isoDay(from - (at + 1) * days), to: end };
    const { value } = evaluateKpi(definition, { ...window, asOf: end, exactOnly: true }, evidence);
    return { ...window, value };
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
