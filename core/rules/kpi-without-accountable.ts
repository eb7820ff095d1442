import { raciReport } from '../registers/index.ts';
import { defineRule } from './rule.ts';
import { kpisIn, namesOf, says } from './rule-context.ts';

/** Once it is written down who does what, a KPI that was left out stands out. */
export const kpiWithoutAccountable = defineRule({
  id: 'kpi-without-accountable',
  name: 'KPIs left out of the responsibilities',
  brief: 'It is written down who answers for some KPIs, and not for others.',
  source: ['S1-M5.1'],
  scope: 'scorecard',
  check(context) {
    const { raci = [] } = context.scorecard;
    if (raci.length === 0) return [];
    const { orphans } = raciReport(raci, kpisIn(context.scorecard));
    if (orphans.length === 0) return [];
    const what = `The responsibilities leave out ${namesOf(context, orphans)}.`;
    const fix = 'Say who answers for each, who does the work, who is asked and who is told.';
    return [says('watch', what, fix, orphans)];
  },
});
