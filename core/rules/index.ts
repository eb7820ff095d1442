export { type AgendaGiven, type AgendaKpi, agendaOf } from './agenda-of.ts';
export { checkUp } from './check-up.ts';
export type { DailyHistory, HistorySource } from './history-source.ts';
export { type KpiLife, type LifeStage, lifecycleOf, type UseShown } from './lifecycle-of.ts';
export type { RuleId } from './registry.ts';
export { RULES } from './registry.ts';
export type {
  Finding,
  Noticed,
  PastPoint,
  RuleContext,
  RuleDefinition,
  ScoredForRules,
  Severity,
} from './rule.ts';
export { defineRule, runRules } from './rule.ts';
export { type QualityPart, type ScorecardQuality, scorecardQuality } from './scorecard-quality.ts';
export { tableHistory } from './table-history.ts';
