import type { Migration } from './migration.ts';

/** The first shape: numbers by id, findable by metric and by when they were seen; captures in order. */
export const observationsAndCaptures: Migration = {
  to: 1,
  async migrate(db) {
    const observations = db.createObjectStore('observations', { keyPath: 'id' });
    observations.createIndex('metric', 'metric');
    observations.createIndex('seen', 'seen');
    db.createObjectStore('captures', { autoIncrement: true });
  },
};
