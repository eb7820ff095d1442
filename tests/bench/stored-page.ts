// Runs inside a page of the extension that stored.bench.ts opens: fills its database past all messages.
import type { IDBPTransaction } from 'idb';
import type { Observation } from '../../core/model/index.ts';
import { addToColumns } from '../../extension/store/columns/kept-columns.ts';
import { rowOf } from '../../extension/store/observations.ts';
import { openDatabase } from '../../extension/store/open-store.ts';
import type { FourfoldDB, StoreName } from '../../extension/store/schema.ts';
import { observationsOf } from './scoring-data.ts';

/** As many as one transaction takes: far more, and it is held in memory. */
const AT_ONCE = 20_000;
/** The page that the bench captures is of this site. */
const SITE = 'kilnview.example';

function onSite(one: Observation): Observation {
  const { subject } = one;
  return subject.platform === 'youtube-studio'
    ? { ...one, subject: { ...subject, platform: SITE } }
    : one;
}

async function fillStore(count: number): Promise<number> {
  const all = observationsOf(count);
  const db = await openDatabase('fourfold', () => undefined);
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const part = all.slice(at, at + AT_ONCE).map(onSite);
    const names: StoreName[] = ['observations', 'columns', 'columnHeads', 'kept'];
    const tx = db.transaction(names, 'readwrite', { durability: 'relaxed' });
    const store = tx.objectStore('observations');
    for (const one of part) store.put(rowOf(one));
    await addToColumns(tx as IDBPTransaction<FourfoldDB, StoreName[], 'readwrite'>, part);
    await tx.done;
  }
  db.close();
  return all.length;
}

Object.assign(globalThis, { fillStore });
