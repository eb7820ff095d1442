import type { IDBPObjectStore } from 'idb';
import type { Account, Observation } from '../../core/model/index.ts';
import type { FourfoldDB, StoreName } from './schema.ts';

export type WritableAccounts = IDBPObjectStore<FourfoldDB, StoreName[], 'accounts', 'readwrite'>;

/** Notes that an account was seen. Its display name is not kept: it may be a person's. */
export async function noteAccount(
  store: WritableAccounts,
  account: Pick<Account, 'platform' | 'id'>,
  seen: string,
): Promise<void> {
  const { platform, id } = account;
  const known = await store.get([platform, id]);
  await store.put({
    platform,
    id,
    firstSeen: known && known.firstSeen < seen ? known.firstSeen : seen,
    lastSeen: known && known.lastSeen > seen ? known.lastSeen : seen,
  });
}

/** Notes the accounts of numbers, each once however many numbers it has. */
export async function noteAccounts(
  store: WritableAccounts,
  added: readonly Observation[],
): Promise<void> {
  const noted = new Set<string>();
  for (const { subject, seen } of added) {
    const key = JSON.stringify([subject.platform, subject.account, seen]);
    if (noted.has(key)) continue;
    noted.add(key);
    await noteAccount(store, { platform: subject.platform, id: subject.account }, seen);
  }
}
