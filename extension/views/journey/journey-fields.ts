import { KPIS } from '../../../core/kpis/index.ts';
import type {
  JourneyDefinition,
  JourneyFlow,
  JourneyStage,
  ScorecardDefinition,
} from '../../../core/model/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { type FieldSpec, namedOptions, said, type Typed } from '../work/record-fields.tsx';
import { isTaken, NEW, type WrongIn } from '../work/record-model.ts';
import { journeyOf } from './journey-values.ts';
import { say } from './words.ts';

/** A stage as it stands in its fields. */
export type StageFields = Typed<'name' | 'brief' | 'kpi'>;
/** A way as it stands in its fields. */
export type FlowFields = Typed<'from' | 'to' | 'kpi' | 'note'>;

/** What a new stage begins with. */
export const NO_STAGE: StageFields = { name: '', brief: '', kpi: '' };
/** What a new way begins with. */
export const NO_FLOW: FlowFields = { from: '', to: '', kpi: '', note: '' };

/** The key of a way among the records of the page. */
export const keyOf = ({ from, to }: Pick<JourneyFlow, 'from' | 'to'>): string => `${from} ${to}`;

/** A stage in its fields; null where the journey has none of that id. */
export function stageFields({ stages }: JourneyDefinition, id: string): StageFields | null {
  const found = stages.find((one) => one.id === id);
  if (!found) return null;
  const { name, brief = '', kpi = '' } = found;
  return { name: inWords(name), brief: inWords(brief), kpi };
}

/** A way in its fields; null where the journey has none of that key. */
export function flowFields({ flows }: JourneyDefinition, key: string): FlowFields | null {
  const found = flows.find((one) => keyOf(one) === key);
  if (!found) return null;
  const { from, to, kpi = '', note = '' } = found;
  return { from, to, kpi, note };
}

/** KPIs of the scorecard's own and of the library, by name. */
const kpiOptions = ({ own = [] }: ScorecardDefinition) =>
  namedOptions(
    say('kpi.none'),
    [...own, ...KPIS]
      .filter(({ deprecated }) => !deprecated)
      .sort((a, b) => inWords(a.name).localeCompare(inWords(b.name))),
  );

/** The fields of a stage's form. */
export const stageSpecs = (
  scorecard: ScorecardDefinition,
): readonly FieldSpec<keyof StageFields>[] => [
  { key: 'name', name: say('stage.name'), kind: 'text', most: 60 },
  { key: 'kpi', name: say('stage.kpi'), kind: 'choice', options: kpiOptions(scorecard) },
  { key: 'brief', name: say('stage.brief'), kind: 'wide', most: 400 },
];

/** The fields of a way's form; where it runs is chosen once. */
export function flowSpecs(
  scorecard: ScorecardDefinition,
  isNew: boolean,
): readonly FieldSpec<keyof FlowFields>[] {
  const stages = namedOptions(say('choose'), journeyOf(scorecard).stages);
  const run: readonly FieldSpec<keyof FlowFields>[] = [
    { key: 'from', name: say('from'), kind: 'choice', options: stages },
    { key: 'to', name: say('to'), kind: 'choice', options: stages },
  ];
  return [
    ...(isNew ? run : []),
    { key: 'kpi', name: say('way.kpi'), kind: 'choice', options: kpiOptions(scorecard) },
    { key: 'note', name: say('note'), kind: 'wide', most: 400 },
  ];
}

/** What is wrong with the fields of a stage. */
export function stageWrong(
  { name }: StageFields,
  { scorecard }: OwnScorecard,
  id: string,
): WrongIn<StageFields> {
  if (name.trim() === '') return { name: say('wrong.name') };
  return isTaken(name, journeyOf(scorecard).stages, id) ? { name: say('wrong.taken') } : {};
}

/** What is wrong with the fields of a way. */
export function flowWrong(
  fields: FlowFields,
  { scorecard }: OwnScorecard,
  key: string,
): WrongIn<FlowFields> {
  const isThere = journeyOf(scorecard).flows.some((one) => keyOf(one) === keyOf(fields));
  return {
    ...(fields.from === '' ? { from: say('wrong.stage') } : {}),
    ...(fields.to === '' ? { to: say('wrong.stage') } : {}),
    ...(key === NEW && isThere ? { to: say('wrong.there') } : {}),
  };
}

/** The stage of fields in which nothing is wrong; words that were left as they were stay in their language. */
export function stageOf(
  fields: StageFields,
  was: JourneyStage | undefined,
): Omit<JourneyStage, 'id'> {
  const kept = (text: string, before: string | undefined) =>
    before !== undefined && inWords(before) === text.trim() ? before : text.trim();
  const brief = kept(fields.brief, was?.brief);
  return {
    name: kept(fields.name, was?.name),
    ...said('brief', brief),
    ...said('kpi', fields.kpi),
  };
}

/** The way of fields in which nothing is wrong. */
export const flowOf = ({ from, to, kpi, note }: FlowFields): JourneyFlow => ({
  ...{ from, to },
  ...said('kpi', kpi),
  ...said('note', note),
});
