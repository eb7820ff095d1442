import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** One stretch of a backup of everything. The whole is these stretches, one after another. */
export const dataBackup: Handler<'data.backup'> = async ({ after }, { store, clock }) => {
  try {
    return await store.backup(after, clock.now());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('The backup was interrupted. Nothing was lost. Begin it again.');
  }
};
