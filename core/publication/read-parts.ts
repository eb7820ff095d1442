import * as v from 'valibot';

// Parts of a publication that no element shows yet. Pages pass them on as they are, so that their
// script need not carry the checks; whoever computes with them, or writes them, checks them by these.

const finite = v.pipe(v.number(), v.finite());
const within = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const text = v.pipe(v.string(), v.maxLength(4000));
const short = v.pipe(v.string(), v.maxLength(400));
const score = v.nullable(within(0, 100));
const ids = v.pipe(v.array(short), v.maxLength(200));

const log = v.exactOptional(v.literal('log'));

/** How a value becomes a score; a type that is equal to the model's. */
export const functionSchema = v.variant('kind', [
  v.object({ kind: v.literal('higher'), floor: finite, target: finite, scale: log }),
  v.object({ kind: v.literal('lower'), target: finite, ceiling: finite, scale: log }),
  v.object({
    kind: v.literal('band'),
    low: finite,
    high: finite,
    tolerance: finite,
    shape: v.exactOptional(v.picklist(['plateau', 'linear', 'bell'])),
  }),
  v.object({
    kind: v.literal('steps'),
    steps: v.pipe(v.array(v.object({ from: finite, score: finite })), v.maxLength(50)),
    /** A line through the steps. */
    between: v.exactOptional(v.literal('proportion')),
  }),
  v.object({ kind: v.literal('thresholds'), redFlag: finite, goal: finite }),
  v.object({
    kind: v.literal('versus-baseline'),
    worst: finite,
    best: finite,
    change: v.exactOptional(v.picklist(['percent', 'unit'])),
    baseline: v.exactOptional(finite),
  }),
  v.object({ kind: v.literal('yes-no'), atLeast: finite }),
]);

/** What progress starts from; while it is `baselining` the KPI stays out of the score. */
export const baselineSchema = v.object({
  state: v.picklist(['set', 'baselining']),
  value: v.nullable(finite),
  /** Periods known, of how many that are needed; 0 of a baseline that a person fixed. */
  n: finite,
  least: finite,
  why: text,
  /** The values that it is the median of. */
  history: v.pipe(v.array(finite), v.maxLength(60)),
});

const dates = { from: short, to: short };

/** A number of the past as it was seen: the words on the page, and what they allow. */
const pastSight = v.object({
  ...{ id: short, platform: short, account: short, unit: short, seen: short, ...dates },
  ...{ value: finite, low: finite, high: finite },
  kind: v.picklist(['page', 'file', 'manual', 'register', 'sync']),
  raw: v.exactOptional(short),
});

/**
 * What the points of the past were made of, oldest first: those of `hysteresis.earlier`, then those of
 * `series`. What does not differ from the reported period is not said again.
 */
export const pastSchema = v.object({
  windows: v.pipe(
    v.array(
      v.object({
        ...dates,
        /** What was known by then counts. */
        asOf: short,
        /** The period before it, where periods are units of the calendar. */
        previous: v.exactOptional(v.object(dates)),
        /** The currency of its money. */
        currency: v.exactOptional(short),
        /** Of a KPI per day, whose days differ. */
        formula: v.exactOptional(short),
        /** By the targets of its own time; null where they gave none. */
        function: v.exactOptional(v.nullable(functionSchema)),
      }),
    ),
    v.maxLength(80),
  ),
  /** By metric, the numbers that the explanation's inputs do not list already. */
  numbers: v.pipe(
    v.array(
      v.object({
        metric: short,
        kind: short,
        unit: short,
        distinct: v.boolean(),
        signed: v.exactOptional(v.boolean()),
        sights: v.pipe(v.array(pastSight), v.maxLength(2000)),
        /** Numbers that belong to it and are not listed: its values are taken as they stand. */
        left: v.exactOptional(finite),
      }),
    ),
    v.maxLength(40),
  ),
});

/** The values that score 0 and 100. */
export const scaleSchema = v.object({ zero: finite, full: finite });

/**
 * A risk beside its value: the goal that it endangers, how far it is borne willingly (`appetite`) and
 * how far at all (`tolerance`), in the risk's unit and null where values are withheld.
 */
export const riskTermsSchema = v.object({
  kpi: short,
  objective: short,
  appetite: v.nullable(finite),
  tolerance: v.nullable(finite),
  worse: v.picklist(['higher', 'lower']),
  owner: short,
  cadenceDays: finite,
  ageDays: v.nullable(finite),
  response: v.nullable(text),
  /** Days until the tolerance is passed if it goes on as it went; 0 where it is. */
  breachDays: v.exactOptional(v.nullable(finite)),
});

/** What holds a status: it follows from the scores of the series, or of the parts' series, and this. */
export const hysteresisSchema = v.object({
  margin: within(0, 100),
  periods: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
  /** How many points of the series lie a whole period apart; by the period's days where absent. */
  every: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Of a KPI: the scores of the whole periods before those of its series, oldest first. */
  earlier: v.exactOptional(v.pipe(v.array(v.nullable(within(0, 100))), v.maxLength(60))),
});

/** How parts become one score, and the share of the weight, 0–1, of which less is not enough. */
export const rollUpSchema = v.object({
  method: v.picklist(['mean', 'geometric', 'minimum', 'worst']),
  floor: within(0, 1),
});

