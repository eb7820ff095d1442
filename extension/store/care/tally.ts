import type { IDBPDatabase } from 'idb';
import type { AccountTally } from '../../../core/model/index.ts';
import type { FourfoldDB } from '../schema.ts';

/** How many numbers are kept of each account, by platform and account. No row is read or counted. */
export async function tally(db: IDBPDatabase<FourfoldDB>): Promise<AccountTally[]> {
  const tx = db.transaction(['columnHeads', 'accounts']);
  const [heads, rows] = await Promise.all([
    tx.objectStore('columnHeads').getAll(),
    tx.objectStore('accounts').getAll(),
  ]);
  const numbers = new Map<string, number>();
  for (const [platform, account, count] of heads.flatMap((head) => head.accounts)) {
    const key = JSON.stringify([platform, account]);
    numbers.set(key, (numbers.get(key) ?? 0) + count);
  }
  const known = new Map(rows.map((row) => [JSON.stringify([row.platform, row.id]), row]));
  return [...numbers]
    .map(([key, count]) => {
      const [platform = '', account = ''] = JSON.parse(key) as string[];
      const { firstSeen = null, lastSeen = null } = known.get(key) ?? {};
      return { platform, account, numbers: count, firstSeen, lastSeen };
    })
    .sort((a, b) => (a.platform + a.account < b.platform + b.account ? -1 : 1));
}
