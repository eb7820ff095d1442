import * as v from 'valibot';

// What people write down beside the numbers. No element shows it, so no page carries these checks.

const finite = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.maxLength(4000));
const short = v.pipe(v.string(), v.maxLength(400));

/** Who stands for a goal, and what it is called in the organisation's own performance system. */
export const enterpriseSchema = v.object({
  official: v.boolean(),
  sponsor: v.nullable(short),
  external: v.nullable(short),
});

/** What was learnt for a goal. `people` and `hours` are null where so few took part that they could be told. */
export const learntSchema = v.object({
  trainings: finite,
  people: v.nullable(finite),
  hours: v.nullable(finite),
  /** The day of the last training. */
  lastTraining: v.nullable(short),
  running: finite,
  ended: finite,
  won: finite,
});

/** What is taken for granted of a KPI, or of the link from one goal to another. */
export const assumptionsSchema = v.pipe(
  v.array(
    v.object({
      id: short,
      statement: text,
      kpi: v.nullable(short),
      from: v.nullable(short),
      to: v.nullable(short),
      evidence: v.nullable(text),
      owner: short,
      review: short,
      status: v.picklist(['open', 'held', 'refuted']),
      /** Whether the day of its review has come. */
      due: v.boolean(),
    }),
  ),
  v.maxLength(500),
);

/** The customer's way: what its KPIs say stands with them, and what has none is not known. */
export const journeySchema = v.object({
  stages: v.pipe(
    v.array(v.object({ id: short, name: short, brief: text, kpi: v.nullable(short) })),
    v.maxLength(12),
  ),
  flows: v.pipe(
    v.array(v.object({ from: short, to: short, kpi: v.nullable(short), note: text })),
    v.maxLength(60),
  ),
});

/** What stands of a goal beside its scores, as a file has it. */
export type PublishedEnterprise = v.InferOutput<typeof enterpriseSchema>;
/** What was learnt for a goal, as a file has it. */
export type PublishedLearnt = v.InferOutput<typeof learntSchema>;
/** Assumptions, as a file has them. */
export type PublishedAssumptions = v.InferOutput<typeof assumptionsSchema>;
/** The journey, as a file has it. */
export type PublishedJourney = v.InferOutput<typeof journeySchema>;
