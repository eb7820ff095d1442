import type { Handler } from '../context.ts';
import { FIXED } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import { dataStateOf } from './data-state.ts';

/** Changes how often a backup is due and how long numbers are kept. Erases nothing by itself. */
export const dataRules: Handler<'data.rules'> = async ({ backupEvery, keepDays }, context) => {
  const { store } = context;
  const fixed = await context.policy();
  const isOther =
    (backupEvery !== undefined && fixed.backupEvery !== undefined) ||
    (keepDays !== undefined && fixed.keepDays !== undefined);
  if (isOther) throw new Refusal(FIXED);
  if (backupEvery !== undefined) await store.choose('backupEvery', String(backupEvery));
  if (keepDays !== undefined) await store.choose('keepDays', String(keepDays));
  return dataStateOf(context);
};
