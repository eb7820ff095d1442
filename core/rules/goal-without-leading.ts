import { defineRule } from './rule.ts';
import { says } from './rule-context.ts';

/** A goal that others feed on may stand at the root of the chain; any other should look ahead. */
export const goalWithoutLeading = defineRule({
  id: 'goal-without-leading',
  name: 'Goal without a leading part',
  brief: 'Nothing says whether a goal will be reached.',
  source: ['S2-S3', 'S1-M2.4'],
  scope: 'scorecard',
  check({ scorecard: { goals, links = [] } }) {
    const feeds = new Set([
      ...goals.flatMap((goal) =>
        [...goal.lagging, ...goal.leading].flatMap((one) => ('goal' in one ? [one.goal] : [])),
      ),
      ...links.map((link) => link.from),
    ]);
    return goals
      .filter((goal) => goal.leading.length === 0)
      .map((goal) =>
        says(
          feeds.has(goal.id) ? 'info' : 'watch',
          feeds.has(goal.id)
            ? `The goal "${goal.name}" starts a chain: it feeds others, and nothing says whether it will be reached itself.`
            : `Nothing says whether the goal "${goal.name}" will be reached, and it feeds no other goal.`,
          'Add a KPI that moves before the result does, or a goal that causes this one, to its leading part.',
          [goal.id],
          goal.id,
        ),
      );
  },
});
