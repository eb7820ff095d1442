import type { Migration } from './migration.ts';

/** The first shape: numbers by id, findable by metric and by when they were seen; captures in order. */
export const observationsAndCaptures: Migration = {
  to: 1,
  async migrate(db) {
    const observations = db.createObjectStore('observations', { keyPath: 'id' });
    // Gone again with version 7.
    observations.createIndex('metric' as never, 'metric');
    observations.createIndex('seen', 'seen');
    db.createObjectStore('captures', { autoIncrement: true });
  },
};
