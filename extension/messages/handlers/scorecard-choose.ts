import { TEMPLATES } from '../../../core/templates/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Keeps which scorecard the person wants to see. */
export const scorecardChoose: Handler<'scorecard.choose'> = async ({ id }, { store }) => {
  if (!TEMPLATES.some((one) => one.id === id)) {
    throw new Refusal('This scorecard is not known. Choose one of the list.');
  }
  await store.choose('scorecard', id);
  return { template: id };
};
