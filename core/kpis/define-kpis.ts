import type { KpiDefinition } from '../model/index.ts';

/**
 * A KPI's record as it stands in a perspective file: the id is its key. `suggested` is for 28 days
 * of a small brand; a scorecard over another stretch of time brings its own targets.
 */
export type KpiRecord = Omit<KpiDefinition, 'id' | 'perspective'>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A KPI made from its id and record. Throws on an id that is not lower-case kebab. */
export function defineKpi<const Id extends string>(
  id: Id,
  perspective: KpiDefinition['perspective'],
  record: KpiRecord,
): KpiDefinition<Id> {
  if (!ID.test(id)) throw new TypeError(`A KPI id reads "some-thing" in lower case, not "${id}"`);
  return Object.freeze({ id, perspective, ...record });
}

/**
 * The KPIs of one perspective, in the order written. The keys are the ids, so a misspelt id does
 * not compile wherever a `KpiId` is wanted, and no id can be written twice in one file.
 */
export function defineKpis<const Id extends string>(
  perspective: KpiDefinition['perspective'],
  records: Readonly<Record<Id, KpiRecord>>,
): readonly KpiDefinition<Id>[] {
  const ids = Object.keys(records) as Id[];
  return Object.freeze(ids.map((id) => defineKpi(id, perspective, records[id])));
}
