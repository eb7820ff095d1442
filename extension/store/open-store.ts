import { type IDBPDatabase, openDB } from 'idb';
import { IndexedStore } from './indexed-store.ts';
import { MIGRATIONS, type UpgradeTransaction } from './migrations/index.ts';
import { DATABASE, type FourfoldDB, VERSION } from './schema.ts';
import type { Store } from './store.ts';
import { storeWords } from './store-error.ts';

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

/** The database itself, in its newest shape: for the store, and for what fills it past the store. */
export async function openDatabase(name: string, onLost: () => void) {
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

/**
 * Opens the store, in its newest shape. `onLost` is told when the browser or a newer program took
 * the database away; the store is then of no more use and a new one has to be opened.
 * @throws StoreError when the database belongs to a newer program or cannot be opened.
 */
export async function openStore(
  options: { readonly name?: string; readonly onLost?: () => void } = {},
): Promise<Store> {
  const { name = DATABASE, onLost = () => undefined } = options;
  return new IndexedStore(await openDatabase(name, onLost));
}
