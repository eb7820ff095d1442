export type { AssumptionAbout, AssumptionDefinition, AssumptionStatus } from './assumption.ts';
export { isReviewDue } from './assumption.ts';
export type {
  CalendarDefinition,
  CalendarUnit,
  FiscalYear,
  PeriodSpec,
  WeekPattern,
  WeekStart,
} from './calendar.ts';
export type { AccountTally, EraseScope, KeptCounts, Restored } from './care.ts';
export { clip } from './clip.ts';
export { dayNumber, hasCome, isoDay, readDay } from './day-number.ts';
export type { Decision, LastGood, Miss } from './doubt.ts';
export type { JourneyDefinition, JourneyFlow, JourneyStage } from './journey.ts';
export { journeyKpis } from './journey.ts';
export type {
  FoundNumbers,
  NumberRevision,
  NumberStory,
  NumbersChoices,
  NumbersQuery,
  RemovedNumber,
  SortBy,
} from './kept-number.ts';
export type { KpiCategory, KpiDefinition, PerspectiveId, RiskCategory } from './kpi.ts';
export type {
  BaselineUse,
  HistoryRule,
  Hysteresis,
  KpiUse,
  Normaliser,
  PeriodTarget,
  ProxyUse,
  StatusThresholds,
} from './kpi-scoring.ts';
export { historyRule } from './kpi-scoring.ts';
export type {
  ExperimentRecord,
  ExperimentTheme,
  TrainingRecord,
  TrainingTheme,
} from './learning-record.ts';
export { LEAST_GROUP } from './learning-record.ts';
export type { LinkField, LinkKind, LinkRecord } from './link.ts';
export { LINK_FIELDS, LINK_KINDS, linkRecordSchema } from './link.ts';
export type { LiveMark, LiveSample, LiveSession, LiveValue } from './live.ts';
export type { ColumnMapping, Mapping } from './mapping.ts';
export { mappingSchema } from './mapping.ts';
export type {
  Direction,
  Driver,
  LabelLanguage,
  MetricDefinition,
  MetricKind,
  Stage,
} from './metric.ts';
export type { Observation, ObservationContent, ObservationSource } from './observation.ts';
export { isAccountLevel, observationId, observationSchema, validTimeKey } from './observation.ts';
export type { OwnMetric, OwnMetricDraft } from './own-metric.ts';
export { definitionOfOwn, isOwnMetricId, ownMetric, ownMetricSchema } from './own-metric.ts';
export type { Period } from './period.ts';
export { periodSchema, timeSchema } from './period.ts';
export type {
  ByProbation,
  CaptureTally,
  Comparison,
  EntrantRecord,
  PlatformGate,
  ProbationOutcome,
  RelevanceAnswer,
  RelevanceQuestion,
} from './probation.ts';
export { byProbation, isOnProbation, RELEVANCE_QUESTIONS } from './probation.ts';
export type { Party, RaciRecord } from './raci.ts';
export { PARTIES } from './raci.ts';
export type { DatedRate } from './rate.ts';
export type {
  Account,
  Delta,
  Healed,
  PageReadings,
  People,
  Problem,
  Reading,
  ReadingStatus,
} from './reading.ts';
export type { Anchors, Recipe, RecipeContent } from './recipe.ts';
export { anchorsSchema, healedRecipe, recipeId, recipeOf, recipeSchema } from './recipe.ts';
export type { RecipeFile, RecipeFileRead } from './recipe-file.ts';
export { RECIPES_FORMAT, readRecipes, writeRecipes } from './recipe-file.ts';
export { isOfPattern, pathPattern } from './recipe-path.ts';
export type {
  AuditAnswer,
  AuditQuestion,
  AuditRecord,
  InitiativeRecord,
} from './response-plan.ts';
export type {
  AgendaKind,
  AgendaNote,
  DecisionDoes,
  DecisionOutcome,
  DecisionRecord,
  ReviewRecord,
} from './review.ts';
export { isDecisionDue, isReviewOpen } from './review.ts';
export type { RiskUse } from './risk.ts';
export type { Every, RoundStop, Visit } from './round.ts';
export type { RubricAnswer, RubricDefinition, RubricItem, RubricScore } from './rubric.ts';
export type { BandShape, ScoreFunction } from './score-function.ts';
export type {
  GoalDefinition,
  GoalInput,
  KpiPlace,
  LayerDefinition,
  LinkDefinition,
  PerspectiveDefinition,
  RetiredKpi,
  RollUpMethod,
  RollUpRule,
  ScorecardDefinition,
  TemplateOrigin,
  ThemeDefinition,
  UnitDefinition,
  UnitUse,
  WeightOverride,
} from './scorecard.ts';
export type { RevisionNote, ScorecardRevision } from './scorecard-revision.ts';
export type { Subject } from './subject.ts';
export { subjectKey, subjectSchema } from './subject.ts';
export type { CurrencyCode, Dimension, Unit } from './unit.ts';
export { dimensionOf, isCurrency, NO_CURRENCY, unitSchema } from './unit.ts';
