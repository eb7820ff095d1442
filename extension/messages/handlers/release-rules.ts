import { isLocked, isSaid } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { recorded } from '../releases.ts';
import { releaseStateOf } from './release-state.ts';

/** Changes the rules of publishing: recorded with who changed them. */
export const releaseRules: Handler<'release.rules'> = async ({ by, ...change }, context) => {
  const { store, clock } = context;
  const kept = await recorded(store, async (now) => {
    if (!isSaid(by)) throw new Refusal('Say who you are. It is recorded who changes this.');
    const next = { ...now, ...change };
    if (now.release && !next.isReviewed) {
      throw new Refusal('A file is in review. Send it back first.');
    }
    // Publishing at once would be a way round the lock that leaves no reason.
    if (now.isReviewed && !next.isReviewed && isLocked(clock.today(), now.lockedUntil)) {
      throw new Refusal('This period was published and is locked. Reopen it first and say why.');
    }
    const { isReviewed, isFourEyes } = next;
    const about = { by: by.trim(), isReviewed, isFourEyes };
    return { next, entry: { at: clock.now(), kind: 'rules', about } };
  });
  return releaseStateOf(context, kept);
};
