import * as v from 'valibot';
import { calendar, currency, rateDays, rates } from './calendar-schema.ts';
import { gate } from './gate-schema.ts';
import { ownKpi, ownMetric } from './own-schema.ts';
import {
  assumption,
  audit,
  decision,
  experiment,
  initiative,
  journey,
  raci,
  review,
  training,
} from './records-schema.ts';
import {
  id,
  list,
  number,
  oneOf,
  perspectiveId,
  share,
  text,
  weight,
  whole,
} from './schema-words.ts';
import {
  hysteresis,
  kpiUse,
  link,
  retired,
  rollUpRule,
  statusThresholds,
  theme,
  unit,
} from './scoring-schema.ts';

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
  rollUp: v.exactOptional(rollUpRule),
  role: v.exactOptional(oneOf(['primary', 'supporting'])),
  most: v.exactOptional(v.pipe(share, v.minValue(Number.MIN_VALUE, 'a number above 0, up to 1'))),
  challenge: v.exactOptional(text(1000)),
  decision: v.exactOptional(text(4000)),
  owner: v.exactOptional(text(400)),
  official: v.exactOptional(v.literal(true, 'true')),
  sponsor: v.exactOptional(text(400)),
  external: v.exactOptional(text(200)),
  source: v.exactOptional(list(text(400), 20)),
});

const perspective = v.strictObject({
  id: perspectiveId,
  name: text(400),
  weight: v.exactOptional(weight),
  rollUp: v.exactOptional(rollUpRule),
});

const risk = v.strictObject({
  kpi: id,
  category: oneOf(['operational', 'financial', 'strategic', 'regulatory']),
  objective: id,
  appetite: number,
  tolerance: number,
  worse: v.exactOptional(oneOf(['higher', 'lower'])),
  owner: text(400),
  cadenceDays: whole(1, 366),
  response: v.exactOptional(text(4000)),
});

const origin = v.strictObject({ id, version: whole(1, 1_000_000) });

const layer = v.strictObject({
  id,
  title: text(400),
  template: v.exactOptional(origin),
  perspectives: list(perspectiveId, 4),
  goals: list(id, 200),
  kpis: list(id, 1000),
  own: list(id, 1000),
  ownMetrics: list(text(100), 1000),
  themes: list(id, 60),
  risks: list(id, 500),
});

/** Schema of a scorecard that a person made. Names that it does not know are refused, not dropped. */
export const scorecardSchema = v.strictObject({
  schema: v.literal('fourfold/scorecard@1'),
  id,
  title: text(400),
  brief: v.exactOptional(text(4000)),
  template: v.exactOptional(origin),
  perspectives: v.pipe(list(perspective, 4), v.minLength(1, 'a list of at least one')),
  goals: v.pipe(list(goal, 200), v.minLength(1, 'a list of at least one')),
  kpis: v.optional(list(kpiUse, 1000), []),
  own: v.exactOptional(list(ownKpi, 1000)),
  ownMetrics: v.exactOptional(list(ownMetric, 1000)),
  thresholds: statusThresholds,
  hysteresis: v.exactOptional(hysteresis),
  rollUp: v.exactOptional(rollUpRule),
  weighting: v.exactOptional(oneOf(['relative', 'absolute'])),
  units: v.exactOptional(list(unit, 200)),
  themes: v.exactOptional(list(theme, 60)),
  links: v.exactOptional(list(link, 1000)),
  risks: v.exactOptional(list(risk, 500)),
  assumptions: v.exactOptional(list(assumption, 500)),
  training: v.exactOptional(list(training, 1000)),
  experiments: v.exactOptional(list(experiment, 1000)),
  initiatives: v.exactOptional(list(initiative, 1000)),
  audits: v.exactOptional(list(audit, 500)),
  raci: v.exactOptional(list(raci, 1000)),
  reviews: v.exactOptional(list(review, 400)),
  decisions: v.exactOptional(list(decision, 2000)),
  journey: v.exactOptional(journey),
  gate: v.exactOptional(gate),
  executive: v.exactOptional(list(id, 1000)),
  retired: v.exactOptional(list(retired, 1000)),
  layers: v.exactOptional(list(layer, 20)),
  periodDays: v.pipe(
    v.number('a whole number of days'),
    v.integer('a whole number of days'),
    v.minValue(1, 'a number of days from 1 to 3,660'),
    v.maxValue(3660, 'a number of days from 1 to 3,660'),
  ),
  calendar: v.exactOptional(calendar),
  currency: v.exactOptional(currency),
  rates: v.exactOptional(rates),
  rateDays: v.exactOptional(rateDays),
});