/** Social against strategic score of each theme, and whether they lie too far apart. */
export const themesSchema = v.pipe(
  v.array(
    v.object({
      id: short,
      name: short,
      social: score,
      strategic: score,
      variance: score,
      status: v.picklist(['good', 'watch', 'bad', 'unknown']),
      why: v.nullable(text),
      /** The goals whose lagging scores are the social one. */
      goals: v.exactOptional(ids),
      /** What it is held against: goals, or a score as entered on a day; the whole where absent. */
      against: v.exactOptional(
        v.union([v.object({ goals: ids }), v.object({ score: within(0, 100), on: short })]),
      ),
      /** Points apart at which amber and red begin; 10 and 20 where absent. */
      band: v.exactOptional(v.object({ watch: within(0, 100), bad: within(0, 100) })),
    }),
  ),
  v.maxLength(60),
);

const slope = {
  /** Points of the overall score for each point of the KPI's score, or for each 1 of the weight. */
  slope: v.nullable(finite),
  /** Change of the overall score with 10 points, or 10 % of the weight, less, and with as much more. */
  less: v.nullable(finite),
  more: v.nullable(finite),
};

/** What the overall score hangs on, the most telling first: scores of KPIs, and weights. */
export const sensitivitySchema = v.object({
  scores: v.pipe(v.array(v.object({ kpi: short, ...slope })), v.maxLength(1000)),
  weights: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['kpi', 'goal', 'perspective']),
        id: short,
        /** The goal or perspective in which it has the weight; null in the whole. */
        in: v.nullable(short),
        weight: finite,
        ...slope,
      }),
    ),
    v.maxLength(4000),
  ),
});

/** Whose numbers they are, of what period, and when they were last seen. */
const origin = {
  id: short,
  metric: short,
  name: short,
  platform: short,
  account: v.exactOptional(short),
  from: short,
  to: short,
  seen: short,
};
const interval = { value: finite, low: finite, high: finite };

/**
 * Shares of a whole by segment in per cent, largest first. `rest` is what no segment says of the
 * whole; null where they come to more than a whole.
 */
export const distributionsSchema = v.pipe(
  v.array(
    v.object({
      ...origin,
      rest: v.nullable(within(0, 100)),
      shares: v.pipe(v.array(v.object({ segment: short, ...interval })), v.maxLength(60)),
    }),
  ),
  v.maxLength(60),
);

/** Numbers by day and hour: day 1 is Monday; an hour that nobody has seen has no cell. */
export const matricesSchema = v.pipe(
  v.array(
    v.object({
      ...origin,
      unit: short,
      cells: v.pipe(
        v.array(v.object({ day: within(1, 7), hour: within(0, 23), ...interval })),
        v.maxLength(168),
      ),
    }),
  ),
  v.maxLength(20),
);

/** A KPI from the numbers of one platform at a time, where it rests on several. */
export const platformsSchema = v.pipe(
  v.array(
    v.object({
      platform: short,
      value: v.nullable(finite),
      low: v.nullable(finite),
      high: v.nullable(finite),
      unit: short,
      why: v.nullable(text),
    }),
  ),
  v.maxLength(20),
);

/** The accounts that the numbers come from, oldest first, with how many of their numbers are used. */
export const sourcesSchema = v.pipe(
  v.array(
    v.object({
      platform: short,
      account: v.exactOptional(short),
      seen: short,
      numbers: finite,
      dueEveryDays: finite,
      stale: v.boolean(),
    }),
  ),
  v.maxLength(200),
);

/** A score function as a file has it. */
export type PublishedFunction = v.InferOutput<typeof functionSchema>;
/** A baseline as a file has it. */
export type PublishedBaseline = v.InferOutput<typeof baselineSchema>;
/** A scale as a file has it. */
export type PublishedScale = v.InferOutput<typeof scaleSchema>;
/** What the past was made of, as a file has it. */
export type PublishedPast = v.InferOutput<typeof pastSchema>;
/** What holds a status, as a file has it. */
export type PublishedHysteresis = v.InferOutput<typeof hysteresisSchema>;
/** A roll-up rule as a file has it. */
export type PublishedRollUp = v.InferOutput<typeof rollUpSchema>;
/** Themes as a file has them. */
export type PublishedThemes = v.InferOutput<typeof themesSchema>;
/** What the overall score hangs on, as a file has it. */
export type PublishedSensitivity = v.InferOutput<typeof sensitivitySchema>;
/** What stands beside a risk's value, as a file has it. */
export type PublishedRiskTerms = v.InferOutput<typeof riskTermsSchema>;
/** Shares by segment, as a file has them. */
export type PublishedDistributions = v.InferOutput<typeof distributionsSchema>;
/** Numbers by day and hour, as a file has them. */
export type PublishedMatrices = v.InferOutput<typeof matricesSchema>;
/** A KPI by platform, as a file has it. */
export type PublishedPlatforms = v.InferOutput<typeof platformsSchema>;
/** Where the numbers come from, as a file has it. */
export type PublishedSources = v.InferOutput<typeof sourcesSchema>;
