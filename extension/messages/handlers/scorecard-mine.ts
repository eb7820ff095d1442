import { template } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../answers.ts';
import type { Context, Handler } from '../context.ts';
import { chosenTemplate } from './scorecard-read.ts';

/** How many edits a list shows: what came before them is kept as well. */
const MOST_NOTES = 100;

/** A scorecard as the person made it. */
export async function ownScorecard(of: string, { store }: Context): Promise<OwnScorecard> {
  const [last, notes, ownMetrics] = await Promise.all([
    store.revision(of),
    store.revisionNotes(of, MOST_NOTES),
    store.ownMetrics(),
  ]);
  return { of, n: last?.n ?? 0, scorecard: last?.scorecard ?? template(of), ownMetrics, notes };
}

/** The chosen scorecard to be edited, with what was done to it. */
export const scorecardMine: Handler<'scorecard.mine'> = async (_, context) =>
  ownScorecard((await chosenTemplate(context)).id, context);
