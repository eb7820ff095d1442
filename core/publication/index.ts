export { checkPublication } from './check-publication.ts';
export type { Mismatch } from './compared.ts';
export { dayHourOf } from './day-hour.ts';
export type { Dependents } from './dependents.ts';
export {
  type Differences,
  differencesBetween,
  type Figures,
  figuresOf,
  type KpiDifference,
  type KpiFigures,
} from './differences.ts';
export type { Scores } from './kpi-book.ts';
export { kpiWeeks } from './kpi-weeks.ts';
export {
  checkLedger,
  hashOf,
  type LedgerCheck,
  type LedgerContent,
  type LedgerEntry,
  type LedgerValue,
  withEntry,
} from './ledger.ts';
export { HOUSE_LIBRARY, type Library, libraryOf, libraryWith } from './library.ts';
export { metricsNeeded, metricsPublished } from './metrics-needed.ts';
export {
  PUBLICATION_SCHEMA,
  type Publication,
  type PublishedExplanation,
  type PublishedFinding,
  type PublishedGoal,
  type PublishedKpi,
  type PublishedLink,
  type PublishedPerspective,
  type PublishedRisk,
  publicationSchema,
} from './publication.ts';
export { publicationId } from './publication-id.ts';
export { type Profile, type PublishOptions, publish } from './publish.ts';
export { type ReadResult, readPublication, safeLink } from './reading.ts';
export {
  type Recomputed,
  recompute,
  recomputeInput,
  recomputePerformance,
} from './recompute.ts';
export {
  type RecomputedGroup,
  type RecomputedKpi,
  type RecomputedScorecard,
  recomputeScorecard,
} from './recompute-scorecard.ts';
export { learntOf } from './records-of.ts';
export { redact } from './redact.ts';
export {
  approvalTrouble,
  isLocked,
  isSaid,
  isSamePerson,
  type Release,
  type ReleaseRules,
  type ReleaseStage,
} from './release.ts';
export {
  isEmbargoed,
  type ReleaseRisk,
  type ReleaseTerms,
  releaseRisks,
} from './release-check.ts';
export { type Scorer, scorer } from './scorer.ts';
export { signalsOf } from './signals-of.ts';
export { type Signer, signableText, signed } from './signed.ts';
export { type WhatLeaves, whatLeaves } from './what-leaves.ts';
export { withAudience } from './with-audience.ts';
export { CONTEXT_NOTE, withNotes } from './with-notes.ts';
