import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { metricsPublished } from '../../../core/publication/index.ts';
import { TEMPLATES, template } from '../../../core/templates/index.ts';
import type { Context, Handler } from '../context.ts';
import { askedFindings } from '../kept-analyses.ts';
import { scoredNow } from '../scored.ts';

/** The scorecard of a person who has not chosen yet. */
const FIRST = 'social-media-strategy';

/** The template that the person chose; one that is no longer there gives way to the first. */
export async function chosenTemplate({ store }: Pick<Context, 'store'>) {
  const chosen = await store.setting('scorecard');
  return TEMPLATES.find((one) => one.id === chosen) ?? template(FIRST);
}

/** What was chosen, of the person's own or of the sample. */
type Chosen = Pick<Context, 'store'> & Partial<Pick<Context, 'isSample'>>;

/** A scorecard of sample numbers says so wherever it goes: on its page, in its file, in widgets. */
const asSample = (scorecard: ScorecardDefinition): ScorecardDefinition => ({
  ...scorecard,
  title: `Sample: ${scorecard.title}`,
});

/** The chosen scorecard as the person made it, or as its template has it. */
export async function chosenScorecard(context: Chosen) {
  const from = await chosenTemplate(context);
  const last = await context.store.revision(from.id);
  const scorecard: ScorecardDefinition = last?.scorecard ?? from;
  return { of: from.id, scorecard: context.isSample ? asSample(scorecard) : scorecard };
}

/** What is scored and for which day: all but the numbers. */
export async function chosenToScore(
  asOf: string | undefined,
  context: Chosen & Pick<Context, 'clock' | 'locale'>,
) {
  const { of, scorecard } = await chosenScorecard(context);
  // The person's own day, as captures keep it: an instant in UTC is another day in the evening.
  const noted = await askedFindings(context);
  return { of, scorecard, asOf: asOf ?? context.clock.today(), locale: context.locale, noted };
}

/** The chosen scorecard and everything that is stored of what its publication holds. */
export async function chosenInput(asOf: string | undefined, context: Context) {
  const input = await chosenToScore(asOf, context);
  // A store of years holds many times more than one scorecard asks for.
  const needed = metricsPublished(input.scorecard, input.asOf);
  return { ...input, observations: await context.store.observationsAbout(needed) };
}

async function choices({ store }: Context) {
  const yours = new Set(await store.revised());
  return TEMPLATES.map(({ id, title }) => ({ id, title, isYours: yours.has(id) }));
}

/** Scores what is stored, and says which scorecards there are. */
export const scorecardRead: Handler<'scorecard.read'> = async ({ asOf }, context) => {
  const { of, ...input } = await chosenToScore(asOf, context);
  const { store, clock } = context;
  const { publication, at, isCurrent } = await scoredNow(input, { store, now: clock.now() });
  return {
    template: of,
    publication,
    scored: { at, isCurrent },
    choices: await choices(context),
  };
};
