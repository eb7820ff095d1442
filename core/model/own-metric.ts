import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { MetricDefinition } from './metric.ts';

/** The area of metrics that a person made. */
export const OWN_AREA = 'own';

const ID = /^own\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 80;

/** Schema of a metric that a person made, as it stands in the store and in files. */
export const ownMetricSchema = v.object({
  id: v.pipe(v.string(), v.regex(ID), v.maxLength(100)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  brief: v.pipe(v.string(), v.maxLength(400)),
  unit: v.picklist(['1', '%', 's', 'B', 'money']),
  kind: v.picklist(['stock', 'flow', 'ratio', 'duration', 'distribution', 'rating']),
  direction: v.picklist(['higher', 'lower', 'band', 'none']),
  cadenceDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
});

/** A metric that a person made: the equal of the catalogue's, kept with the person's numbers. */
export type OwnMetric = v.InferOutput<typeof ownMetricSchema>;

/** What a person says of a metric of their own. */
export type OwnMetricDraft = Pick<OwnMetric, 'name' | 'unit' | 'kind'> &
  Partial<Pick<OwnMetric, 'brief' | 'direction' | 'cadenceDays'>>;

/** Letters of a name that an id can hold; a name in another script has none, and gets its number alone. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const kept = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return kept.slice(0, 40).replace(/-+$/, '') || 'number';
}

/**
 * A metric of the person's own, with the id that follows from its name, unit and kind, so that the
 * same metric made twice is one.
 *
 * @throws RangeError where the name is empty or longer than 80 characters.
 * @example
 * ownMetric({ name: 'Newsletter replies', unit: '1', kind: 'flow' }).id // → "own.newsletter-replies-c79036"
 */
export function ownMetric(draft: OwnMetricDraft): OwnMetric {
  const name = draft.name.trim();
  if (name === '' || name.length > LONGEST_NAME) {
    throw new RangeError(`A metric needs a name of 1 to ${LONGEST_NAME} characters, not "${name}"`);
  }
  const { unit, kind } = draft;
  const content = JSON.stringify([name.toLowerCase(), unit, kind]);
  const mark = bytesToHex(sha256(utf8ToBytes(content))).slice(0, 6);
  return {
    id: `${OWN_AREA}.${slug(name)}-${mark}`,
    name,
    brief: draft.brief ?? '',
    unit,
    kind,
    direction: draft.direction ?? 'higher',
    cadenceDays: draft.cadenceDays ?? 7,
  };
}

/** Whether an id is that of a metric that a person made. */
export function isOwnMetricId(id: string): boolean {
  return ID.test(id);
}

/** The definition of an own metric, in the shape of the catalogue's. */
export function definitionOfOwn(own: OwnMetric): MetricDefinition {
  return { ...own, aliases: {} };
}
