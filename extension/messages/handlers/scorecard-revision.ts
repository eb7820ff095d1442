import { isTemplateId, template } from '../../../core/templates/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** The scorecard as it was after an edit. */
export const scorecardRevision: Handler<'scorecard.revision'> = async ({ of, n }, { store }) => {
  if (n === 0 && isTemplateId(of)) return { scorecard: template(of) };
  const found = await store.revision(of, n);
  if (!found) throw new Refusal('This edit is not kept here. Nothing was changed.');
  return { scorecard: found.scorecard };
};
