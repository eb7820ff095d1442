import { isSaid } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { recorded } from '../releases.ts';
import { releaseStateOf } from './release-state.ts';

/** Sends back what was handed in or approved: it is a draft again. */
export const releaseReturn: Handler<'release.return'> = async ({ by, why }, context) => {
  const { store, clock } = context;
  const kept = await recorded(store, async (now) => {
    const { release } = now;
    if (!release) throw new Refusal('Nothing is in review.');
    if (!isSaid(by) || !isSaid(why)) {
      throw new Refusal('Say who sends it back, and why.');
    }
    const about = { by: by.trim(), why: why.trim(), file: release.file, stage: release.stage };
    return {
      next: { ...now, release: null },
      entry: { at: clock.now(), kind: 'sent-back', about },
    };
  });
  return releaseStateOf(context, kept);
};
