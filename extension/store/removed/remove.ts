import type { IDBPTransaction } from 'idb';
import {
  type NumberStory,
  type Observation,
  type RemovedNumber,
  validTimeKey,
} from '../../../core/model/index.ts';
import { addToColumns, BESIDE_NUMBERS, takeFromColumns } from '../columns/kept-columns.ts';
import { idAt } from '../columns/part.ts';
import { observationOf, rowOf } from '../observations.ts';
import type { FourfoldDB, StoreName } from '../schema.ts';

/** What deleting and putting back touch. */
export const REMOVING: StoreName[] = ['observations', 'removed', 'revisions', ...BESIDE_NUMBERS];

/** What the story of a number is read from. */
export const STORY: StoreName[] = ['observations', 'removed', 'revisions', 'captures'];

type Writing = IDBPTransaction<FourfoldDB, StoreName[], 'readwrite'>;
type Reading = IDBPTransaction<FourfoldDB, StoreName[], 'readonly' | 'readwrite'>;

/** When and why something was done by hand. */
export interface Why {
  readonly at: string;
  readonly why: string;
}

async function note(
  tx: Writing,
  kind: 'deleted' | 'put-back',
  rows: readonly Observation[],
  { at, why }: Why,
): Promise<void> {
  const byTime = new Map<string, string[]>();
  for (const row of rows) {
    const key = validTimeKey(row);
    byTime.set(key, [...(byTime.get(key) ?? []), row.id]);
  }
  for (const [validTime, ids] of byTime) {
    await tx.objectStore('revisions').add({ validTime, kind, at, why, ids });
  }
}

/** Takes numbers out of all that counts and keeps them aside, with the reason. Gives those it took. */
export async function removeNumbers(
  tx: Writing,
  ids: readonly string[],
  why: Why,
): Promise<Observation[]> {
  const store = tx.objectStore('observations');
  const taken: Observation[] = [];
  for (const id of new Set(ids)) {
    const row = await store.get(id);
    if (!row) continue;
    const observation = observationOf(row);
    const { validTime } = row;
    await tx.objectStore('removed').put({ id, observation, validTime, ...why });
    await store.delete(id);
    taken.push(observation);
  }
  if (taken.length === 0) return taken;
  const gone = new Set(taken.map(({ id }) => id));
  await takeFromColumns(tx, (part, at) => gone.has(idAt(part.id, at)));
  await note(tx, 'deleted', taken, why);
  return taken;
}

/** Puts deleted numbers back where they were. Gives those it put back. */
export async function putBack(
  tx: Writing,
  ids: readonly string[],
  why: Why,
): Promise<Observation[]> {
  const removed = tx.objectStore('removed');
  const back: Observation[] = [];
  for (const id of new Set(ids)) {
    const row = await removed.get(id);
    if (!row) continue;
    await removed.delete(id);
    await tx.objectStore('observations').put(rowOf(row.observation));
    back.push(row.observation);
  }
  if (back.length === 0) return back;
  await addToColumns(tx, back);
  await note(tx, 'put-back', back, why);
  return back;
}

const bySeen = (a: Observation, b: Observation) => Date.parse(a.seen) - Date.parse(b.seen);

/** The story of the number that an id belongs to, kept or deleted; null where nobody knows it. */
export async function storyOf(tx: Reading, id: string): Promise<NumberStory | null> {
  const row = await tx.objectStore('observations').get(id);
  const validTime = row?.validTime ?? (await tx.objectStore('removed').get(id))?.validTime;
  if (validTime === undefined) return null;
  const [rows, removed, revisions] = await Promise.all([
    tx.objectStore('observations').index('validTime').getAll(validTime),
    tx.objectStore('removed').index('validTime').getAll(validTime),
    tx.objectStore('revisions').index('validTime').getAll(validTime),
  ]);
  const versions = rows.map(observationOf).sort(bySeen);
  const all = [...versions, ...removed.map(({ observation }) => observation)];
  const pages = await Promise.all(all.map((one) => pageOf(tx, one)));
  return { versions, removed, revisions, pages: pages.flat() };
}

/** The page on which a number was captured. */
async function pageOf(tx: Reading, { id, seen }: Observation) {
  const captures = await tx.objectStore('captures').index('seen').getAll(seen);
  const capture = captures.find(({ added }) => added.includes(id));
  return capture && capture.source !== '' ? [{ id, address: capture.source }] : [];
}

/** The numbers that were deleted last, the last first. */
export async function lastRemoved(tx: Reading, most: number): Promise<RemovedNumber[]> {
  const found: RemovedNumber[] = [];
  let cursor = await tx.objectStore('removed').index('at').openCursor(null, 'prev');
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}
