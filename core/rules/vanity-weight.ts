import { defineRule } from './rule.ts';
import { definitionOf, namesOf, percent, says, sharesOf } from './rule-context.ts';

/** Above a fifth of the score it should be looked at, above a half it speaks of nothing else. */
const [WATCH, ACT] = [0.2, 0.5];

/** Numbers that are easy to collect and say little weigh much. */
export const vanityWeight = defineRule({
  id: 'vanity-weight',
  name: 'Vanity numbers weigh much',
  brief: 'More than a fifth of the score hangs on numbers that say little of results.',
  source: ['S0-I3', 'S2-N1'],
  scope: 'scorecard',
  check(context) {
    const shares = [...sharesOf(context.scorecard)];
    const vain = shares.filter(([id, share]) => share > 0 && definitionOf(context, id)?.vanity);
    const share = vain.reduce((sum, [, one]) => sum + one, 0);
    // A hair above the line is the line: shares are sums of fractions.
    if (share <= WATCH + 1e-9) return [];
    const ids = vain.sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const what = `${percent(share)} of the score hangs on ${namesOf(context, ids)}: easy to collect, and little follows from them.`;
    const fix =
      'Weigh them lower, or put a rate or a result in their place: engagement by reach, visitors who order.';
    return [says(share > ACT + 1e-9 ? 'act' : 'watch', what, fix, ids)];
  },
});
