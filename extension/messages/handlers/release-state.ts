import { isEmbargoed } from '../../../core/publication/index.ts';
import type { Context, Handler } from '../context.ts';
import type { ReleaseState } from '../publish-answers.ts';
import type { KeptRelease } from '../release-schema.ts';
import { ledgerCheck, ledgerOf, releaseOf } from '../releases.ts';

/** How many entries of the record a page shows: what came before them is kept as well. */
const MOST = 200;

/** How it stands with what is to be published. */
export async function releaseStateOf(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  kept?: KeptRelease,
): Promise<ReleaseState> {
  const { isReviewed, isFourEyes, lockedUntil, last, release } = kept ?? (await releaseOf(store));
  const all = await ledgerOf(store);
  return {
    ...{ isReviewed, isFourEyes, lockedUntil, last, release },
    isEmbargoed: isEmbargoed(release?.embargo ?? '', clock.today()),
    record: { entries: all.slice(-MOST).reverse(), check: ledgerCheck(all) },
  };
}

/** How it stands with what is to be published. */
export const releaseState: Handler<'release.state'> = (_, context) => releaseStateOf(context);
