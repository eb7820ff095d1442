import type { IDBPDatabase } from 'idb';
import type { Observation, ObservationContent } from '../../core/model/index.ts';
import { inOrderSeen, observationOf } from './observations.ts';
import type { FourfoldDB } from './schema.ts';

/** Whose past is asked for: a metric of an account, and how far back. */
export interface PastOf extends Pick<ObservationContent, 'metric'> {
  readonly platform: string;
  readonly account: string;
  /** As many of its numbers as are read, the newest. */
  readonly most: number;
  /** Subjects of the account whose own past is read as well, however many others stand before it. */
  readonly subjects: readonly string[];
}

/** Versions of times: as far back as one subject's own past is read. */
const OF_SUBJECT = 60;

type Db = IDBPDatabase<FourfoldDB>;

/**
 * The last `most` rows of a stretch of an index. IndexedDB gives many rows at once only from the
 * front, and one after another from the back: so the place is found with a cursor that reads none.
 */
async function lastRows(
  db: Db,
  name: 'recent' | 'validTime',
  range: IDBKeyRange,
  most: number,
): Promise<Observation[]> {
  const index = db.transaction('observations').store.index(name);
  let from = range;
  let cursor = await index.openKeyCursor(range, 'prev');
  if (cursor && most > 1) cursor = await cursor.advance(most - 1);
  if (cursor) from = IDBKeyRange.bound(cursor.key, range.upper);
  const rows = await index.getAll(from as never);
  return rows.map(observationOf);
}

/** One number of every other account of which a metric is known on a platform. */
async function ofOthers(db: Db, { metric, platform, account }: PastOf): Promise<Observation[]> {
  const index = db.transaction('observations').store.index('recent');
  const range = IDBKeyRange.bound([metric, platform], [metric, platform, []]);
  const found: Observation[] = [];
  let cursor = await index.openCursor(range as never);
  while (cursor) {
    const its = cursor.key[2];
    if (its !== account) found.push(observationOf(cursor.value));
    // The key sorts after all of this account's.
    cursor = await cursor.continue([metric, platform, its, []] as never);
  }
  return found;
}

/** The newest numbers of what is asked for, in the order in which they were seen, each once. */
export async function recentIn(db: Db, asked: readonly PastOf[]): Promise<Observation[]> {
  const found = await Promise.all(
    asked.flatMap((one) => {
      const { metric, platform, account, most, subjects } = one;
      const key = [metric, platform, account];
      return [
        lastRows(db, 'recent', IDBKeyRange.bound(key, [...key, []]), most),
        ofOthers(db, one),
        ...subjects.map((subject) => {
          const start = JSON.stringify([metric, subject]).slice(0, -1);
          return lastRows(db, 'validTime', IDBKeyRange.bound(`${start},`, `${start}-`), OF_SUBJECT);
        }),
      ];
    }),
  );
  const once = new Map(found.flat().map((one) => [one.id, one]));
  return inOrderSeen([...once.values()]);
}
