import type { ScoreFunction } from '../model/index.ts';
import { defineRule } from './rule.ts';
import { definitionOf, kpisIn, namesOf, says } from './rule-context.ts';

/** The value that scores full marks, where it is one value, and the one that scores none. */
function endsOf(fn: ScoreFunction): { readonly from: number; readonly to: number } | null {
  switch (fn.kind) {
    case 'higher':
      return { from: fn.floor, to: fn.target };
    case 'lower':
      return { from: fn.ceiling, to: fn.target };
    case 'thresholds':
      return { from: fn.redFlag, to: fn.goal };
    default:
      return null;
  }
}

/** A target that equals where one starts asks for nothing, and progress towards it is nothing by nothing. */
export const targetAtBaseline = defineRule({
  id: 'target-at-baseline',
  name: 'Target equal to the baseline',
  brief: 'A target asks for no change.',
  source: ['S1-M2.3'],
  scope: 'scorecard',
  check(context) {
    return kpisIn(context.scorecard).flatMap((id) => {
      const use = context.scorecard.kpis.find((one) => one.kpi === id);
      const suggested = definitionOf(context, id)?.suggested;
      const fns = [use?.score ?? suggested, ...(use?.targets ?? []).map((one) => one.score)];
      const fixed = use?.baseline?.kind === 'fixed' ? use.baseline.value : null;
      const same = fns.some((fn) => {
        const ends = fn ? endsOf(fn) : null;
        return ends !== null && (ends.to === fixed || ends.to === ends.from);
      });
      if (!same) return [];
      const what = `The target of ${namesOf(context, [id])} is where it starts from, so it asks for no change.`;
      return [says('act', what, 'Set a target that is better than the baseline.', [id], id)];
    });
  },
});
