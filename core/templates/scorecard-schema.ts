import * as v from 'valibot';

/** Messages say what should stand there; `issueInWords` says where, and makes a sentence of both. */
const text = (most: number) =>
  v.pipe(
    v.string('a text'),
    v.trim(),
    v.nonEmpty('a text'),
    v.maxLength(most, `a text of at most ${most} characters`),
  );
const number = v.pipe(v.number('a number'), v.finite('a number'));
const positive = v.pipe(number, v.minValue(Number.MIN_VALUE, 'a number above 0'));
const weight = v.pipe(positive, v.maxValue(1e6, 'a number up to 1,000,000'));
const score = v.pipe(
  number,
  v.minValue(0, 'a number from 0 to 100'),
  v.maxValue(100, 'a number from 0 to 100'),
);
const id = v.pipe(
  v.string('an id'),
  v.maxLength(100, 'an id of at most 100 characters'),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id in lower case with hyphens, such as my-goal'),
);
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item, 'a list'), v.maxLength(most, `a list of at most ${most}`));
const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, `one of ${words.join(', ')}`);

const perspectiveId = oneOf(['financial', 'customer', 'internal', 'learning']);

const step = v.strictObject({ from: number, score });

const scoreFunction = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('higher'), floor: number, target: number }),
    v.strictObject({ kind: v.literal('lower'), target: number, ceiling: number }),
    v.strictObject({ kind: v.literal('band'), low: number, high: number, tolerance: number }),
    v.strictObject({ kind: v.literal('steps'), steps: list(step, 50) }),
    v.strictObject({ kind: v.literal('yes-no'), atLeast: number }),
  ],
  'one of higher, lower, band, steps, yes-no',
);

const input = v.union(
  [
    v.strictObject({ kpi: id, weight: v.exactOptional(weight) }),
    v.strictObject({ goal: id, weight: v.exactOptional(weight) }),
  ],
  'a KPI or a goal: {"kpi": "…"} or {"goal": "…"}, with a weight above 0 where you want one',
);

const goal = v.strictObject({
  id,
  name: text(400),
  brief: v.exactOptional(text(4000)),
  perspective: perspectiveId,
  lagging: list(input, 60),
  leading: list(input, 60),
  weight: v.exactOptional(weight),
  decision: v.exactOptional(text(4000)),
  owner: v.exactOptional(text(400)),
  source: v.exactOptional(list(text(400), 20)),
});

const use = v.strictObject({
  kpi: id,
  score: v.exactOptional(scoreFunction),
  owner: v.exactOptional(text(400)),
  addedBy: v.exactOptional(v.literal('ours', '"ours"')),
});

const ownKpi = v.strictObject({
  id,
  name: text(400),
  brief: text(4000),
  formula: text(400),
  unit: oneOf(['1', '%', 's', 'B', 'money']),
  direction: oneOf(['higher', 'lower', 'band', 'none']),
  perspective: perspectiveId,
  category: oneOf([
    'engagement',
    'internal',
    'popularity',
    'demographic',
    'incoming-traffic',
    'conversions-and-financial',
    'paid-posts',
    'traffic',
    'average-per',
    'learning',
  ]),
  suggested: scoreFunction,
  source: v.optional(list(text(400), 20), []),
  example: v.exactOptional(text(4000)),
  pitfalls: v.exactOptional(text(4000)),
  deprecated: v.exactOptional(text(400)),
  renamedTo: v.exactOptional(id),
});

const perspective = v.strictObject({
  id: perspectiveId,
  name: text(400),
  weight: v.exactOptional(weight),
});

/** Schema of a scorecard that a person made. Names that it does not know are refused, not dropped. */
export const scorecardSchema = v.strictObject({
  schema: v.literal('fourfold/scorecard@1'),
  id,
  title: text(400),
  brief: v.exactOptional(text(4000)),
  perspectives: v.pipe(list(perspective, 4), v.minLength(1, 'a list of at least one')),
  goals: v.pipe(list(goal, 200), v.minLength(1, 'a list of at least one')),
  kpis: v.optional(list(use, 1000), []),
  own: v.exactOptional(list(ownKpi, 1000)),
  thresholds: v.strictObject({ good: score, watch: score }),
  periodDays: v.pipe(
    v.number('a whole number of days'),
    v.integer('a whole number of days'),
    v.minValue(1, 'a number of days from 1 to 3,660'),
    v.maxValue(3660, 'a number of days from 1 to 3,660'),
  ),
  currency: v.exactOptional(
    v.pipe(
      v.string('a currency code'),
      v.regex(/^[A-Z]{3}$/, 'a currency code in capitals, such as EUR'),
    ),
  ),
});
