import type { IDBPObjectStore } from 'idb';
import type { RevisionNote, ScorecardRevision } from '../../core/model/index.ts';
import type { FourfoldDB, StoreName } from './schema.ts';

type Readable = IDBPObjectStore<
  FourfoldDB,
  StoreName[],
  'scorecardEdits',
  'readonly' | 'readwrite' | 'versionchange'
>;

const allOf = (of: string) => IDBKeyRange.bound([of], [of, []]);

/** The last revision of a scorecard; undefined where it was never edited. */
export async function lastRevision(
  store: Readable,
  of: string,
): Promise<ScorecardRevision | undefined> {
  return (await store.openCursor(allOf(of), 'prev'))?.value;
}

/** Up to `limit` edits of a scorecard, the last first. */
export async function revisionNotes(
  store: Readable,
  of: string,
  limit: number,
): Promise<RevisionNote[]> {
  const notes: RevisionNote[] = [];
  let cursor = await store.openCursor(allOf(of), 'prev');
  while (cursor && notes.length < limit) {
    const { of: _, scorecard: __, ...note } = cursor.value;
    notes.push(note);
    cursor = await cursor.continue();
  }
  return notes;
}
