import * as v from 'valibot';
import {
  mappingSchema,
  observationId,
  observationSchema,
  ownMetricSchema,
  periodSchema,
  recipeSchema,
  subjectSchema,
  timeSchema,
  unitSchema,
} from '../../../core/model/index.ts';
import { validateScorecard } from '../../../core/templates/index.ts';
import type { StoreName } from '../schema.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const maybe = v.nullable(text(4000));
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

const every = v.picklist([0, 1, 7]);

const capture = v.object({
  seen: timeSchema,
  source: text(4000),
  platform: maybe,
  page: maybe,
  account: maybe,
  period: v.nullable(periodSchema),
  readings: list(
    v.object({
      label: text(400),
      value: v.nullable(finite),
      low: v.nullable(finite),
      high: v.nullable(finite),
      unit: unitSchema,
      metric: maybe,
      status: v.picklist(['ok', 'quarantined']),
    }),
    200_000,
  ),
  added: list(text(100), 200_000),
  known: count,
});

const stop = v.object({
  key: text(3000),
  address: v.pipe(text(4000), v.regex(/^https?:\/\//i)),
  platform: maybe,
  page: maybe,
  account: maybe,
  every,
  added: timeSchema,
  captured: v.nullable(timeSchema),
  day: maybe,
  last: v.nullable(
    v.object({
      at: timeSchema,
      state: v.picklist(['captured', 'nothing', 'failed']),
      added: count,
      known: count,
      left: count,
      why: v.exactOptional(text(2000)),
    }),
  ),
});

const session = v.object({
  id: text(100),
  tab: v.number(),
  source: text(4000),
  platform: maybe,
  page: maybe,
  account: maybe,
  startedAt: timeSchema,
  endedAt: v.nullable(timeSchema),
  seenAt: v.nullable(timeSchema),
  marks: list(
    v.object({ at: timeSchema, kind: v.picklist(['voucher', 'flash-deal', 'pin', 'other']) }),
    10_000,
  ),
});

const sample = v.object({
  session: text(100),
  at: timeSchema,
  values: list(
    v.object({
      label: text(400),
      metric: maybe,
      value: finite,
      low: finite,
      high: finite,
      unit: unitSchema,
    }),
    10_000,
  ),
});

const decision = v.object({
  key: text(8000),
  kind: v.picklist(['claim', 'value']),
  right: v.boolean(),
  at: timeSchema,
});

const recipe = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  recipe: recipeSchema,
  savedAt: timeSchema,
  state: v.nullable(
    v.object({ seen: timeSchema, isGood: v.boolean(), why: v.exactOptional(text(2000)) }),
  ),
});

const account = v.object({
  platform: subjectSchema.entries.platform,
  id: subjectSchema.entries.account,
  firstSeen: timeSchema,
  lastSeen: timeSchema,
});

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** A scorecard of a file is looked through like any other before it may score. */
const scorecard = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const checked = validateScorecard(dataset.value);
    if (checked.ok) return checked.scorecard;
    addIssue({ message: checked.why });
    return NEVER;
  }),
);

const scorecardEdit = v.object({
  of: text(100),
  n: v.pipe(count, v.minValue(1)),
  at: timeSchema,
  what: text(400),
  scorecard,
  undoes: v.exactOptional(count),
});

/** A number whose id does not follow from its content was changed after it was written. */
const observation = v.pipe(
  observationSchema,
  v.check(
    ({ id, ...content }) => id === observationId(content),
    'it was changed after it was saved',
  ),
);

const removed = v.object({
  id: hex,
  observation,
  validTime: text(20_000),
  at: timeSchema,
  why: text(2000),
});

const revision = v.object({
  validTime: text(20_000),
  kind: v.picklist(['deleted', 'put-back']),
  at: timeSchema,
  why: text(2000),
  ids: list(hex, 100_000),
});

const settings = [
  'scorecard',
  'backupEvery',
  'keepDays',
  'publishing',
  'release',
  'releaseFile',
  'ledger',
  'analyses',
  'aside',
] as const;

/** What the person chose. What only holds for the moment is in no backup, and no key is. */
export const KEPT_SETTINGS: ReadonlySet<string> = new Set(settings);

const setting = v.object({
  key: v.picklist(settings),
  // Kept answers with their tables are the longest: those who read a setting check it once more.
  value: text(8_000_000),
});

/**
 * What a backup holds, in the order in which it is written: what gives numbers their meaning comes
 * before them. Misses are left out: the next capture finds them again.
 */
export const KEPT = [
  ['settings', setting],
  ['ownMetrics', ownMetricSchema],
  ['mappings', mappingSchema],
  ['scorecardEdits', scorecardEdit],
  ['recipes', recipe],
  ['decisions', decision],
  ['round', stop],
  ['accounts', account],
  ['captures', capture],
  ['liveSessions', session],
  ['liveSamples', sample],
  ['removed', removed],
  ['revisions', revision],
  ['observations', observation],
] as const satisfies readonly (readonly [StoreName, v.GenericSchema])[];

/** Object stores that a backup holds. */
export type KeptStore = (typeof KEPT)[number][0];

/** One row of a backup, checked, and where it belongs. */
export type KeptRow = {
  [K in KeptStore]: {
    readonly in: K;
    readonly row: v.InferOutput<Extract<(typeof KEPT)[number], readonly [K, unknown]>[1]>;
  };
}[KeptStore];
