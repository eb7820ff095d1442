import { defineRule } from './rule.ts';
import { kpisIn, namesOf, says } from './rule-context.ts';

/** A good metric is aligned with some goal: one without a goal cannot be official. */
export const kpiWithoutGoal = defineRule({
  id: 'kpi-without-goal',
  name: 'KPI without a goal',
  brief: 'A KPI belongs to no goal, and so counts for nothing.',
  source: ['S2-S0', 'S0-I3', 'S0-I8'],
  scope: 'scorecard',
  check(context) {
    const { goals, risks = [] } = context.scorecard;
    const inputs = goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
    const held = new Set([
      ...inputs.flatMap((input) => ('kpi' in input ? [input.kpi] : [])),
      ...risks.map((risk) => risk.kpi),
    ]);
    return kpisIn(context.scorecard)
      .filter((id) => !held.has(id))
      .map((id) => {
        const name = namesOf(context, [id]);
        const what = `${name} belongs to no goal, so it counts for nothing and nobody knows what it is for.`;
        return says(
          'act',
          what,
          `Add ${name} to the goal that it speaks of, or take it out.`,
          [id],
          id,
        );
      });
  },
});
