import type { KeptCounts } from '../../../core/model/index.ts';
import type { Store } from '../../store/index.ts';
import type { Clock, Handler } from '../context.ts';
import type { Policy } from '../policy.ts';

const NOTHING: KeptCounts = { numbers: 0, captures: 0, sessions: 0, taught: 0, choices: 0 };

/** The last day of which nothing is kept, by a rule of so many days. */
export function lastDayGone(today: string, keepDays: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - keepDays * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** Erases what is older than the person wants to keep; nothing where there is no such rule. */
export async function tidy(store: Store, clock: Clock, policy: Policy): Promise<KeptCounts> {
  const days = policy.keepDays ?? Number((await store.setting('keepDays')) ?? 0);
  if (!Number.isSafeInteger(days) || days <= 0) return NOTHING;
  return store.erase({ kind: 'before', day: lastDayGone(clock.today(), days) });
}

/** Keeps to the person's rule of how long numbers stay. */
export const dataTidy: Handler<'data.tidy'> = async (_, { store, clock, policy }) =>
  tidy(store, clock, await policy());
