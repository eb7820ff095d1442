import type { Migration } from './migration.ts';

/** The person's own scorecard, as it was after each edit. */
export const scorecardEdits: Migration = {
  to: 8,
  async migrate(db) {
    db.createObjectStore('scorecardEdits', { keyPath: ['of', 'n'] });
  },
};
