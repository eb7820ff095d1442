import { hashOf, isEmbargoed } from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { releaseOf } from '../releases.ts';

/** The approved file, to the last byte as it was looked at. */
export const releaseTake: Handler<'release.take'> = async (_, { store, clock }) => {
  const { release } = await releaseOf(store);
  if (release?.stage !== 'approved') {
    throw new Refusal('Nothing is approved. Hand the file in, and have it approved first.');
  }
  if (isEmbargoed(release.embargo, clock.today())) {
    throw new Refusal('The approved file may not be published before its day.');
  }
  const text = (await store.setting('releaseFile')) ?? '';
  if (hashOf(text) !== release.file) {
    throw new Refusal(
      'The file is not the one that was approved. Send it back and hand it in again.',
    );
  }
  return { name: release.name, text, file: release.file };
};
