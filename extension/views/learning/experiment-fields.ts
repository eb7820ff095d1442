import type {
  ExperimentRecord,
  ExperimentTheme,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import { type FieldSpec, isDay, namedOptions, said, type Typed } from '../work/record-fields.tsx';
import type { WrongIn } from '../work/record-model.ts';
import { say } from './words.ts';

/** An experiment as it stands in its fields. */
export type ExperimentFields = Typed<
  'name' | 'tries' | 'begun' | 'ended' | 'result' | 'lesson' | 'goal'
>;

/** What an experiment can try out, in the order in which it is offered. */
export const EXPERIMENT_THEMES = [
  'format',
  'time',
  'topic',
  'platform',
  'other',
] as const satisfies readonly ExperimentTheme[];
const RESULTS = ['won', 'lost', 'unclear'] as const;

/** An experiment that nothing has been said of yet. */
export const nothing = (begun: string): ExperimentFields => ({
  ...{ name: '', tries: 'format', begun, ended: '', result: '', lesson: '', goal: '' },
});

/** An experiment of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(
  { experiments = [] }: ScorecardDefinition,
  id: string,
): ExperimentFields | null {
  const found = experiments.find((one) => one.id === id);
  if (!found) return null;
  const { name, theme, begun, ended = '', outcome = '', lesson = '', goal = '' } = found;
  return { name, tries: theme, begun, ended, result: outcome, lesson, goal };
}

/** The fields of the form. */
export const specsOf = ({
  goals,
}: ScorecardDefinition): readonly FieldSpec<keyof ExperimentFields>[] => [
  { key: 'name', name: say('tried'), kind: 'wide', most: 400 },
  {
    ...{ key: 'tries', name: say('tries'), kind: 'choice' },
    options: EXPERIMENT_THEMES.map((one) => [one, say(`tries.${one}`)]),
  },
  { key: 'begun', name: say('begun'), kind: 'date' },
  { key: 'ended', name: say('ended'), kind: 'date' },
  {
    ...{ key: 'result', name: say('result'), kind: 'choice' },
    options: [
      ['', say('result.none')],
      ...RESULTS.map((one) => [one, say(`result.${one}`)] as const),
    ],
  },
  {
    ...{ key: 'goal', name: say('goal'), kind: 'choice' },
    options: namedOptions(say('goal.none'), goals),
  },
  { key: 'lesson', name: say('lesson'), kind: 'wide', most: 1000 },
];

/** What is wrong with the fields of an experiment. */
export function wrongIn({
  name,
  begun,
  ended,
  result,
}: ExperimentFields): WrongIn<ExperimentFields> {
  const isOver = ended !== '';
  return {
    ...(name.trim() === '' ? { name: say('wrong.tried') } : {}),
    ...(isDay(begun) ? {} : { begun: say('wrong.day') }),
    ...(isOver && isDay(begun) && ended < begun ? { ended: say('wrong.order') } : {}),
    ...(result !== '' && !isOver ? { ended: say('wrong.ended') } : {}),
  };
}

/** The experiment of fields in which nothing is wrong. */
export function experimentOf(fields: ExperimentFields): Omit<ExperimentRecord, 'id'> {
  const outcome = RESULTS.find((one) => one === fields.result);
  return {
    name: fields.name.trim(),
    theme: EXPERIMENT_THEMES.find((one) => one === fields.tries) ?? 'other',
    begun: fields.begun,
    ...said('ended', fields.ended),
    ...(outcome ? { outcome } : {}),
    ...said('lesson', fields.lesson),
    ...said('goal', fields.goal),
  };
}
