import { type IDBPDatabase, openDB } from 'idb';
import type { Observation, ObservationContent } from '../../core/model/index.ts';
import { noteAccount } from './accounts.ts';
import { captureRow } from './captures.ts';
import { MIGRATIONS, type UpgradeTransaction } from './migrations/index.ts';
import {
  addObservation,
  latestObservations,
  observationOf,
  type WritableObservations,
} from './observations.ts';
import { DATABASE, type FourfoldDB, type StoreName, VERSION } from './schema.ts';
import type { Settings } from './settings.ts';
import type { Added, Store } from './store.ts';
import { storeWords } from './store-error.ts';

const KEEPING: StoreName[] = ['observations', 'accounts', 'captures'];

async function upgrade(
  db: IDBPDatabase<FourfoldDB>,
  from: number,
  tx: UpgradeTransaction,
): Promise<void> {
  try {
    for (const migration of MIGRATIONS) if (migration.to > from) await migration.migrate(db, tx);
  } catch (error) {
    // Half a new shape is worse than the old one.
    tx.abort();
    throw error;
  }
}

async function openDatabase(name: string, onLost: () => void) {
  try {
    return await openDB<FourfoldDB>(name, VERSION, {
      upgrade: (db, from, _to, tx) => upgrade(db, from, tx as UpgradeTransaction),
      // A newer program waits to change the shape: this one lets go at once.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
  } catch (error) {
    throw storeWords(error, 'reading');
  }
}

async function addAll(
  store: WritableObservations,
  observations: readonly ObservationContent[],
): Promise<Added> {
  const added: Observation[] = [];
  for (const content of observations) {
    const observation = await addObservation(store, content);
    if (observation) added.push(observation);
  }
  return { added, known: observations.length - added.length };
}

/**
 * Opens the store, in its newest shape. `onLost` is told when the browser or a newer program took
 * the database away; the store is then of no more use and a new one has to be opened.
 * @throws StoreError when the database belongs to a newer program or cannot be opened.
 */
export async function openStore(
  options: { readonly name?: string; readonly onLost?: () => void } = {},
): Promise<Store> {
  const db = await openDatabase(options.name ?? DATABASE, options.onLost ?? (() => undefined));

  /** One transaction that is durable when it ends, and as if it had never been when it fails. */
  const keep = async (
    names: StoreName[],
    work: (tx: ReturnType<typeof begin>) => Promise<Added>,
  ): Promise<Added> => {
    const tx = begin(names);
    const done = tx.done;
    // The failure is told once, below; without this the browser reports it a second time.
    done.catch(() => undefined);
    try {
      const result = await work(tx);
      await done;
      return result;
    } catch (error) {
      abort(tx);
      throw storeWords(error);
    }
  };
  const begin = (names: StoreName[]) =>
    db.transaction(names, 'readwrite', { durability: 'strict' });

  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeWords(error, 'reading');
    }
  };

  return {
    addCapture: (page, seen, observations, { quiet = false } = {}) =>
      keep(KEEPING, async (tx) => {
        const outcome = await addAll(tx.objectStore('observations'), observations);
        if (quiet && outcome.added.length === 0) return outcome;
        const ids = outcome.added.map((observation) => observation.id);
        await tx.objectStore('captures').add(captureRow(page, seen, ids, outcome.known));
        if (page.account) await noteAccount(tx.objectStore('accounts'), page.account, seen);
        return outcome;
      }),
    addObservations: (observations) =>
      keep(['observations', 'accounts'], async (tx) => {
        const outcome = await addAll(tx.objectStore('observations'), observations);
        for (const { subject, seen } of outcome.added) {
          const account = { platform: subject.platform, id: subject.account };
          await noteAccount(tx.objectStore('accounts'), account, seen);
        }
        return outcome;
      }),
    observations: () =>
      read(async () => (await db.getAllFromIndex('observations', 'seen')).map(observationOf)),
    latest: (skip, limit) =>
      read(() =>
        latestObservations(db.transaction('observations').objectStore('observations'), skip, limit),
      ),
    count: () => read(() => db.count('observations')),
    accounts: () => read(() => db.getAll('accounts')),
    captures: (limit) =>
      read(async () => {
        const found = [];
        let cursor = await db.transaction('captures').store.openCursor(null, 'prev');
        while (cursor && found.length < limit) {
          found.push(cursor.value);
          cursor = await cursor.continue();
        }
        return found;
      }),
    setting: (key) =>
      read(async () => (await db.get('settings', key))?.value as Settings[typeof key] | undefined),
    choose: async (key, value) => {
      try {
        await db.put('settings', { key, value });
      } catch (error) {
        throw storeWords(error);
      }
    },
    close: () => db.close(),
  };
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It ended by itself: nothing of it is stored either way.
  }
}
