import { clip, isDecisionDue } from '../model/index.ts';
import { defineRule } from './rule.ts';

/** A decision of which nobody asks what came of it teaches nothing. */
export const decisionDue = defineRule({
  id: 'decision-due',
  name: 'Decision to be looked at',
  brief: 'The day has come to look what came of a decision, and nobody has.',
  source: ['S1-M5.4', 'S3-20'],
  check: ({ scorecard: { decisions = [] }, asOf }) =>
    decisions
      .filter((one) => isDecisionDue(one, asOf))
      .map(({ what, due, owner, kpi }) => ({
        severity: 'watch',
        what: `What came of “${clip(what, 120)}” was to be looked at by ${due}.`,
        about: kpi ?? null,
        who: owner,
        evidence: kpi === undefined ? [] : [kpi],
        fix: 'Look at what it did, and say whether it worked.',
      })),
});
