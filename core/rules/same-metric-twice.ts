import { formulaInWords } from '../kpis/index.ts';
import { defineRule, type RuleContext } from './rule.ts';
import { formulaOf, kpisIn, namesOf, says } from './rule-context.ts';

/** What a KPI measures and per what; null where it cannot be read. */
function measuredBy(context: RuleContext, id: string): string | null {
  const formula = formulaOf(context, id);
  if (!formula) return null;
  const { per = '', times = 1 } =
    context.scorecard.kpis.find((one) => one.kpi === id)?.normaliser ?? {};
  return JSON.stringify([formulaInWords(formula), per, times]);
}

/** The same metric over the same scope, under two names, counts twice. */
export const sameMetricTwice = defineRule({
  id: 'same-metric-twice',
  name: 'The same number twice',
  brief: 'Two KPIs measure the same metric over the same scope.',
  source: ['S1-M1.4'],
  scope: 'scorecard',
  check(context) {
    const byWhat = new Map<string, string[]>();
    for (const id of kpisIn(context.scorecard)) {
      const what = measuredBy(context, id);
      if (what !== null) byWhat.set(what, [...(byWhat.get(what) ?? []), id]);
    }
    return [...byWhat.values()]
      .filter((ids) => ids.length > 1)
      .map((ids) => {
        const what = `${namesOf(context, ids)} measure the same thing, so it counts ${ids.length} times.`;
        const fix = 'Keep one of them, agree who owns it, and let the other goals name that one.';
        return says('act', what, fix, ids, ids[0]);
      });
  },
});
