export { applyScoreFunction } from './apply-score-function.ts';
export { type BandOptions, band } from './band.ts';
export { type Baseline, type BaselineOptions, baseline, type HistoryPoint } from './baseline.ts';
export { type Cappable, cappedShares } from './capped-shares.ts';
export { combineFunctions } from './combine-functions.ts';
export { heldStatus } from './held-status.ts';
export { type HigherOptions, higher } from './higher.ts';
export { type LowerOptions, lower } from './lower.ts';
export {
  assessEntrant,
  comparisonsLeft,
  type Lack,
  LEAST_DAYS,
  LEAST_SHARE,
  LEAST_YES,
  NEEDED,
  type ProbationReport,
} from './probation.ts';
export { type ProgressOptions, progress } from './progress.ts';
export { type RolledUp, type RollUpPart, rollUp } from './roll-up.ts';
export {
  type PartWithPast,
  type PastScore,
  type RolledUpWithPast,
  rollUpHeld,
} from './roll-up-held.ts';
export { type Scale, scaleOf } from './scale-of.ts';
export { type ScoreInterval, scoreInterval } from './score-interval.ts';
export { SIGNAL_LEAST, type Signal, signalScore } from './signal-score.ts';
export { type ScoreStatus, statusOf } from './status-of.ts';
export { type Step, type StepsOptions, steps } from './steps.ts';
export { type TargetOver, targetOver } from './target-over.ts';
export { type ThresholdsOptions, thresholds } from './thresholds.ts';
export { type SeriesTrend, type TrendPoint, trendOf } from './trend-of.ts';
export { type VersusBaselineOptions, versusBaseline } from './versus-baseline.ts';
export { type YesNoOptions, yesNo } from './yes-no.ts';
