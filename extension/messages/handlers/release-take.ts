import { hashOf, isEmbargoed } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import type { Policy } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import { releaseOf } from '../releases.ts';

/** What an organisation fixed may have come after the approval: it holds when the file leaves. */
function refuseOther(text: string, { profile, isSigned }: Policy): void {
  const file = JSON.parse(text) as { readonly profile?: unknown; readonly signature?: unknown };
  const isOther =
    (profile !== undefined && file.profile !== profile) || (isSigned === true && !file.signature);
  if (isOther)
    throw new Refusal(
      'Something else is fixed by your organisation now. Send the file back and hand it in again.',
    );
}

/**
 * The file that was handed in, to the last byte: to be looked at, or once it is approved and its day
 * has come, to be published.
 */
export const releaseTake: Handler<'release.take'> = async ({ isToLookAt = false }, context) => {
  const { store, clock } = context;
  const { release } = await releaseOf(store);
  if (!release || (!isToLookAt && release.stage !== 'approved')) {
    throw new Refusal('Nothing is approved. Hand the file in, and have it approved first.');
  }
  if (!isToLookAt && isEmbargoed(release.embargo, clock.today())) {
    throw new Refusal('The approved file may not be published before its day.');
  }
  const text = (await store.setting('releaseFile')) ?? '';
  if (hashOf(text) !== release.file) {
    throw new Refusal(
      'The file is not the one that was handed in. Send it back and hand it in again.',
    );
  }
  if (!isToLookAt) refuseOther(text, await context.policy());
  return { name: release.name, text, file: release.file };
};
