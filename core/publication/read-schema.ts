import * as v from 'valibot';
import type {
  PublishedBaseline,
  PublishedDistributions,
  PublishedFunction,
  PublishedHysteresis,
  PublishedMatrices,
  PublishedPast,
  PublishedPlatforms,
  PublishedRiskTerms,
  PublishedRollUp,
  PublishedScale,
  PublishedSensitivity,
  PublishedSources,
  PublishedThemes,
} from './read-parts.ts';

/** What the file calls itself. A reader refuses another version in words. */
export const PUBLICATION_SCHEMA = 'fourfold/publication@1';

/** Scores at which the status changes, where a file does not say. */
export const THRESHOLDS = { good: 70, watch: 40 };

const text = v.pipe(v.string(), v.maxLength(4000));
const short = v.pipe(v.string(), v.maxLength(400));
const words = v.optional(text, '');
const finite = v.pipe(v.number(), v.finite());
/** Nothing, said or unsaid, is null. */
const maybe = <T extends v.GenericSchema>(item: T) => v.optional(v.nullable(item), null);
const num = maybe(finite);
const score = maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const share = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0);
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);
const thresholds = v.object({ good: finite, watch: finite });
/** A part that is not shown, and checked by whoever computes with it: see `read-parts.ts`. */
const passed = <T>() => v.exactOptional(v.unknown() as unknown as v.GenericSchema<T>);
const rollUp = passed<PublishedRollUp>();

/** on track, watch, off track, not known: always shown with a shape and a word. */
const status = v.optional(v.picklist(['good', 'watch', 'bad', 'unknown']), 'unknown');
const trend = v.optional(v.picklist(['up', 'down', 'flat', 'unknown']), 'unknown');
const perspectiveId = v.picklist(['financial', 'customer', 'internal', 'learning']);

/** A period; `to` is exclusive. */
const period = v.object({ from: short, to: short });

/** How old a number is: `seen` is when it was read, `until` the end of the period it speaks of. */
const freshness = v.object({
  seen: maybe(short),
  until: maybe(short),
  ageDays: maybe(finite),
  stale: v.optional(v.boolean(), false),
  dueEveryDays: maybe(finite),
});

/** One number as it was seen: the words on the page, where they stood, and what they allow. */
const sight = v.object({
  id: short,
  platform: short,
  account: short,
  item: v.exactOptional(short),
  segment: v.exactOptional(short),
  value: finite,
  low: finite,
  high: finite,
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
  /** True where it is the metric's value of the period before. */
  before: v.exactOptional(v.boolean()),
  name: short,
  /** Stock, flow, ratio …: how the sights make the value. */
  kind: maybe(short),
  /** People are counted once a window: its sights are never added up as they are. */
  distinct: v.optional(v.boolean(), false),
  /** It may lie below zero, and so nothing bounds a part of it. */
  signed: v.exactOptional(v.boolean()),
  value: num,
  low: num,
  high: num,
  unit: maybe(short),
  from: maybe(short),
  to: maybe(short),
  /** True where windows did not tile the period and the value is a bound or a stand-in. */
  estimated: v.optional(v.boolean(), false),
  /** In words: how the value was made of the sights, or why there is none. */
  why: words,
  sights: list(sight, 400),
  /** Older sights that belong to it and are not listed: it cannot be made again from those that are. */
  sightsLeft: v.exactOptional(finite),
});

/** From score down to the words on the page; enough to recompute the score from this file alone. */
const explanation = v.object({
  formula: short,
  /** The formula in words. */
  words,
  inputs: list(explainedInput, 40),
  scoring: v.object({
    function: v.unknown() as unknown as v.GenericSchema<PublishedFunction>,
    words,
    /** Money in any other currency has no score by this function. */
    currencies: v.exactOptional(v.array(short)),
    /** The function does not fit this number, and why stands beside the score. */
    refused: v.exactOptional(v.boolean()),
  }),
  /** What the points of the past were made of, where their scores hold the status or it was asked for. */
  past: passed<PublishedPast>(),
});

