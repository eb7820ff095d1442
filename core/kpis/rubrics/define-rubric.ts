import type { MetricId } from '../../metrics/index.ts';
import type { RubricDefinition, RubricItem } from '../../model/index.ts';

/** A rubric's record: the metric that it yields is a type, so a misspelt id does not compile. */
interface RubricRecord<Id extends string> extends Omit<RubricDefinition<Id>, 'yields'> {
  readonly yields: { readonly metric: MetricId; readonly as: 'points' | 'score' };
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

function checkItem(rubric: string, item: RubricItem): void {
  if (!ID.test(item.id)) {
    throw new TypeError(`An item of ${rubric} reads "some-thing" in lower case, not "${item.id}"`);
  }
  if (!(item.points > 0 && Number.isFinite(item.points))) {
    throw new RangeError(`${rubric}: "${item.id}" needs points above 0, not ${item.points}`);
  }
  if (item.levels && item.levels.length < 2) {
    throw new RangeError(`${rubric}: "${item.id}" needs two levels or more`);
  }
}

/**
 * A rubric as data. Throws on an id that is not lower-case kebab, on an item that stands twice, on
 * points that are not above 0, on fewer than two levels, and on a rubric without items.
 */
export function defineRubric<const Id extends string>(
  record: RubricRecord<Id>,
): RubricDefinition<Id> {
  if (!ID.test(record.id)) {
    throw new TypeError(`A rubric id reads "some-thing" in lower case, not "${record.id}"`);
  }
  if (record.items.length === 0) throw new RangeError(`${record.id} has no items`);
  const ids = record.items.map((item) => item.id);
  const double = ids.find((id, i) => ids.indexOf(id) !== i);
  if (double !== undefined) throw new RangeError(`${record.id} has "${double}" twice`);
  for (const item of record.items) checkItem(record.id, item);
  return Object.freeze({ ...record });
}
