import {
  LEAST_GROUP,
  type ScorecardDefinition,
  type TrainingRecord,
  type TrainingTheme,
} from '../../../core/model/index.ts';
import { type FieldSpec, isDay, namedOptions, said, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { say } from './words.ts';

/** A training as it stands in its fields. */
export type TrainingFields = Typed<
  'topic' | 'theme' | 'day' | 'people' | 'hours' | 'group' | 'outcome' | 'goal'
>;

/** What a training can be about, in the order in which it is offered. */
export const TRAINING_THEMES = [
  'ai',
  'listening',
  'creators',
  'analysis',
  'conversation',
  'other',
] as const satisfies readonly TrainingTheme[];

/** A training that nothing has been said of yet. */
export const nothing = (day: string): TrainingFields => ({
  ...{ topic: '', theme: 'other', day, people: '', hours: '', group: '', outcome: '', goal: '' },
});

/** A training of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(
  { training = [] }: ScorecardDefinition,
  id: string,
): TrainingFields | null {
  const found = training.find((one) => one.id === id);
  if (!found) return null;
  const { topic, theme, day, people, hours, group = '', outcome = '', goal = '' } = found;
  return {
    ...{ topic, theme, day, group, outcome, goal },
    ...{ people: String(people), hours: String(hours) },
  };
}

/** The fields of the form. */
export const specsOf = ({
  goals,
}: ScorecardDefinition): readonly FieldSpec<keyof TrainingFields>[] => [
  { key: 'topic', name: say('topic'), kind: 'wide', most: 400 },
  {
    ...{ key: 'theme', name: say('theme'), kind: 'choice' },
    options: TRAINING_THEMES.map((one) => [one, say(`theme.${one}`)]),
  },
  { key: 'day', name: say('day'), kind: 'date' },
  { key: 'people', name: say('people'), kind: 'number', most: 6 },
  { key: 'hours', name: say('hours'), kind: 'number', most: 6 },
  { key: 'group', name: say('group', { n: LEAST_GROUP }), kind: 'text', most: 200 },
  {
    ...{ key: 'goal', name: say('goal'), kind: 'choice' },
    options: namedOptions(say('goal.none'), goals),
  },
  { key: 'outcome', name: say('outcome'), kind: 'wide', most: 1000 },
];

const isPeople = (n: number | null): n is number =>
  n !== null && Number.isInteger(n) && n >= 1 && n <= 100_000;

/** What is wrong with the fields of a training. */
export function wrongIn({
  topic,
  day,
  people,
  hours,
  group,
}: TrainingFields): WrongIn<TrainingFields> {
  const [count, each] = [typed(people), typed(hours)];
  const isNamed = group.trim() !== '';
  return {
    ...(topic.trim() === '' ? { topic: say('wrong.topic') } : {}),
    ...(isDay(day) ? {} : { day: say('wrong.day') }),
    ...(isPeople(count) ? {} : { people: say('wrong.people') }),
    ...(each !== null && each > 0 && each <= 1000 ? {} : { hours: say('wrong.hours') }),
    ...(isNamed && isPeople(count) && count < LEAST_GROUP
      ? { group: say('wrong.group', { n: LEAST_GROUP }) }
      : {}),
  };
}

/** The training of fields in which nothing is wrong. */
export const trainingOf = (fields: TrainingFields): Omit<TrainingRecord, 'id'> => ({
  topic: fields.topic.trim(),
  theme: TRAINING_THEMES.find((one) => one === fields.theme) ?? 'other',
  day: fields.day,
  people: typed(fields.people) ?? 1,
  hours: typed(fields.hours) ?? 1,
  ...said('group', fields.group),
  ...said('outcome', fields.outcome),
  ...said('goal', fields.goal),
});
