import type { Party } from '../model/index.ts';
import { raciReport } from '../registers/index.ts';
import { defineRule } from './rule.ts';
import { kpisIn, says } from './rule-context.ts';

const NAMES: Readonly<Record<Party, string>> = {
  marketing: 'Marketing',
  communications: 'Communications',
  service: 'Customer service',
  legal: 'Legal',
};

/** Who answers for nearly everything answers for nothing in particular. */
export const accountableOverload = defineRule({
  id: 'accountable-overload',
  name: 'One function answers for too much',
  brief: 'One function answers for more than half of the KPIs that are assigned.',
  source: ['S1-M5.1'],
  scope: 'scorecard',
  check(context) {
    const { raci = [] } = context.scorecard;
    const { loads } = raciReport(raci, kpisIn(context.scorecard));
    const assigned = loads.reduce((sum, one) => sum + one.accountable, 0);
    return loads
      .filter((one) => one.isOverloaded)
      .map(({ party, accountable }) =>
        says(
          'watch',
          `${NAMES[party]} answers for ${accountable} of ${assigned} KPIs.`,
          'Let those who can move a KPI answer for it.',
          raci.filter((one) => one.accountable === party).map(({ kpi }) => kpi),
        ),
      );
  },
});
