import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { FourfoldDB, StoreName } from '../schema.ts';

/** The one transaction in which a database changes its shape: all of it happens, or none. */
export type UpgradeTransaction = IDBPTransaction<FourfoldDB, StoreName[], 'versionchange'>;

/** One step of a database's shape, from the version before to `to`. It keeps every row. */
export interface Migration {
  readonly to: number;
  migrate(db: IDBPDatabase<FourfoldDB>, tx: UpgradeTransaction): Promise<void>;
}
