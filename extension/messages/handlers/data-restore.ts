import type { Handler } from '../context.ts';
import { readBackupLines } from './data-check.ts';

/** Adds what a stretch of a backup holds and is not here. Told when it is on the disk. */
export const dataRestore: Handler<'data.restore'> = ({ lines }, { store }) =>
  store.restore(readBackupLines(lines).rows);
