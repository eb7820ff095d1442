import type { Migration } from './migration.ts';

/**
 * What the person said of numbers in doubt, numbers that are not on their pages any more, and
 * metrics that the person made.
 */
export const decisionsAndMisses: Migration = {
  to: 4,
  async migrate(db) {
    db.createObjectStore('decisions', { keyPath: 'key' });
    db.createObjectStore('misses', { keyPath: 'key' });
    db.createObjectStore('ownMetrics', { keyPath: 'id' });
  },
};