const point = v.object({
  from: short,
  to: short,
  value: num,
  low: num,
  high: num,
  /** Its score, where the KPI's status is held. */
  score: v.exactOptional(num),
});

/** What stands in the file for each KPI. */
export const kpiEntries = {
  id: short,
  name: short,
  brief: words,
  goal: maybe(short),
  unit: short,
  value: num,
  low: num,
  high: num,
  score,
  scoreLow: score,
  scoreHigh: score,
  /** The score by its function, also while it stays out of the official one. */
  performance: score,
  /** How much of the way from baseline to target is done, 0–100. */
  progress: score,
  /** What progress starts from; while it is `baselining` the KPI stays out of the score. */
  baseline: passed<PublishedBaseline>(),
  /** The values that score 0 and 100. */
  scale: passed<PublishedScale>(),
  status,
  /** What holds the status: it follows from the scores of `series` and this. */
  hysteresis: passed<PublishedHysteresis>(),
  trend,
  /** True where a stand-in is among the numbers; shown in every profile. */
  estimated: v.exactOptional(v.boolean()),
  direction: v.optional(v.picklist(['higher', 'lower', 'band', 'none']), 'none'),
  target: num,
  /** Scores at which the status changes. */
  thresholds: v.optional(thresholds, THRESHOLDS),
  /** Share of its goal's lagging or leading part, 0–1. */
  weight: num,
  tier: v.optional(v.picklist(['lagging', 'leading']), 'lagging'),
  series: list(point, 800),
  freshness: v.optional(freshness, {}),
  owner: maybe(short),
  /** `ours` where the product added the KPI to a published template. */
  addedBy: maybe(v.picklist(['ours'])),
  source: list(short, 20),
  why: maybe(text),
  explanation: maybe(explanation),
  /** The same from the numbers of one platform at a time. */
  byPlatform: passed<PublishedPlatforms>(),
};

/** What few elements draw, and is most of a file: checked where it is asked for. */
export const LATER = { series: kpiEntries.series, explanation: kpiEntries.explanation };

const shownKpi = v.object({
  ...kpiEntries,
  series: passed<unknown>(),
  explanation: passed<unknown>(),
});

/** One summand of a goal's part: a KPI's score or another goal's lagging score. */
const part = v.object({
  kind: v.picklist(['kpi', 'goal']),
  id: short,
  weight: finite,
  score,
  /** The greatest share that it may have, 0–1. */
  most: v.exactOptional(finite),
});

/** What stands in the file for each goal. */
export const goalEntries = {
  id: short,
  name: short,
  brief: words,
  perspective: perspectiveId,
  laggingScore: score,
  laggingLow: score,
  laggingHigh: score,
  laggingCoverage: share,
  laggingWhy: maybe(text),
  leadingScore: score,
  leadingLow: score,
  leadingHigh: score,
  leadingCoverage: share,
  leadingWhy: maybe(text),
  status,
  /** Share of the weight of both parts that is known, 0–1. */
  coverage: share,
  kpis: list(short, 60),
  /** Goals whose leading part takes this goal's lagging score. */
  feeds: list(short, 60),
  lagging: list(part, 60),
  leading: list(part, 60),
  weight: v.optional(finite, 1),
  /** The greatest share that a supporting goal may have in its perspective. */
  most: v.exactOptional(finite),
  rollUp,
  owner: maybe(short),
  decision: maybe(text),
};

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
  why: maybe(text),
  goals: list(short, 200),
  weight: v.optional(finite, 1),
  rollUp,
});

const link = v.object({
  from: short,
  to: short,
  /** As a person states it, or else the cause's share of the effect's leading part, 0–1. */
  strength: v.optional(finite, 1),
  /** Whether data have shown the effect; `untested` is drawn dashed. */
  evidence: v.optional(v.picklist(['untested', 'supported', 'refuted']), 'untested'),
  lagDays: num,
  note: v.exactOptional(text),
});

