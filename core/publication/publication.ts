import * as v from 'valibot';

/** What the file calls itself. A reader refuses another version in words. */
export const PUBLICATION_SCHEMA = 'fourfold/publication@1';

const text = v.pipe(v.string(), v.maxLength(4000));
const short = v.pipe(v.string(), v.maxLength(400));
const num = v.nullable(v.pipe(v.number(), v.finite()));
const score = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

/** on track, watch, off track, not known: always shown with a shape and a word. */
const status = v.picklist(['good', 'watch', 'bad', 'unknown']);
const trend = v.picklist(['up', 'down', 'flat', 'unknown']);
const perspectiveId = v.picklist(['financial', 'customer', 'internal', 'learning']);

/** A period; `to` is exclusive. */
const period = v.object({ from: short, to: short });

/** How old a number is: `seen` is when it was read, `until` the end of the period it speaks of. */
const freshness = v.object({
  seen: v.nullable(short),
  until: v.nullable(short),
  ageDays: v.nullable(v.number()),
  stale: v.boolean(),
  dueEveryDays: v.nullable(v.number()),
});

/** One number as it was seen: the words on the page, where they stood, and what they allow. */
const sight = v.object({
  id: short,
  platform: short,
  account: short,
  item: v.exactOptional(short),
  segment: v.exactOptional(short),
  value: v.number(),
  low: v.number(),
  high: v.number(),
  unit: short,
  from: short,
  to: short,
  seen: short,
  kind: v.picklist(['page', 'file', 'manual', 'register', 'sync']),
  adapter: v.exactOptional(short),
  version: v.exactOptional(short),
  label: v.exactOptional(short),
  raw: v.exactOptional(short),
  place: v.exactOptional(text),
});

/** A metric's value over the period, and the sights that it was made of. */
const explainedInput = v.object({
  metric: short,
  name: short,
  value: num,
  low: num,
  high: num,
  unit: v.nullable(short),
  from: v.nullable(short),
  to: v.nullable(short),
  /** True where windows did not tile the period and the value is a bound or a stand-in. */
  estimated: v.boolean(),
  /** In words: how the value was made of the sights, or why there is none. */
  why: text,
  sights: list(sight, 400),
});

const scoreFunction = v.variant('kind', [
  v.object({ kind: v.literal('higher'), floor: v.number(), target: v.number() }),
  v.object({ kind: v.literal('lower'), target: v.number(), ceiling: v.number() }),
  v.object({ kind: v.literal('band'), low: v.number(), high: v.number(), tolerance: v.number() }),
  v.object({
    kind: v.literal('steps'),
    steps: list(v.object({ from: v.number(), score: v.number() }), 50),
  }),
  v.object({ kind: v.literal('yes-no'), atLeast: v.number() }),
]);

/** From score down to the words on the page; enough to recompute the score from this file alone. */
const explanation = v.object({
  formula: short,
  /** The formula in words. */
  words: text,
  inputs: list(explainedInput, 40),
  scoring: v.object({ function: scoreFunction, words: text }),
});

const point = v.object({
  from: short,
  to: short,
  value: num,
  low: num,
  high: num,
});

const kpi = v.object({
  id: short,
  name: short,
  brief: text,
  goal: v.nullable(short),
  unit: short,
  value: num,
  low: num,
  high: num,
  score,
  scoreLow: score,
  scoreHigh: score,
  status,
  trend,
  direction: v.picklist(['higher', 'lower', 'band', 'none']),
  target: num,
  /** Scores at which the status changes. */
  thresholds: v.object({ good: v.number(), watch: v.number() }),
  /** Share of its goal's lagging or leading part, 0–1. */
  weight: v.nullable(v.number()),
  tier: v.picklist(['lagging', 'leading']),
  series: list(point, 800),
  freshness,
  owner: v.nullable(short),
  /** `ours` where the product added the KPI to a published template. */
  addedBy: v.nullable(v.picklist(['ours'])),
  source: list(short, 20),
  why: v.nullable(text),
  explanation: v.nullable(explanation),
});

/** One summand of a goal's part: a KPI's score or another goal's lagging score. */
const part = v.object({
  kind: v.picklist(['kpi', 'goal']),
  id: short,
  weight: v.number(),
  score,
});

const goal = v.object({
  id: short,
  name: short,
  brief: text,
  perspective: perspectiveId,
  laggingScore: score,
  laggingLow: score,
  laggingHigh: score,
  laggingCoverage: share,
  laggingWhy: v.nullable(text),
  leadingScore: score,
  leadingLow: score,
  leadingHigh: score,
  leadingCoverage: share,
  leadingWhy: v.nullable(text),
  status,
  /** Share of the weight of both parts that is known, 0–1. */
  coverage: share,
  kpis: list(short, 60),
  /** Goals whose leading part takes this goal's lagging score. */
  feeds: list(short, 60),
  lagging: list(part, 60),
  leading: list(part, 60),
  weight: v.number(),
  owner: v.nullable(short),
  decision: v.nullable(text),
});

const perspective = v.object({
  id: perspectiveId,
  name: short,
  /** What was reached: the weighted mean of its goals' lagging scores. */
  score,
  scoreLow: score,
  scoreHigh: score,
  /** What is to be expected: the same of its goals' leading scores. */
  outlook: score,
  coverage: share,
  status,
  why: v.nullable(text),
  goals: list(short, 60),
  weight: v.number(),
});

const link = v.object({
  from: short,
  to: short,
  /** Weight of the cause within the effect's leading part, 0–1. */
  strength: v.number(),
  /** Whether data have shown the effect; `untested` is drawn dashed. */
  evidence: v.picklist(['untested', 'supported', 'refuted']),
  lagDays: v.nullable(v.number()),
});

const risk = v.object({
  id: short,
  name: short,
  category: v.picklist(['operational', 'financial', 'strategic', 'regulatory']),
  status,
  value: num,
  unit: short,
  why: v.nullable(text),
});

const finding = v.object({
  id: short,
  rule: short,
  severity: v.picklist(['info', 'watch', 'act']),
  what: text,
  about: v.nullable(short),
  who: v.nullable(short),
});

const overall = v.object({
  score,
  low: score,
  high: score,
  outlook: score,
  coverage: share,
  status,
  why: v.nullable(text),
  kpisKnown: v.number(),
  kpisTotal: v.number(),
  kpisStale: v.number(),
});

const provenance = v.object({
  /** Name and version of the program that wrote the file. */
  generator: short,
  scorecard: short,
  observations: v.number(),
  platforms: list(short, 200),
  firstSeen: v.nullable(short),
  lastSeen: v.nullable(short),
});

const signature = v.object({
  algorithm: v.literal('Ed25519'),
  publicKey: short,
  value: short,
});

/**
 * Schema of the publication: the one file that widgets show. Every score is 0–100 or null; a number
 * that is not known is null and a `why` beside it says so in words. Lists and texts are capped.
 */
export const publicationSchema = v.object({
  schema: v.literal(PUBLICATION_SCHEMA),
  id: short,
  title: short,
  asOf: short,
  period,
  profile: v.picklist(['full', 'indexed', 'banded', 'score-only']),
  audience: short,
  locale: short,
  currency: v.nullable(short),
  perspectives: list(perspective, 8),
  goals: list(goal, 200),
  kpis: list(kpi, 1000),
  links: list(link, 1000),
  risks: list(risk, 500),
  findings: list(finding, 1000),
  overall,
  provenance,
  signature: v.nullable(signature),
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
