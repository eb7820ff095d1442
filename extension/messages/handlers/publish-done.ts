import type { Handler } from '../context.ts';
import { recorded } from '../releases.ts';
import { keepPublishing } from './publish-state.ts';

/** Notes that the file stands where the person wanted it, and writes down which file it was. */
export const publishDone: Handler<'publish.done'> = async ({ file, figures }, context) => {
  const { store, clock } = context;
  const at = clock.now();
  if (file !== undefined) {
    await recorded(store, async (now) => {
      const { release } = now;
      const isApproved = release?.stage === 'approved' && release.file === file;
      const said = isApproved ? release.figures : figures;
      const of = said === undefined ? {} : { calculated: said.id, asOf: said.asOf };
      const names = isApproved ? { by: release.submitter, approver: release.approver } : {};
      const about = { file, ...of, overall: said?.overall ?? null, ...names, isApproved };
      const next = {
        ...now,
        last: said ?? now.last,
        ...(isApproved ? { release: null, lockedUntil: release.asOf } : {}),
      };
      return { next, entry: { at, kind: 'published', about } };
    });
  }
  return keepPublishing({ published: at }, context);
};
