import { defineRule } from './rule.ts';
import { kpisIn, namesOf, says } from './rule-context.ts';

/** A KPI is owned by name, by who is accountable for it, or by the owner of a goal that it stands in. */
export const kpiUnowned = defineRule({
  id: 'kpi-unowned',
  name: 'KPIs without an owner',
  brief: 'Nobody answers for some KPIs.',
  source: ['S1-M1.4'],
  scope: 'scorecard',
  check(context) {
    const { goals, kpis, risks = [], raci = [] } = context.scorecard;
    const owned = new Set([
      ...kpis.filter((use) => use.owner).map((use) => use.kpi),
      ...risks.map((risk) => risk.kpi),
      ...raci.map((one) => one.kpi),
      ...goals
        .filter((goal) => goal.owner)
        .flatMap((goal) => [...goal.lagging, ...goal.leading])
        .flatMap((input) => ('kpi' in input ? [input.kpi] : [])),
    ]);
    const ids = kpisIn(context.scorecard).filter((id) => !owned.has(id));
    if (ids.length === 0) return [];
    const what = `Nobody answers for ${namesOf(context, ids)}.`;
    return [says('watch', what, 'Name an owner for each goal, or for the KPI itself.', ids)];
  },
});
