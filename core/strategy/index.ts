export {
  type AbsoluteShares,
  absoluteShares,
  type Weighable,
  withAbsoluteWeights,
} from './absolute-shares.ts';
export { type Alignment, alignment } from './alignment.ts';
export { changeWeighting } from './change-weighting.ts';
export {
  type ActiveHour,
  type ActiveSlot,
  activeSlots,
  type TimeAdvice,
  type TopicAdvice,
  type TopicsAdvice,
  topicAdvice,
} from './content-advice.ts';
export {
  type CoverageField,
  type CoverageInput,
  type CoverageState,
  coverageMatrix,
  type ShowingPage,
  STAGES,
  type StoredMetric,
} from './coverage-matrix.ts';
export { type CustomerVoice, customerVoice } from './customer-voice.ts';
export { CycleError } from './cycle-error.ts';
export { type DecisionMove, type DecisionValue, decisionValue } from './decision-value.ts';
export { type EffectiveShare, effectiveShares } from './effective-shares.ts';
export { forUnit } from './for-unit.ts';
export { causesOf, goalOrder } from './goal-order.ts';
export {
  type LinkEvidence,
  type LinkEvidenceOptions,
  linkEvidence,
  type TestableLink,
} from './link-evidence.ts';
export { type LinkedPart, type LinkedPeople, linkedPeople } from './linked-people.ts';
export {
  type InitiativeStanding,
  type ResponsePlan,
  responsePlan,
  type StandingInitiative,
  standingOf,
} from './response-plan.ts';
export {
  type KpiScore,
  mostOf,
  type Scorable,
  type ScoredGoal,
  type ScoredPart,
  type ScoredPerspective,
  type ScoredScorecard,
  SUPPORTING_MOST,
  scoreScorecard,
} from './score-scorecard.ts';
export {
  type ScoreSlope,
  type Sensitivity,
  type Slope,
  sensitivity,
  type WeightSlope,
} from './sensitivity.ts';
export { StrategyMemo } from './strategy-memo.ts';
export { THEME_BAND, type ThemeVariance, themeVariance } from './theme-variance.ts';
export { sharesMadeWhole, weighByShares } from './weigh-by-shares.ts';
export { type Moved, type WhatIf, type WhatIfChange, whatIf } from './what-if.ts';
