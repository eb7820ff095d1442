import { defineRule } from './rule.ts';
import { says } from './rule-context.ts';

/** A goal without a lagging part can never be seen to be reached. */
export const goalWithoutLagging = defineRule({
  id: 'goal-without-lagging',
  name: 'Goal without a lagging part',
  brief: 'Nothing says whether a goal was reached.',
  source: ['S2-S3', 'S1-M2.4'],
  scope: 'scorecard',
  check: ({ scorecard: { goals } }) =>
    goals
      .filter((goal) => goal.lagging.length === 0)
      .map((goal) =>
        says(
          'act',
          `Nothing says whether the goal "${goal.name}" was reached.`,
          'Add a KPI to its lagging part that shows the result.',
          [goal.id],
          goal.id,
        ),
      ),
});
