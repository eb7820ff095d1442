import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { readDay } from './day-number.ts';
import { timeSchema } from './period.ts';
import { type Subject, subjectKey, subjectSchema } from './subject.ts';
import { unitSchema } from './unit.ts';

const source = v.object({
  kind: v.picklist(['page', 'file', 'manual', 'register', 'sync']),
  adapter: v.exactOptional(v.string()),
  version: v.exactOptional(v.string()),
  place: v.exactOptional(v.string()),
  label: v.exactOptional(v.string()),
  raw: v.exactOptional(v.string()),
  /** What the person said of it, where it looked wrong. */
  note: v.exactOptional(v.string()),
});

const content = v.object({
  metric: v.pipe(v.string(), v.nonEmpty()),
  subject: subjectSchema,
  value: v.pipe(v.number(), v.finite()),
  low: v.pipe(v.number(), v.finite()),
  high: v.pipe(v.number(), v.finite()),
  unit: unitSchema,
  from: timeSchema,
  to: timeSchema,
  seen: timeSchema,
  source,
  supersedes: v.exactOptional(v.string()),
});

/**
 * Schema of an observation: a line of NDJSON, a row of the store. Says no to a value outside its
 * own interval and to a period that ends before it begins.
 */
export const observationSchema = v.pipe(
  v.object({ id: v.pipe(v.string(), v.nonEmpty()), ...content.entries }),
  v.check((o) => o.low <= o.value && o.value <= o.high, 'the value must lie between low and high'),
  // A date that is none has its own message.
  v.check(
    (o) => (readDay(o.from) ?? 0) <= (readDay(o.to) ?? Number.POSITIVE_INFINITY),
    'the period must not end before it begins',
  ),
);

/** An accepted reading. Append-only: a correction is a newer observation of the same valid time. */
export type Observation = v.InferOutput<typeof observationSchema>;

/** An observation before it has its id. */
export type ObservationContent = Omit<Observation, 'id'>;

/** Where an observation came from. */
export type ObservationSource = Observation['source'];

/**
 * The id that follows from an observation's content: 32 hex digits of SHA-256 over its canonical
 * JSON (RFC 8785). The moment it was seen and the place on the page are left out, so that the same
 * number seen twice is one observation; `supersedes` is in, so that a value that changes and
 * changes back is three.
 *
 * @example
 * observationId({ metric: 'content.views', subject: { platform: 'x', account: '' }, value: 1, low: 1, high: 1, unit: '1', from: '2026-01-01', to: '2026-01-02', seen: '2026-01-02', source: { kind: 'manual' } }).length // → 32
 */
export function observationId(observation: ObservationContent): string {
  const { metric, subject, value, low, high, unit, from, to, supersedes } = observation;
  const { kind, adapter, label, raw } = observation.source;
  const text = canonicalize({
    metric,
    subject: subjectKey(subject),
    value,
    low,
    high,
    unit,
    from,
    to,
    supersedes: supersedes ?? null,
    source: [kind, adapter ?? null, label ?? null, raw ?? null],
  });
  return bytesToHex(sha256(utf8ToBytes(text ?? ''))).slice(0, 32);
}

/** What two observations share when the later one corrects the earlier: metric, subject and valid time. */
export function validTimeKey(observation: ObservationContent): string {
  return JSON.stringify([
    observation.metric,
    subjectKey(observation.subject),
    observation.from,
    observation.to,
  ]);
}

/** Type guard for a subject that is a whole account: no item, no segment. */
export function isAccountLevel(subject: Subject): boolean {
  return subject.item === undefined && subject.segment === undefined;
}
