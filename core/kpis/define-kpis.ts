import type { KpiDefinition } from '../model/index.ts';
import { withReferences } from './references.ts';

/**
 * What the library's targets are written for: 28 days of a small brand. The targets for money are
 * round numbers to start from, and one unit of these four currencies is worth about the same, so
 * that each is read in the currency of the number: 5,000 euros or 5,000 dollars, never converted. In
 * any other currency 5,000 would say something else, and there the person sets the target.
 */
const SMALL_BRAND: NonNullable<KpiDefinition['suggestedFor']> = Object.freeze({
  days: 28,
  currencies: Object.freeze(['EUR', 'USD', 'GBP', 'CHF']),
});

/** A KPI's record as it stands in a perspective file: the id is its key. */
export type KpiRecord = Omit<KpiDefinition, 'id' | 'perspective'>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * A KPI made from its id and record, which cites the references behind its sources. Throws
 * TypeError on an id that is not lower-case kebab.
 */
export function defineKpi<const Id extends string>(
  id: Id,
  perspective: KpiDefinition['perspective'],
  record: KpiRecord,
): KpiDefinition<Id> {
  if (!ID.test(id)) throw new TypeError(`A KPI id reads "some-thing" in lower case, not "${id}"`);
  const source = withReferences(record.source);
  return Object.freeze({ id, perspective, suggestedFor: SMALL_BRAND, ...record, source });
}

/**
 * The KPIs of one perspective, in the order written. The keys are the ids, so a misspelt id does
 * not compile wherever a `KpiId` is wanted, and no id can be written twice in one file. Throws
 * TypeError on an id that is not lower-case kebab.
 */
export function defineKpis<const Id extends string>(
  perspective: KpiDefinition['perspective'],
  records: Readonly<Record<Id, KpiRecord>>,
): readonly KpiDefinition<Id>[] {
  const ids = Object.keys(records) as Id[];
  return Object.freeze(ids.map((id) => defineKpi(id, perspective, records[id])));
}
