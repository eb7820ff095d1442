import type { IDBPObjectStore, IndexNames } from 'idb';
import {
  type Observation,
  type ObservationContent,
  observationId,
  validTimeKey,
} from '../../core/model/index.ts';
import { incoming } from './incoming.ts';
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
 */
export async function addObservation(
  store: WritableObservations,
  content: ObservationContent,
): Promise<Observation | null> {
  const rows = await store.index('validTime').getAll(validTimeKey(content));
  const accepted = incoming(content, rows);
  if (accepted === null) return null;
  const observation: Observation = { id: observationId(accepted), ...accepted };
  if ((await store.getKey(observation.id)) !== undefined) return null;
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
