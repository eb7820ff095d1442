import type { RiskUse, ScorecardDefinition } from '../model/index.ts';

/**
 * A scorecard in which a KPI is watched as a risk, or in which that is said otherwise. A KPI is one
 * risk at most, so what was said of it before is replaced in its place. The input is left as it is;
 * whether the whole fits together is for `validateScorecard` to say.
 *
 * @example
 * setRisk({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { kpi: 'refund-rate', category: 'financial', objective: 'earn', appetite: 2, tolerance: 5, owner: 'The shop', cadenceDays: 7 }).risks?.length // → 1
 */
export function setRisk(scorecard: ScorecardDefinition, risk: RiskUse): ScorecardDefinition {
  const { risks = [] } = scorecard;
  const isHere = risks.some((one) => one.kpi === risk.kpi);
  return {
    ...scorecard,
    risks: isHere ? risks.map((one) => (one.kpi === risk.kpi ? risk : one)) : [...risks, risk],
  };
}

/** A scorecard in which a KPI is no longer watched as a risk; its numbers and its goals stay. */
export function removeRisk(scorecard: ScorecardDefinition, kpi: string): ScorecardDefinition {
  const { risks, ...others } = scorecard;
  const rest = (risks ?? []).filter((one) => one.kpi !== kpi);
  return rest.length === 0 ? others : { ...others, risks: rest };
}
