import type { Migration } from './migration.ts';

/** How numbers that the person pointed at are found again. */
export const recipes: Migration = {
  to: 5,
  async migrate(db) {
    db.createObjectStore('recipes', { keyPath: 'id' });
  },
};
