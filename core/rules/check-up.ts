import { RULES } from './registry.ts';
import { type Finding, type RuleContext, runRules } from './rule.ts';

/**
 * The check-up of a scorecard: what its rules notice about how it is made, each with what shows it
 * and a suggestion, the most severe first. What needs numbers is left out where there are none.
 *
 * @example
 * checkUp({ scorecard: { goals: [{ id: 'a', name: 'Earn', perspective: 'financial', lagging: [], leading: [], decision: 'x', owner: 'y' }], kpis: [], perspectives: [] }, observations: [], asOf: '2026-10-29' }).map((one) => one.rule) // → ["goal-without-lagging","one-perspective","goal-without-leading"]
 */
export function checkUp(context: RuleContext): readonly Finding[] {
  return runRules(
    RULES.filter((rule) => rule.scope === 'scorecard'),
    context,
  );
}
