import { defineRule } from './rule.ts';
import { namesOf, percent, says, sharesOf } from './rule-context.ts';

/** Above a fifth of the weight it should be looked at, above a half the score speaks of the lesser part. */
const [WATCH, ACT] = [0.2, 0.5];

/** The measurement gap: how much of what counts has no fresh, valid number. */
export const weightUnmeasured = defineRule({
  id: 'weight-unmeasured',
  name: 'Much of the weight is not measured',
  brief: 'More than a fifth of the weight has no fresh number with a score.',
  source: ['S0-I5'],
  scope: 'scorecard',
  check(context) {
    if (!context.scored) return [];
    const fresh = new Set(
      context.scored.filter((one) => one.score !== null && !one.freshness.stale).map((o) => o.id),
    );
    const gap = [...sharesOf(context.scorecard)].filter(([id, of]) => of > 0 && !fresh.has(id));
    const share = gap.reduce((sum, [, one]) => sum + one, 0);
    if (share <= WATCH + 1e-9) return [];
    const ids = gap.sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const what = `${percent(share)} of the weight has no fresh number: ${namesOf(context, ids)}.`;
    const fix = 'Capture or enter the first of them, or weigh lower what cannot be measured.';
    return [says(share > ACT + 1e-9 ? 'act' : 'watch', what, fix, ids)];
  },
});
