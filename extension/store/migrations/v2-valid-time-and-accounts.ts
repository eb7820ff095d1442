import { rowOf } from '../observations.ts';
import type { Migration } from './migration.ts';

/**
 * Version 1 could not tell which numbers speak of the same time, so a correction had to walk every
 * row. Each row now carries its valid time, accounts have rows of their own, and settings a place.
 */
export const validTimeAndAccounts: Migration = {
  to: 2,
  async migrate(db, tx) {
    const observations = tx.objectStore('observations');
    observations.createIndex('validTime', 'validTime');
    observations.createIndex('account', ['subject.platform', 'subject.account']);
    tx.objectStore('captures').createIndex('seen', 'seen');
    const accounts = db.createObjectStore('accounts', { keyPath: ['platform', 'id'] });
    db.createObjectStore('settings', { keyPath: 'key' });
    for (let cursor = await observations.openCursor(); cursor; cursor = await cursor.continue()) {
      const row = rowOf(cursor.value);
      await cursor.update(row);
      const { platform, account: id } = row.subject;
      const known = await accounts.get([platform, id]);
      const firstSeen = known && known.firstSeen < row.seen ? known.firstSeen : row.seen;
      const lastSeen = known && known.lastSeen > row.seen ? known.lastSeen : row.seen;
      await accounts.put({ platform, id, firstSeen, lastSeen });
    }
  },
};
