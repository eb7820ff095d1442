import { deleteDB } from 'idb';
import { lazyStore } from './lazy-store.ts';
import { openStore } from './open-store.ts';
import { SAMPLE_DATABASE } from './schema.ts';
import type { Store } from './store.ts';

/** Whether there are sample numbers on this machine. */
export async function isSampleHere(): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === SAMPLE_DATABASE);
}

/** Takes away the sample numbers, and all that was made of them. */
export const removeSample = (): Promise<void> => deleteDB(SAMPLE_DATABASE);

/** The store of sample numbers, a database beside the person's own. */
export const sampleStore = (): Store =>
  lazyStore((options) => openStore({ ...options, name: SAMPLE_DATABASE }));
