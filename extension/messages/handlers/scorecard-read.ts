import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { metricsNeeded, publish } from '../../../core/publication/index.ts';
import { TEMPLATES, template } from '../../../core/templates/index.ts';
import type { Context, Handler } from '../context.ts';

/** The scorecard of a person who has not chosen yet. */
const FIRST = 'social-media-strategy';

/** The template that the person chose; one that is no longer there gives way to the first. */
export async function chosenTemplate({ store }: Pick<Context, 'store'>) {
  const chosen = await store.setting('scorecard');
  return TEMPLATES.find((one) => one.id === chosen) ?? template(FIRST);
}

/** The chosen scorecard as the person made it, or as its template has it. */
async function chosenScorecard(context: Context) {
  const from = await chosenTemplate(context);
  const last = await context.store.revision(from.id);
  const scorecard: ScorecardDefinition = last?.scorecard ?? from;
  return { of: from.id, scorecard };
}

/** The chosen scorecard and everything that is stored of its metrics. */
export async function chosenInput(asOf: string | undefined, context: Context) {
  const { of, scorecard } = await chosenScorecard(context);
  // The person's own day, as captures keep it: an instant in UTC is another day in the evening.
  const day = asOf ?? context.clock.today();
  // A store of years holds many times more than one scorecard asks for.
  const observations = await context.store.observationsAbout(metricsNeeded(scorecard, day));
  return { of, scorecard, observations, asOf: day, locale: context.locale };
}

async function choices({ store }: Context) {
  const yours = new Set(await store.revised());
  return TEMPLATES.map(({ id, title }) => ({ id, title, isYours: yours.has(id) }));
}

/** Scores what is stored, and says which scorecards there are. */
export const scorecardRead: Handler<'scorecard.read'> = async ({ asOf }, context) => {
  const { of, ...input } = await chosenInput(asOf, context);
  return { template: of, publication: publish(input), choices: await choices(context) };
};
