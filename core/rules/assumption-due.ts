import { isReviewDue } from '../model/index.ts';
import { assumptionsSaid } from './assumptions-said.ts';
import { defineRule } from './rule.ts';

/** An assumption that nobody looks at again becomes a belief. */
export const assumptionDue = defineRule({
  id: 'assumption-due',
  name: 'Assumption to be looked at again',
  brief: 'The day on which an assumption was to be looked at again has come.',
  source: ['S1-M1.6'],
  check: (context) =>
    assumptionsSaid(context, (one) =>
      isReviewDue(one, context.asOf)
        ? {
            severity: 'watch',
            says: (statement, where) =>
              `The assumption “${statement}” about ${where} was to be looked at again by ${one.review}.`,
            fix: 'Look at what speaks for it, say whether it holds, and set a new day.',
          }
        : null,
    ),
});
