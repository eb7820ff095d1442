import type { MetricDefinition } from '../model/index.ts';

/** A metric's record as it stands in an area file: the id is its key. */
export type MetricRecord = Omit<MetricDefinition, 'id'>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The law of one metric, made from its id and record. Throws TypeError on an id that is not `area.thing`. */
export function defineMetric<const Id extends string>(
  id: Id,
  record: MetricRecord,
): MetricDefinition<Id> {
  if (!ID.test(id))
    throw new TypeError(`A metric id reads "area.thing" in lower case, not "${id}"`);
  return Object.freeze({ id, ...record });
}

/**
 * The metrics of one area, in the order written. The keys are the ids, so a misspelt id does not
 * compile wherever a `MetricId` is wanted, and no id can be written twice in one file. Throws
 * TypeError on an id that is not `area.thing`.
 */
export function defineMetrics<const Id extends string>(
  records: Readonly<Record<Id, MetricRecord>>,
): readonly MetricDefinition<Id>[] {
  const ids = Object.keys(records) as Id[];
  return Object.freeze(ids.map((id) => defineMetric(id, records[id])));
}
