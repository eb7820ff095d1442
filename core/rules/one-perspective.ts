import { defineRule } from './rule.ts';
import { says } from './rule-context.ts';

/** A balanced scorecard looks from more than one side. */
export const onePerspective = defineRule({
  id: 'one-perspective',
  name: 'One perspective only',
  brief: 'All goals lie in one perspective.',
  source: ['S0-I3', 'S0-F0'],
  scope: 'scorecard',
  check({ scorecard: { goals, perspectives } }) {
    const used = [...new Set(goals.map((goal) => goal.perspective))];
    const [only] = used;
    if (only === undefined || used.length > 1) return [];
    const name = perspectives.find((one) => one.id === only)?.name ?? only;
    const what = `All goals lie in the perspective "${name}". What leads to them, and what follows, is not seen.`;
    const fix =
      'Add at least one goal for customers, one for how the work is done and one for learning.';
    return [
      says(
        'act',
        what,
        fix,
        goals.map((goal) => goal.id),
      ),
    ];
  },
});
