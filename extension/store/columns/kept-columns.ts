import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Observation } from '../../../core/model/index.ts';
import type { FourfoldDB, StoreName } from '../schema.ts';
import { type ColumnPart, headOf, MOST_IN_PART, type PartHead, withMore, without } from './part.ts';

/** What every change of numbers writes beside them, in the same transaction. */
export const BESIDE_NUMBERS: StoreName[] = ['columns', 'columnHeads', 'kept'];

type Tx<M extends IDBTransactionMode> = IDBPTransaction<FourfoldDB, StoreName[], M>;
type Writing = Tx<'readwrite'> | Tx<'versionchange'>;
type Reading = {
  objectStore<N extends StoreName>(
    name: N,
  ): Pick<IDBPObjectStore<FourfoldDB, StoreName[], N, 'readonly'>, 'get' | 'getAllKeys'>;
};

/** Key of the count of changes. It only ever grows, also where everything is erased. */
const STAMP = 'stamp';

async function nextStamp(tx: Writing): Promise<number> {
  const kept = tx.objectStore('kept') as IDBObjectStoreLike;
  const row = (await kept.get(STAMP)) as { value: number } | undefined;
  const value = (row?.value ?? 0) + 1;
  await kept.put({ key: STAMP, value });
  return value;
}

/** Both kinds of writing transactions have these; their types share no name for it. */
interface IDBObjectStoreLike {
  get(key: unknown): Promise<unknown>;
  put(value: unknown): Promise<unknown>;
  delete(key: unknown): Promise<unknown>;
}

async function keep(
  tx: Writing,
  part: ColumnPart,
  { stamp, cut }: { readonly stamp: number; readonly cut: number },
): Promise<void> {
  const columns = tx.objectStore('columns') as unknown as IDBObjectStoreLike;
  const heads = tx.objectStore('columnHeads') as unknown as IDBObjectStoreLike;
  if (part.count === 0) {
    await Promise.all([columns.delete(part.n), heads.delete(part.n)]);
    return;
  }
  await Promise.all([columns.put(part), heads.put(headOf(part, stamp, cut))]);
}

/** Takes numbers into the columns, after those that are there. */
export async function addToColumns(tx: Writing, added: readonly Observation[]): Promise<void> {
  if (added.length === 0) return;
  const stamp = await nextStamp(tx);
  const last = await tx.objectStore('columnHeads').openCursor(null, 'prev');
  let n = last?.value.n ?? 0;
  let part = last ? ((await tx.objectStore('columns').get(n)) ?? null) : null;
  let cut = last?.value.cut ?? 0;
  let at = 0;
  while (at < added.length) {
    const room = MOST_IN_PART - (part?.count ?? 0);
    if (room <= 0) {
      part = null;
      cut = 0;
      n++;
      continue;
    }
    part = withMore(part, n, added.slice(at, at + room));
    await keep(tx, part, { stamp, cut });
    at += room;
  }
}

/** Goes through the columns part by part. */
export async function eachPart(
  tx: Reading,
  work: (part: ColumnPart) => Promise<unknown> | unknown,
): Promise<void> {
  const keys = await tx.objectStore('columnHeads').getAllKeys();
  for (const n of keys) {
    const part = await tx.objectStore('columns').get(n);
    if (part) await work(part);
  }
}

/** Takes numbers out of the columns: those that `isGone` says, by part and place. */
export async function takeFromColumns(
  tx: Tx<'readwrite'>,
  isGone: (part: ColumnPart, at: number) => boolean,
): Promise<void> {
  const stamp = await nextStamp(tx);
  await eachPart(tx, async (part) => {
    const left = without(part, (at) => isGone(part, at));
    if (left !== part) await keep(tx, left, { stamp, cut: stamp });
  });
}

/** How often what is stored of numbers has changed: the same count means the same numbers. */
export async function stampOf(tx: Reading): Promise<number> {
  const row = (await tx.objectStore('kept').get(STAMP)) as { value: number } | undefined;
  return row?.value ?? 0;
}

/** How many numbers there are, by the heads of their columns: no number is read. */
export const countIn = (heads: readonly PartHead[]): number =>
  heads.reduce((sum, { count }) => sum + count, 0);
