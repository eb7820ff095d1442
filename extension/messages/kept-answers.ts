import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(400));
const text = v.pipe(v.string(), v.maxLength(4000));
const finite = v.pipe(v.number(), v.finite());
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const num = v.exactOptional(v.nullable(finite));

const table = v.object({
  title: short,
  columns: list(short, 12),
  rows: list(list(v.nullable(v.union([text, finite])), 12), 200),
});

const point = v.object({ at: short, value: v.nullable(finite), low: num, high: num });

const chart = v.variant('kind', [
  v.object({
    kind: v.literal('line'),
    title: short,
    unit: short,
    name: short,
    points: list(point, 800),
    beside: v.exactOptional(v.object({ name: short, points: list(point, 800) })),
    events: v.exactOptional(list(v.object({ day: short, label: short }), 20)),
  }),
  v.object({
    kind: v.literal('bars'),
    title: short,
    unit: short,
    bars: list(v.object({ name: short, value: v.nullable(finite), low: num, high: num }), 50),
  }),
]);

/** An answer as it is kept: what was asked, what was said, and of which numbers. */
export const keptAnswerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,80}$/)),
  question: short,
  title: short,
  /** When it was answered, an instant. */
  at: v.pipe(v.string(), v.maxLength(40)),
  headline: text,
  says: list(text, 40),
  assumes: list(text, 40),
  tables: list(table, 8),
  chart: v.nullable(chart),
  range: v.nullable(v.object({ from: short, to: short })),
  used: short,
  /** Whether it stands among the findings of the scorecard. */
  isFinding: v.boolean(),
});

/** An answer that the person kept. */
export type KeptAnswer = v.InferOutput<typeof keptAnswerSchema>;

const KINDS = ['pr', 'launch', 'season', 'price', 'algorithm', 'outage', 'other'] as const;
const day = v.pipe(v.string(), v.isoDate());

/** An event of the person's calendar; `to` is exclusive. */
export const eventSchema = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
    kind: v.picklist(KINDS),
    from: day,
    to: v.exactOptional(day),
  }),
  v.check(({ from, to }) => to === undefined || to > from, 'an event ends after it begins'),
);

/** An event of the person's calendar. */
export type KeptEvent = v.InferOutput<typeof eventSchema>;

/** Answers and events that are kept at most; the oldest answers make room. */
export const MOST_ANSWERS = 50;
export const MOST_EVENTS = 300;

/** All that is kept of analyses. */
export interface KeptAnalyses {
  readonly answers: readonly KeptAnswer[];
  readonly events: readonly KeptEvent[];
}

const whole = v.object({
  answers: v.array(v.unknown()),
  events: v.array(v.unknown()),
});

/** What stands in a setting; what was damaged is left out, one by one. */
export function readKept(setting: string | undefined): KeptAnalyses {
  let data: unknown;
  try {
    data = JSON.parse(setting ?? '{}');
  } catch {
    data = {};
  }
  const found = v.safeParse(whole, data);
  if (!found.success) return { answers: [], events: [] };
  const sound = <T extends v.GenericSchema>(schema: T, items: readonly unknown[]) =>
    items.flatMap((item) => {
      const one = v.safeParse(schema, item);
      return one.success ? [one.output] : [];
    });
  const { answers, events } = found.output;
  return { answers: sound(keptAnswerSchema, answers), events: sound(eventSchema, events) };
}
