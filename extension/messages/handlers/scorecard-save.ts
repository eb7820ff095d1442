import { isTemplateId, validateScorecard } from '../../../core/templates/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { ownScorecard } from './scorecard-mine.ts';

/** Keeps an edit of the person's scorecard, unless it was made of one that is no longer the last. */
export const scorecardSave: Handler<'scorecard.save'> = async (data, context) => {
  const { of, base, what, undoes, scorecard: given } = data;
  if (!isTemplateId(of)) throw new Refusal('This scorecard is not known. Nothing was stored.');
  const checked = validateScorecard(given);
  if (!checked.ok) throw new Refusal(`${checked.why} Nothing was stored.`);
  const { scorecard } = checked;
  if (scorecard.id !== of) {
    throw new Refusal('This is an edit of another scorecard. Nothing was stored.');
  }
  const isKept = await context.store.addRevision({
    of,
    n: base + 1,
    at: context.clock.now(),
    what,
    scorecard,
    ...(undoes === undefined ? {} : { undoes }),
  });
  return { isKept, mine: await ownScorecard(of, context) };
};
