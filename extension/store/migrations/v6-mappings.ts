import type { Migration } from './migration.ts';

/** What the person said of the columns of tables that no format knows. */
export const mappings: Migration = {
  to: 6,
  async migrate(db) {
    db.createObjectStore('mappings', { keyPath: 'signature' });
  },
};
