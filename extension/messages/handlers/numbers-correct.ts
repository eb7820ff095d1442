import {
  dimensionOf,
  type NumberStory,
  type Observation,
  type ObservationContent,
} from '../../../core/model/index.ts';
import { parseQuantity } from '../../../core/text/index.ts';
import type { Figures } from '../answers.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

const GONE = 'This number is not here any more. Nothing was changed. Load the list again.';

/** The version that counts: of those that no other corrects, the last seen. */
export function standing({ versions }: NumberStory): Observation | undefined {
  const corrected = new Set(versions.map(({ supersedes }) => supersedes));
  return versions.findLast(({ id }) => !corrected.has(id));
}

/** What the person wrote, in the unit of the number that it corrects. */
export function written(text: string, { unit }: Observation, locale: string): Figures {
  const isMoney = dimensionOf(unit) === 'money';
  const read = parseQuantity(text.trim(), { locale, unit, ...(isMoney ? { currency: unit } : {}) });
  if (read.kind === 'no-data') {
    throw new Refusal('A number that is not known is deleted, not corrected to nothing.');
  }
  if (read.kind !== 'number') {
    throw new Refusal(`${read.why} Write it as the page would, such as 1,204 or 1.2K.`);
  }
  if (read.unit !== unit) {
    throw new Refusal(
      `This number is in another unit than “${text.trim()}”. Write it in the same.`,
    );
  }
  const { value, low, high } = read;
  return { value, low, high, unit };
}

function correction(
  before: Observation,
  figures: Figures,
  { text, why, seen }: { text: string; why: string; seen: string },
): ObservationContent {
  const { metric, subject, from, to, source, id } = before;
  return {
    metric,
    subject,
    ...figures,
    from,
    to,
    seen,
    source: {
      kind: 'manual',
      ...(source.label === undefined ? {} : { label: source.label }),
      raw: text.trim(),
      note: why,
    },
    supersedes: id,
  };
}

/** Corrects a number by hand: a newer one of the same time stands before it, and says why. */
export const numbersCorrect: Handler<'numbers.correct'> = async (
  { id, text, why, isTrial },
  { store, clock, locale },
) => {
  const story = await store.story(id);
  const before = story && standing(story);
  if (!before) throw new Refusal(GONE);
  const figures = written(text, before, locale);
  if (isTrial) return { ...figures, id: null };
  if (why === '') throw new Refusal('Say why it is corrected. Nothing was changed.');
  const { value, low, high } = before;
  if (value === figures.value && low === figures.low && high === figures.high) {
    throw new Refusal('This is the number that stands there already. Nothing was changed.');
  }
  // With a clock that was set back the correction would be older than what it corrects.
  const seen = Date.parse(before.seen) > Date.parse(clock.now()) ? before.seen : clock.now();
  const { added } = await store.addObservations([correction(before, figures, { text, why, seen })]);
  const [kept] = added;
  if (!kept) throw new Refusal('This correction was made before and deleted. Put it back instead.');
  return { ...figures, id: kept.id };
};
