import type { IDBPDatabase } from 'idb';
import type { AccountTally } from '../../../core/model/index.ts';
import type { FourfoldDB } from '../schema.ts';

/** How many numbers are kept of each account, by platform and account. Counted in the index: no row is read. */
export async function tally(db: IDBPDatabase<FourfoldDB>): Promise<AccountTally[]> {
  const tx = db.transaction(['observations', 'accounts']);
  const index = tx.objectStore('observations').index('account');
  const keys: [string, string][] = [];
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    keys.push(cursor.key);
    cursor = await cursor.continue();
  }
  return Promise.all(
    keys.map(async ([platform, account]) => {
      const [numbers, row] = await Promise.all([
        index.count(IDBKeyRange.only([platform, account])),
        tx.objectStore('accounts').get([platform, account]),
      ]);
      const { firstSeen = null, lastSeen = null } = row ?? {};
      return { platform, account, numbers, firstSeen, lastSeen };
    }),
  );
}
