import {
  differencesBetween,
  hashOf,
  isLocked,
  isSaid,
  type ReleaseRisk,
  releaseRisks,
} from '../../../core/publication/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { recorded } from '../releases.ts';
import { madeFile } from './publish-file.ts';
import { publishStateOf } from './publish-state.ts';
import { releaseStateOf } from './release-state.ts';

function wordsOf(risk: ReleaseRisk): string {
  switch (risk.kind) {
    case 'audience':
      return 'Say whom it is for before it is reviewed.';
    case 'embargo':
      return 'The first day of publishing is no day. Choose one, or leave it empty.';
    default:
      return `“${risk.name}” is worse than in the last publication. Write what readers have to know.`;
  }
}

/** Hands in the file as it is now: from here on it is what is looked at, approved and published. */
export const releaseSubmit: Handler<'release.submit'> = async ({ by, notes, embargo }, context) => {
  const { store, clock } = context;
  const kept = await recorded(store, async (now) => {
    if (!now.isReviewed) throw new Refusal('Publishing is not reviewed here. Choose it first.');
    if (now.release) throw new Refusal('A file is in review already. Send it back first.');
    if (!isSaid(by)) throw new Refusal('Say who hands it in.');
    const { profile, audience, unit, isSigned } = await publishStateOf(context);
    const file = await madeFile({ profile, audience, unit, isSigned, notes }, context);
    const { figures, name, text } = file;
    if (isLocked(figures.asOf, now.lockedUntil)) {
      throw new Refusal(
        'This period was published and is locked. Reopen it first and say why, or wait for the next day.',
      );
    }
    const differences = now.last && differencesBetween(now.last, figures);
    const [risk] = releaseRisks({ audience, notes, embargo }, differences);
    if (risk) throw new Refusal(wordsOf(risk));
    const hash = hashOf(text);
    await store.choose('releaseFile', text);
    return {
      next: {
        ...now,
        release: {
          ...{ stage: 'review' as const, file: hash, name, asOf: figures.asOf },
          ...{ submitter: by.trim(), approver: '', embargo, audience, notes, figures },
        },
      },
      entry: {
        at: clock.now(),
        kind: 'submitted',
        about: {
          ...{ by: by.trim(), file: hash, calculated: figures.id, asOf: figures.asOf, profile },
          ...{ audience, embargo, overall: figures.overall, kpis: figures.kpis.length },
          declines: differences?.changed.filter((one) => one.isDecline).length ?? 0,
        },
      },
    };
  });
  return releaseStateOf(context, kept);
};
