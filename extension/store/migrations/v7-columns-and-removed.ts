import { addToColumns } from '../columns/kept-columns.ts';
import { observationOf } from '../observations.ts';
import type { Migration } from './migration.ts';

const AT_ONCE = 4096;

/**
 * Version 6 could only list numbers in the order in which they were seen, and counted them one by
 * one. Their columns now stand beside them; `recent` finds the newest of a metric and account; and
 * numbers that the person deletes are kept aside.
 */
export const columnsAndRemoved: Migration = {
  to: 7,
  async migrate(db, tx) {
    const observations = tx.objectStore('observations');
    observations.createIndex('recent', ['metric', 'subject.platform', 'subject.account', 'seen']);
    observations.deleteIndex('metric' as never);
    db.createObjectStore('columns', { keyPath: 'n' });
    db.createObjectStore('columnHeads', { keyPath: 'n' });
    db.createObjectStore('kept', { keyPath: 'key' });
    const removed = db.createObjectStore('removed', { keyPath: 'id' });
    removed.createIndex('validTime', 'validTime');
    removed.createIndex('at', 'at');
    db.createObjectStore('revisions', { autoIncrement: true }).createIndex(
      'validTime',
      'validTime',
    );
    let after: IDBKeyRange | null = null;
    for (;;) {
      const rows = await observations.getAll(after, AT_ONCE);
      await addToColumns(tx, rows.map(observationOf));
      const last = rows.at(-1);
      if (!last || rows.length < AT_ONCE) return;
      after = IDBKeyRange.lowerBound(last.id, true);
    }
  },
};
