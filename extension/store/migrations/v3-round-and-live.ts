import type { Migration } from './migration.ts';

/** Pages that are opened in turn, and live sessions with what their boards showed. */
export const roundAndLive: Migration = {
  to: 3,
  async migrate(db) {
    db.createObjectStore('round', { keyPath: 'key' });
    db.createObjectStore('liveSessions', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
    db.createObjectStore('liveSamples', { keyPath: ['session', 'at'] });
  },
};
