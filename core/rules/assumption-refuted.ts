import { assumptionsSaid } from './assumptions-said.ts';
import { defineRule } from './rule.ts';

/** What was shown to be wrong is no ground to stand on. */
export const assumptionRefuted = defineRule({
  id: 'assumption-refuted',
  name: 'Refuted, and still relied on',
  brief: 'An assumption was refuted, and the KPI or the link that it is about still stands.',
  source: ['S1-M1.6'],
  check: (context) =>
    assumptionsSaid(context, ({ status }) =>
      status === 'refuted'
        ? {
            severity: 'act',
            says: (statement, where) =>
              `The assumption “${statement}” was refuted, and ${where} still stands on it.`,
            fix: 'Change what stands on it, or take it out.',
          }
        : null,
    ),
});
