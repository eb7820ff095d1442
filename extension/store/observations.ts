import type { IDBPObjectStore, IndexNames } from 'idb';
import {
  type Observation,
  type ObservationContent,
  observationId,
  validTimeKey,
} from '../../core/model/index.ts';
import { incoming } from './incoming.ts';
import { keepApart } from './keep-apart.ts';
import type { ObservationRow } from './rows.ts';
import type { FourfoldDB, StoreName } from './schema.ts';

/** The object store within a transaction that may write. */
export type WritableObservations = IDBPObjectStore<
  FourfoldDB,
  StoreName[],
  'observations',
  'readwrite'
>;

type ReadableObservations = IDBPObjectStore<
  FourfoldDB,
  ['observations'],
  'observations',
  'readonly'
>;

/** An observation as its row. */
export function rowOf(observation: Observation): ObservationRow {
  return { ...observation, validTime: validTimeKey(observation) };
}

/** A row as the observation it holds. */
export function observationOf(row: ObservationRow): Observation {
  const { validTime: _, ...observation } = row;
  return observation;
}

/**
 * Adds one number to those that are there; never changes or removes one. Gives the observation as
 * it was stored, or null where the store knew it already.
 * @throws StoreError where sample numbers and the person's own would meet.
 */
export async function addObservation(
  store: WritableObservations,
  content: ObservationContent,
  isRemoved: (id: string) => Promise<boolean> = async () => false,
): Promise<Observation | null> {
  keepApart(store.transaction.db.name, [content]);
  const rows = await store.index('validTime').getAll(validTimeKey(content));
  const accepted = incoming(content, rows);
  if (accepted === null) return null;
  const observation: Observation = { id: observationId(accepted), ...accepted };
  if ((await store.getKey(observation.id)) !== undefined) return null;
  // What the person deleted does not come back because a page still shows it.
  if (await isRemoved(observation.id)) return null;
  await store.add(rowOf(observation));
  return observation;
}

/** Up to `limit` numbers, the last seen first, after the first `skip`. */
export async function latestObservations(
  store: ReadableObservations,
  skip: number,
  limit: number,
): Promise<Observation[]> {
  const found: Observation[] = [];
  const index: IndexNames<FourfoldDB, 'observations'> = 'seen';
  let cursor = await store.index(index).openCursor(null, 'prev');
  if (cursor && skip > 0) cursor = await cursor.advance(skip);
  while (cursor && found.length < limit) {
    found.push(observationOf(cursor.value));
    cursor = await cursor.continue();
  }
  return found;
}

/** The same numbers in the order in which they were seen. Each moment is read once: a million take long. */
export function inOrderSeen(observations: readonly Observation[]): Observation[] {
  const seen = observations.map((one) => Date.parse(one.seen));
  const order = observations.map((_, at) => at).sort((a, b) => (seen[a] ?? 0) - (seen[b] ?? 0));
  return order.flatMap((at) => observations[at] ?? []);
}
