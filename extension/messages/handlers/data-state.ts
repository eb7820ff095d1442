import type { DataState } from '../answers.ts';
import type { Context, Handler } from '../context.ts';

/** A week: often enough that little is lost, seldom enough not to be a nuisance. */
const BACKUP_EVERY = 7;
const DAY_MS = 86_400_000;

const figures = (text: string | undefined, fallback: number): number =>
  text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : fallback;

/** What is kept, and by which rules. */
export async function dataStateOf({ store, clock, policy }: Context): Promise<DataState> {
  const [accounts, numbers, every, backedUp, keep] = await Promise.all([
    store.tally(),
    store.count(),
    store.setting('backupEvery'),
    store.setting('backedUp'),
    store.setting('keepDays'),
  ]);
  const fixed = await policy();
  const backupEvery = fixed.backupEvery ?? figures(every, BACKUP_EVERY);
  // Before the first backup it is due once the oldest number has been here as long.
  const since =
    backedUp ?? accounts.flatMap(({ firstSeen }) => firstSeen ?? []).reduce(earlier, clock.now());
  const isOld = Date.parse(clock.now()) - Date.parse(since) >= backupEvery * DAY_MS;
  return {
    accounts,
    numbers,
    backupEvery,
    backedUp: backedUp ?? null,
    isBackupDue: backupEvery > 0 && numbers > 0 && isOld,
    keepDays: fixed.keepDays ?? figures(keep, 0),
    fixed: [
      ...(fixed.keepDays === undefined ? [] : (['keepDays'] as const)),
      ...(fixed.backupEvery === undefined ? [] : (['backupEvery'] as const)),
    ],
  };
}

const earlier = (a: string, b: string) => (Date.parse(b) < Date.parse(a) ? b : a);

/** What is kept of each account, and when it was last backed up. */
export const dataState: Handler<'data.state'> = (_, context) => dataStateOf(context);
