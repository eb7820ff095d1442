import { approvalTrouble } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { recorded } from '../releases.ts';
import { releaseStateOf } from './release-state.ts';

/** Approves the file that is in review: it, and nothing else, is published. */
export const releaseApprove: Handler<'release.approve'> = async ({ by }, context) => {
  const { store, clock } = context;
  const kept = await recorded(store, async (now) => {
    const { release, isFourEyes } = now;
    const trouble = approvalTrouble(release, by, { isFourEyes });
    if (trouble !== null || !release) throw new Refusal(trouble ?? 'Nothing is in review.');
    const { file, submitter, asOf } = release;
    return {
      next: { ...now, release: { ...release, stage: 'approved', approver: by.trim() } },
      entry: {
        at: clock.now(),
        kind: 'approved',
        about: { by: by.trim(), submitter, file, asOf, isFourEyes },
      },
    };
  });
  return releaseStateOf(context, kept);
};