const risk = v.object({
  id: short,
  name: short,
  category: v.picklist(['operational', 'financial', 'strategic', 'regulatory']),
  status,
  value: num,
  unit: v.optional(short, '1'),
  why: maybe(text),
  /** What it endangers, how much of it is borne and by whom. */
  terms: passed<PublishedRiskTerms>(),
});

/** What is shown of something noticed. */
export const findingEntries = {
  id: short,
  rule: v.optional(short, ''),
  severity: v.optional(v.picklist(['info', 'watch', 'act']), 'info'),
  what: text,
  about: maybe(short),
  who: maybe(short),
};

const overall = v.object({
  score,
  low: score,
  high: score,
  outlook: score,
  coverage: share,
  status,
  why: maybe(text),
  /** Share of the weight that is linked to goals and to decisions, 0–100. */
  alignment: v.exactOptional(score),
  rollUp,
  /** Scores at which a status of goals and above changes; those of the first KPI where absent. */
  thresholds: v.exactOptional(thresholds),
  /** What holds the statuses of goals and above, by the scores that their parts had. */
  hysteresis: passed<PublishedHysteresis>(),
  kpisKnown: v.optional(finite, 0),
  kpisTotal: v.optional(finite, 0),
  kpisStale: v.optional(finite, 0),
});

const provenance = v.object({
  /** Name and version of the program that wrote the file. */
  generator: v.optional(short, ''),
  scorecard: v.optional(short, ''),
  observations: v.optional(finite, 0),
  platforms: list(short, 200),
  /** Where only what was seen by then counts. */
  seenBy: v.exactOptional(short),
  firstSeen: maybe(short),
  lastSeen: maybe(short),
  /** The accounts that the numbers come from, oldest first. */
  sources: passed<PublishedSources>(),
});

/** What one unit of a currency was worth in another on a day. */
const dated = v.object({
  from: short,
  to: short,
  day: short,
  rate: finite,
  source: v.exactOptional(short),
});

const signature = v.object({ algorithm: v.literal('Ed25519'), publicKey: short, value: short });

/** The list of goals, each by a schema. */
export const goalsOf = <T extends v.GenericSchema>(goal: T) =>
  v.pipe(v.array(goal), v.maxLength(200));

/** The list of KPIs, each by a schema. */
export const kpisOf = <T extends v.GenericSchema>(kpi: T) =>
  v.pipe(v.array(kpi), v.maxLength(1000));

/** What a page checks before it shows anything of a file; `LATER` is passed on unchecked. */
export const shownSchema = v.object({
  schema: v.literal(PUBLICATION_SCHEMA),
  id: short,
  title: short,
  asOf: short,
  period,
  /** The period before, where periods are units of the calendar; else as many days. */
  previous: v.exactOptional(period),
  profile: v.picklist(['full', 'indexed', 'banded', 'score-only']),
  audience: v.optional(short, ''),
  locale: v.optional(short, 'en'),
  currency: maybe(short),
  /** The zone in which instants are days; UTC where it is not said. */
  timeZone: v.exactOptional(short),
  /** What money was converted by, and for how many days a rate held (31 where it is not said). */
  rates: v.exactOptional(v.array(dated)),
  rateDays: v.exactOptional(finite),
  /** The business unit whose weights it has. */
  unit: v.exactOptional(short),
  perspectives: v.pipe(v.array(perspective), v.maxLength(8)),
  goals: goalsOf(v.object(goalEntries)),
  kpis: kpisOf(shownKpi),
  links: list(link, 1000),
  /** Social against strategic score of each theme, and whether they lie too far apart. */
  themes: passed<PublishedThemes>(),
  /** How far the overall score moves with each score and each weight, where that was asked for. */
  sensitivity: passed<PublishedSensitivity>(),
  /** Shares of a whole by segment: age, gender, country … */
  distributions: passed<PublishedDistributions>(),
  /** Numbers by day and hour. */
  matrices: passed<PublishedMatrices>(),
  risks: list(risk, 500),
  findings: list(v.object(findingEntries), 1000),
  overall,
  provenance: v.optional(provenance, {}),
  signature: maybe(signature),
});
