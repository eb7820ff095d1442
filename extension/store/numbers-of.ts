import type { IDBPDatabase } from 'idb';
import type { Observation } from '../../core/model/index.ts';
import { observationOf } from './observations.ts';
import type { FourfoldDB } from './schema.ts';

const of = (metric: string) => IDBKeyRange.bound([metric], [metric, []]);

type Place = readonly [key: [string, string, string, string], id: string];

/** Where a stretch ended; null where it says nothing that can be used. */
function placeOf(after: string | null): Place | null {
  try {
    const [key, id] = JSON.parse(after ?? '') as Place;
    return Array.isArray(key) &&
      key.every((one) => typeof one === 'string') &&
      typeof id === 'string'
      ? [key, id]
      : null;
  } catch {
    return null;
  }
}

/** Up to `limit` numbers of a metric, after where the last stretch ended. */
export async function numbersOf(
  db: IDBPDatabase<FourfoldDB>,
  metric: string,
  after: string | null,
  limit: number,
): Promise<{ rows: Observation[]; next: string | null }> {
  const rows: Observation[] = [];
  const index = db.transaction('observations').store.index('recent');
  const place = placeOf(after);
  let cursor = await index.openCursor(
    place ? IDBKeyRange.bound(place[0], [metric, []]) : of(metric),
  );
  if (
    cursor &&
    place &&
    indexedDB.cmp(cursor.key, place[0]) === 0 &&
    cursor.primaryKey < place[1]
  ) {
    cursor = await cursor.continuePrimaryKey(place[0], place[1]);
  }
  if (cursor && place && cursor.primaryKey === place[1]) cursor = await cursor.continue();
  while (cursor) {
    rows.push(observationOf(cursor.value));
    const at = JSON.stringify([cursor.key, cursor.primaryKey]);
    cursor = await cursor.continue();
    if (cursor && rows.length === limit) return { rows, next: at };
  }
  return { rows, next: null };
}
