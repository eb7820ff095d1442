import { isSaid } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { recorded } from '../releases.ts';
import { releaseStateOf } from './release-state.ts';

/** Unlocks what was published, so that it can be published otherwise: recorded with the reason. */
export const releaseReopen: Handler<'release.reopen'> = async ({ by, why }, context) => {
  const { store, clock } = context;
  const kept = await recorded(store, async (now) => {
    if (now.lockedUntil === '') throw new Refusal('Nothing is locked.');
    if (!isSaid(by) || !isSaid(why)) {
      throw new Refusal('Say who reopens it, and why.');
    }
    const about = { by: by.trim(), why: why.trim(), lockedUntil: now.lockedUntil };
    return {
      next: { ...now, lockedUntil: '' },
      entry: { at: clock.now(), kind: 'reopened', about },
    };
  });
  return releaseStateOf(context, kept);
};
