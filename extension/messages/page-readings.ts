import * as v from 'valibot';
import { withoutPeople } from '../../core/metrics/index.ts';
import {
  anchorsSchema,
  type PageReadings,
  subjectSchema,
  timeSchema,
  unitSchema,
} from '../../core/model/index.ts';
import { Refusal } from './refusal.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const number = v.nullable(v.pipe(v.number(), v.finite()));

const period = v.nullable(
  v.object({ from: timeSchema, to: timeSchema, raw: v.exactOptional(text(400)) }),
);

const reading = v.object({
  label: text(400),
  value: number,
  low: number,
  high: number,
  unit: unitSchema,
  raw: text(400),
  metric: v.nullable(text(100)),
  subject: subjectSchema,
  period,
  delta: v.nullable(
    v.object({
      value: number,
      unit: v.union([unitSchema, v.literal('pp')]),
      sign: v.picklist(['+', '-', '?']),
      raw: text(400),
    }),
  ),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  status: v.picklist(['ok', 'quarantined']),
  why: v.exactOptional(text(1000)),
  unverified: v.exactOptional(v.literal(true)),
  isTitled: v.exactOptional(v.literal(true)),
  place: text(4000),
  by: v.picklist(['adapter', 'recipe', 'reader']),
  recipe: v.exactOptional(text(40)),
});

const schema = v.object({
  source: text(8000),
  platform: v.nullable(text(200)),
  page: v.nullable(text(200)),
  account: v.nullable(
    v.object({ platform: text(200), id: text(400), name: v.exactOptional(text(400)) }),
  ),
  period,
  readings: v.pipe(v.array(reading), v.maxLength(20_000)),
  problems: v.pipe(
    v.array(
      v.object({
        what: text(1000),
        line: v.exactOptional(v.number()),
        label: v.exactOptional(text(400)),
      }),
    ),
    v.maxLength(1000),
  ),
  healed: v.exactOptional(
    v.pipe(v.array(v.object({ recipe: text(40), anchors: anchorsSchema })), v.maxLength(1000)),
  ),
  people: v.exactOptional(v.picklist(['comments', 'messages'])),
  durationMs: v.number(),
});

/**
 * What a page's content script answered, checked: a hostile page may stand behind it.
 * @throws Refusal where it has another shape than a page's readings.
 */
export function checkedReadings(answer: unknown): PageReadings {
  const found = v.safeParse(schema, answer);
  // The gate stands on both sides: what came by another way is held back here.
  if (found.success) return withoutPeople(found.output);
  throw new Refusal('This page could not be read. Reload it and try again.');
}
