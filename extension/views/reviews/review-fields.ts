import type { AgendaNote, ReviewRecord, ScorecardDefinition } from '../../../core/model/index.ts';
import { type FieldSpec, isDay, said, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** A review as it stands in its fields. */
export type ReviewFields = Typed<'name' | 'day' | 'who' | 'held' | 'minutes'>;

/** A review that nothing has been said of yet. */
export const nothing = (day: string): ReviewFields => ({
  ...{ name: '', day, who: '', held: '', minutes: '' },
});

/** A review of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf({ reviews = [] }: ScorecardDefinition, id: string): ReviewFields | null {
  const found = reviews.find((one) => one.id === id);
  if (!found) return null;
  const { name, day, who = '', held = '', minutes = '' } = found;
  return { name, day, who, held, minutes };
}

/** The fields of the form. */
export const specsOf = (): readonly FieldSpec<keyof ReviewFields>[] => [
  { key: 'name', name: say('name'), kind: 'text', most: 200 },
  { key: 'day', name: say('day'), kind: 'date' },
  { key: 'who', name: say('who'), kind: 'text', most: 400 },
  { key: 'held', name: say('held'), kind: 'date' },
  { key: 'minutes', name: say('minutes'), kind: 'lines', most: 8000 },
];

/** What is wrong with the fields of a review on a day. */
export const wrongIn =
  (today: string) =>
  ({ name, day, held, minutes }: ReviewFields): WrongIn<ReviewFields> => ({
    ...(name.trim() === '' ? { name: say('wrong.name') } : {}),
    ...(isDay(day) ? {} : { day: say('wrong.day') }),
    ...(held > today ? { held: say('wrong.held') } : {}),
    ...(minutes.trim() !== '' && held === '' ? { held: say('wrong.minutes') } : {}),
  });

/**
 * The review of fields in which nothing is wrong. What was on its agenda is kept from the moment in
 * which it is held, as it is then.
 */
export function reviewOf(
  fields: ReviewFields,
  before: readonly AgendaNote[] | undefined,
  now: readonly AgendaNote[],
): Omit<ReviewRecord, 'id'> {
  return {
    name: fields.name.trim(),
    day: fields.day,
    ...said('who', fields.who),
    ...said('held', fields.held),
    ...(fields.held === '' ? {} : { agenda: before ?? now }),
    ...said('minutes', fields.minutes),
  };
}
