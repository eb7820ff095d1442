import { guardRailsOf } from '../kpis/index.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';
import { kpisIn, namesOf, says } from './rule-context.ts';

function noticed(context: RuleContext, id: string, guards: readonly string[]): readonly Noticed[] {
  const used = new Set(kpisIn(context.scorecard));
  if (!used.has(id) || guards.some((one) => used.has(one))) return [];
  const name = namesOf(context, [id]);
  const what = `Something for people hangs on ${name}, and no KPI would show that it was pushed up in the wrong way.`;
  const known = guards.length > 0 ? guards : guardRailsOf(id);
  const fix =
    known.length === 0
      ? 'Name a KPI as its guard: one that gets worse if it is pushed.'
      : `Name a guard in its settings: ${namesOf(context, known)} would get worse if it is pushed.`;
  return [says('watch', what, fix, [id], id)];
}

/** What is rewarded is pushed; a second number that suffers from it tells. */
export const rewardWithoutGuard = defineRule({
  id: 'reward-without-guard',
  name: 'Rewarded and not guarded',
  brief: 'Something for people hangs on a KPI, and no other KPI guards it.',
  source: ['S1-M6.2'],
  scope: 'scorecard',
  check: (context) =>
    context.scorecard.kpis.flatMap(({ kpi, rewarded, guards = [] }) =>
      rewarded ? noticed(context, kpi, guards) : [],
    ),
});
