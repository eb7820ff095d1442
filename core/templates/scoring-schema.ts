import * as v from 'valibot';
import { timeSchema } from '../model/index.ts';
import {
  id,
  list,
  number,
  oneOf,
  perspectiveId,
  positive,
  score,
  share,
  text,
  weight,
  whole,
} from './schema-words.ts';

const day = v.pipe(v.string('a date such as 2026-10-01'), timeSchema);

const step = v.strictObject({ from: number, score });

const scale = v.exactOptional(v.literal('log', '"log"'));

/** A score function as a person writes it. */
export const scoreFunction = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('higher'), floor: number, target: number, scale }),
    v.strictObject({ kind: v.literal('lower'), target: number, ceiling: number, scale }),
    v.strictObject({
      kind: v.literal('band'),
      low: number,
      high: number,
      tolerance: number,
      shape: v.exactOptional(oneOf(['plateau', 'linear', 'bell'])),
    }),
    v.strictObject({
      kind: v.literal('steps'),
      steps: list(step, 50),
      between: v.exactOptional(v.literal('proportion', '"proportion"')),
    }),
    v.strictObject({ kind: v.literal('thresholds'), redFlag: number, goal: number }),
    v.strictObject({
      kind: v.literal('versus-baseline'),
      worst: number,
      best: number,
      change: v.exactOptional(oneOf(['percent', 'unit'])),
      baseline: v.exactOptional(number),
    }),
    v.strictObject({ kind: v.literal('yes-no'), atLeast: number }),
  ],
  'one of higher, lower, band, steps, thresholds, versus-baseline, yes-no',
);

export const normaliser = v.strictObject({
  per: text(200),
  times: v.exactOptional(v.pipe(positive, v.maxValue(1e9, 'a number up to 1,000,000,000'))),
});

const baseline = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('fixed'),
      value: number,
      on: day,
      by: v.exactOptional(text(400)),
    }),
    v.strictObject({
      kind: v.literal('history'),
      method: v.exactOptional(oneOf(['median', 'seasonal'])),
      season: v.exactOptional(oneOf(['weekday', 'month'])),
      periods: v.exactOptional(whole(1, 60)),
      least: v.exactOptional(whole(1, 60)),
    }),
  ],
  'one of fixed, history',
);

export const statusThresholds = v.strictObject({ good: score, watch: score });

export const hysteresis = v.strictObject({
  margin: score,
  periods: v.exactOptional(whole(1, 12)),
});

/** How a scorecard uses a KPI. */
export const kpiUse = v.strictObject({
  kpi: id,
  score: v.exactOptional(scoreFunction),
  targets: v.exactOptional(list(v.strictObject({ from: day, to: day, score: scoreFunction }), 400)),
  normaliser: v.exactOptional(normaliser),
  baseline: v.exactOptional(baseline),
  thresholds: v.exactOptional(statusThresholds),
  hysteresis: v.exactOptional(hysteresis),
  share: v.exactOptional(share),
  owner: v.exactOptional(text(400)),
  rewarded: v.exactOptional(v.literal(true, 'true')),
  guards: v.exactOptional(list(id, 20)),
  proxy: v.exactOptional(
    v.strictObject({
      for: text(400),
      evidence: v.exactOptional(text(4000)),
      until: v.exactOptional(day),
    }),
  ),
  review: v.exactOptional(day),
  addedBy: v.exactOptional(v.literal('ours', '"ours"')),
});

/** A KPI that was taken out of use, with where it counted. */
export const retired = v.strictObject({
  kpi: id,
  on: day,
  use: kpiUse,
  places: list(
    v.strictObject({
      goal: id,
      part: oneOf(['lagging', 'leading']),
      weight: v.exactOptional(weight),
    }),
    400,
  ),
});

export const rollUpRule = v.strictObject({
  method: v.exactOptional(oneOf(['mean', 'geometric', 'minimum', 'worst'])),
  floor: v.exactOptional(share),
});

export const link = v.strictObject({
  from: id,
  to: id,
  strength: v.exactOptional(share),
  lagDays: v.exactOptional(whole(0, 3660)),
  evidence: v.exactOptional(oneOf(['untested', 'supported', 'refuted'])),
  note: v.exactOptional(text(4000)),
});

export const theme = v.strictObject({
  id,
  name: text(400),
  social: v.pipe(list(id, 200), v.minLength(1, 'a list of at least one')),
  strategic: v.exactOptional(
    v.union(
      [
        v.strictObject({ goals: v.pipe(list(id, 200), v.minLength(1, 'a list of at least one')) }),
        v.strictObject({ score, on: day }),
      ],
      'goals or a score: {"goals": ["…"]} or {"score": 70, "on": "2026-10-01"}',
    ),
  ),
  band: v.exactOptional(v.strictObject({ watch: score, bad: score })),
});

const override = v.union(
  [
    v.strictObject({ kpi: id, in: v.exactOptional(id), weight }),
    v.strictObject({ kpi: id, share }),
    v.strictObject({ goal: id, in: v.exactOptional(id), weight }),
    v.strictObject({ perspective: perspectiveId, weight }),
  ],
  'a weight of a KPI, goal or perspective: {"kpi": "…", "weight": 2}',
);

const unitUse = v.strictObject({
  kpi: id,
  score: v.exactOptional(scoreFunction),
  owner: v.exactOptional(text(400)),
});

export const unit = v.strictObject({
  id,
  name: text(400),
  owner: v.exactOptional(text(400)),
  weights: list(override, 1000),
  uses: v.exactOptional(list(unitUse, 1000)),
});
