import { defineRule } from './rule.ts';
import { kpisIn, namesOf, says } from './rule-context.ts';

/** What one person takes in at a glance. */
const MOST = 7;

/** Those who decide see more numbers than they can act on. */
export const executiveViewFull = defineRule({
  id: 'executive-view-full',
  name: 'Too many KPIs for those who decide',
  brief: 'The executive view has more than seven KPIs.',
  source: ['S1-M2.6'],
  scope: 'scorecard',
  check(context) {
    const { executive } = context.scorecard;
    const ids = executive ?? kpisIn(context.scorecard);
    if (ids.length <= MOST) return [];
    const fix = `Choose the ${MOST} that decisions hang on; the rest stays in its goals.`;
    return executive
      ? [
          says(
            'watch',
            `The executive view shows ${ids.length} KPIs: ${namesOf(context, ids)}.`,
            fix,
            ids,
          ),
        ]
      : [
          says(
            'info',
            `No executive view is chosen, so all ${ids.length} KPIs are shown first.`,
            fix,
            ids,
          ),
        ];
  },
});
