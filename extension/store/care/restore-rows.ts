import type { IDBPTransaction } from 'idb';
import type { Restored } from '../../../core/model/index.ts';
import { addToColumns, BESIDE_NUMBERS } from '../columns/kept-columns.ts';
import { keepApart } from '../keep-apart.ts';
import { rowOf } from '../observations.ts';
import type { FourfoldDB, StoreName } from '../schema.ts';
import { lastRevision } from '../scorecard-edits.ts';
import { KEPT, type KeptRow } from './kept-rows.ts';

/** The object stores that a restore may touch. */
export const RESTORED: StoreName[] = [...KEPT.map(([name]) => name), ...BESIDE_NUMBERS];

type Looking = IDBPTransaction<FourfoldDB, StoreName[], 'readonly' | 'readwrite'>;
type Writing = IDBPTransaction<FourfoldDB, StoreName[], 'readwrite'>;

/** Whether what a row says is here already. What is here stays: a restore never undoes newer work. */
async function isHere(tx: Looking, { in: name, row }: KeptRow): Promise<boolean> {
  switch (name) {
    case 'captures': {
      const same = await tx.objectStore('captures').index('seen').getAll(row.seen);
      return same.some(({ source }) => source === row.source);
    }
    case 'accounts':
      return (await tx.objectStore('accounts').getKey([row.platform, row.id])) !== undefined;
    case 'liveSamples':
      return (await tx.objectStore('liveSamples').getKey([row.session, row.at])) !== undefined;
    case 'mappings':
      return (await tx.objectStore('mappings').getKey(row.signature)) !== undefined;
    case 'settings':
      return (await tx.objectStore('settings').getKey(row.key)) !== undefined;
    case 'scorecardEdits': {
      // Edits that were made here since are newer work: those of the backup end before them.
      const last = await lastRevision(tx.objectStore('scorecardEdits'), row.of);
      return last !== undefined && (last.n >= row.n || Date.parse(last.at) > Date.parse(row.at));
    }
    case 'decisions':
    case 'round':
      return (await tx.objectStore(name).getKey(row.key)) !== undefined;
    case 'revisions': {
      const same = await tx.objectStore('revisions').index('validTime').getAll(row.validTime);
      return same.some(({ at, kind }) => at === row.at && kind === row.kind);
    }
    case 'observations':
    case 'removed':
      // Deleted here or there: what is here stays as it is.
      return (
        (await tx.objectStore('observations').getKey(row.id)) !== undefined ||
        (await tx.objectStore('removed').getKey(row.id)) !== undefined
      );
    default:
      return (await tx.objectStore(name).getKey(row.id)) !== undefined;
  }
}

async function put(tx: Writing, { in: name, row }: KeptRow): Promise<void> {
  switch (name) {
    case 'observations':
      await tx.objectStore('observations').put(rowOf(row));
      return;
    case 'liveSessions':
      // Its tab is of another day: a session that was running then has ended.
      await tx
        .objectStore('liveSessions')
        .put({ ...row, endedAt: row.endedAt ?? row.seenAt ?? row.startedAt });
      return;
    case 'captures':
    case 'revisions':
      await tx.objectStore(name).add(row as never);
      return;
    default:
      await tx.objectStore(name).put(row as never);
  }
}

/** Asked all at once: one after another, a backup of a million numbers would take a quarter of an hour. */
async function fresh(tx: Looking, rows: readonly KeptRow[]): Promise<readonly KeptRow[]> {
  const here = await Promise.all(rows.map((row) => isHere(tx, row)));
  return rows.filter((_, i) => !here[i]);
}

function countsOf(rows: readonly KeptRow[], added: readonly KeptRow[]): Restored {
  const numbers = added.filter((row) => row.in === 'observations').length;
  return { numbers, others: added.length - numbers, known: rows.length - added.length };
}

/** What a restore of these rows would add. Nothing is stored. */
export async function weighRows(tx: Looking, rows: readonly KeptRow[]): Promise<Restored> {
  return countsOf(rows, await fresh(tx, rows));
}

/** Adds what is not here of these rows, as it was; what is here stays as it is. */
export async function restoreRows(tx: Writing, rows: readonly KeptRow[]): Promise<Restored> {
  keepApart(
    tx.db.name,
    rows.flatMap((one) => (one.in === 'observations' ? one.row : [])),
  );
  const added = await fresh(tx, rows);
  await Promise.all(added.map((row) => put(tx, row)));
  await addToColumns(
    tx,
    added.flatMap((one) => (one.in === 'observations' ? one.row : [])),
  );
  return countsOf(rows, added);
}
