export { CycleError } from './cycle-error.ts';
export { causesOf, goalOrder } from './goal-order.ts';
export {
  type KpiScore,
  type ScoredGoal,
  type ScoredPart,
  type ScoredPerspective,
  type ScoredScorecard,
  scoreScorecard,
} from './score-scorecard.ts';
export { StrategyMemo } from './strategy-memo.ts';
