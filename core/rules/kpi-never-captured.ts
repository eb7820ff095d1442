import { formulaWays } from '../kpis/index.ts';
import { metricFamily } from '../metrics/index.ts';
import { defineRule, type RuleContext } from './rule.ts';
import { formulaOf, kpisIn, namesOf, says } from './rule-context.ts';

/** True where some way to the KPI's value has been seen at least once in all its parts. */
function wasSeen(context: RuleContext, id: string, seen: ReadonlySet<string>): boolean {
  const formula = formulaOf(context, id);
  if (!formula) return false;
  return formulaWays(formula).some((way) => way.every((metric) => seen.has(metric)));
}

/** Looked at only once something was captured: before that, all would be missing. */
export const kpiNeverCaptured = defineRule({
  id: 'kpi-never-captured',
  name: 'KPIs never captured',
  brief: 'No number was ever captured for some KPIs.',
  source: ['S0-I5', 'S1-M1.4'],
  scope: 'scorecard',
  check(context) {
    const named = context.captured ?? new Set(context.observations.map((one) => one.metric));
    if (named.size === 0) return [];
    // A metric that was renamed was captured by whichever of its names.
    const seen = new Set([...named].flatMap((id) => [id, ...(metricFamily(id)?.otherIds ?? [])]));
    const ids = kpisIn(context.scorecard).filter((id) => !wasSeen(context, id, seen));
    if (ids.length === 0) return [];
    const what = `No number was ever captured for ${namesOf(context, ids)}.`;
    const fix = 'Capture a page that shows it, enter it by hand, or take the KPI out.';
    return [says('watch', what, fix, ids)];
  },
});
