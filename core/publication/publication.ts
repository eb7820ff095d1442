import * as v from 'valibot';
import {
  assumptionsSchema,
  enterpriseSchema,
  journeySchema,
  learntSchema,
} from './read-records.ts';
import {
  findingEntries,
  goalEntries,
  goalsOf,
  kpiEntries,
  kpisOf,
  shownSchema,
} from './read-schema.ts';

export { PUBLICATION_SCHEMA, THRESHOLDS } from './read-schema.ts';

/** Observations that one finding names, at most: the rest is found by its metric. */
export const MOST_EVIDENCE = 40;

const id = v.pipe(v.string(), v.maxLength(400));
const finding = v.object({
  ...findingEntries,
  /** Ids of observations, or of KPIs and goals, that show it. */
  evidence: v.exactOptional(v.pipe(v.array(id), v.maxLength(MOST_EVIDENCE))),
  /** What would settle it. */
  fix: v.exactOptional(v.pipe(v.string(), v.maxLength(4000))),
});

/**
 * Schema of the publication: the one file that widgets show. Every score is 0–100 or null; a number
 * that is not known is null and a `why` beside it says so in words. Lists and texts are capped.
 * Names, ids and the lists of goals and KPIs have to be there; what else is absent is not known, so
 * that a file written by another program to the published contract can be shown too.
 */
export const publicationSchema = v.object({
  ...shownSchema.entries,
  kpis: kpisOf(v.object(kpiEntries)),
  goals: goalsOf(
    v.object({
      ...goalEntries,
      /** Who stands for it, and its id elsewhere; absent where nothing was said. */
      enterprise: v.exactOptional(enterpriseSchema),
      /** Trainings and experiments that serve it; absent where there are none. */
      learnt: v.exactOptional(learntSchema),
    }),
  ),
  /** What is taken for granted of KPIs and links. */
  assumptions: v.exactOptional(assumptionsSchema),
  /** The customer's way, where the scorecard has one of its own. */
  journey: v.exactOptional(journeySchema),
  findings: v.optional(v.pipe(v.array(finding), v.maxLength(1000)), []),
});

/** The approved, redacted snapshot that widgets show. */
export type Publication = v.InferOutput<typeof publicationSchema>;
export type PublishedPerspective = Publication['perspectives'][number];
export type PublishedGoal = Publication['goals'][number];
export type PublishedKpi = Publication['kpis'][number];
export type PublishedLink = Publication['links'][number];
export type PublishedExplanation = NonNullable<PublishedKpi['explanation']>;
export type ExplainedInput = PublishedExplanation['inputs'][number];
export type Sight = ExplainedInput['sights'][number];
export type PublishedPoint = PublishedKpi['series'][number];
export type Status = PublishedKpi['status'];
export type Trend = PublishedKpi['trend'];
export type PublishedPart = PublishedGoal['lagging'][number];
export type PublishedRisk = Publication['risks'][number];
export type PublishedFinding = Publication['findings'][number];
