import { defineRule } from './rule.ts';
import { says } from './rule-context.ts';

/** A number that changes no decision need not be measured. */
export const goalWithoutDecision = defineRule({
  id: 'goal-without-decision',
  name: 'Goal without a decision',
  brief: 'Nothing says what is done when a goal moves.',
  source: ['S0-I8', 'S0-O1'],
  scope: 'scorecard',
  check: ({ scorecard: { goals } }) =>
    goals
      .filter((goal) => (goal.decision ?? '').trim() === '')
      .map((goal) =>
        says(
          'watch',
          `Nothing says what is done when the goal "${goal.name}" moves.`,
          'Write one sentence: if it falls, what do you do?',
          [goal.id],
          goal.id,
        ),
      ),
});
