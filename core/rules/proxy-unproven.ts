import { clip, dayNumber } from '../model/index.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';
import { kpisIn, namesOf, says } from './rule-context.ts';

const SHORT = 120;

/** What stands in for something else is only as good as what shows that both go together. */
export const proxyUnproven = defineRule({
  id: 'proxy-unproven',
  name: 'Stands in without evidence',
  brief:
    'A KPI stands in for what cannot be measured, and nothing shows any more that both go together.',
  source: ['S1-M4.5'],
  scope: 'scorecard',
  check(context: RuleContext) {
    const used = new Set(kpisIn(context.scorecard));
    const today = Math.floor(dayNumber(context.asOf));
    return context.scorecard.kpis.flatMap(({ kpi, proxy }): readonly Noticed[] => {
      if (!proxy || !used.has(kpi)) return [];
      const name = namesOf(context, [kpi]);
      const what = clip(proxy.for, SHORT);
      if (!proxy.evidence?.trim()) {
        const lacks = `${name} stands in for “${what}”, and nothing says what shows that both go together.`;
        const fix =
          'Ask under Analysis whether one leads the other, or what customers of each kind are worth, and write the answer down.';
        return [says('watch', lacks, fix, [kpi], kpi)];
      }
      if (proxy.until === undefined || dayNumber(proxy.until) > today) return [];
      const ended = `${name} stands in for “${what}”, and its evidence was taken to hold until ${proxy.until.slice(0, 10)}.`;
      return [says('watch', ended, 'Look at the evidence again, and set a new day.', [kpi], kpi)];
    });
  },
});
