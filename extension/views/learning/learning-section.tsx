import { useMemo } from 'preact/hooks';
import type { ExperimentRecord, TrainingRecord } from '../../../core/model/index.ts';
import { saidName } from '../map/link-words.ts';
import { OneRecord } from '../work/one-record.tsx';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import * as trying from './experiment-fields.ts';
import * as teaching from './training-fields.ts';
import { say } from './words.ts';

type Trainings = RecordModel<teaching.TrainingFields>;
type Experiments = RecordModel<trying.ExperimentFields>;

function TrainingForm({ records, of }: { records: Trainings; of: string }) {
  return (
    <OneRecord
      {...{ records, of, list: 'training', kind: 'training' }}
      title={(name) => (name === null ? say('training.new') : say('training.title', { name }))}
      specs={teaching.specsOf}
      called={({ topic }) => topic}
      make={teaching.trainingOf}
    >
      <p class="wide-field small soft">{say('training.people', { n: 5 })}</p>
    </OneRecord>
  );
}

function ExperimentForm({ records, of }: { records: Experiments; of: string }) {
  return (
    <OneRecord
      {...{ records, of, list: 'experiments', kind: 'experiment' }}
      title={(name) => (name === null ? say('experiment.new') : say('experiment.title', { name }))}
      specs={trying.specsOf}
      called={({ name }) => name}
      make={trying.experimentOf}
    />
  );
}

/** Which goal a record serves, where it serves one. */
function Serves({ goal, mine }: Pick<SectionProps, 'mine'> & { goal: string | undefined }) {
  if (goal === undefined) return null;
  return <p class="small">{say('serves', { goal: saidName(mine.scorecard, goal) })}</p>;
}

function TrainingRow({
  records,
  one,
  mine,
  formats,
}: SectionProps & { records: Trainings; one: TrainingRecord }) {
  const { id, topic, theme, day, people, hours, group, outcome, goal } = one;
  return (
    <RecordLine
      records={records}
      id={id}
      name={topic}
      label={say('change.name', { name: topic })}
      fields={() => teaching.fieldsOf(mine.scorecard, id)}
      about={
        <>
          <p class="small soft">
            {[say(`theme.${theme}`), formats.date(day), group ?? ''].filter(Boolean).join(' · ')}
          </p>
          <Serves goal={goal} mine={mine} />
          {outcome !== undefined && <p class="small soft">{outcome}</p>}
        </>
      }
      now={
        <>
          <strong>{say('hours.all', { n: people * hours })}</strong>
          <span class="small soft">{say('people.n', { n: people })}</span>
        </>
      }
    >
      {records.open.value.has(id) && <TrainingForm records={records} of={id} />}
    </RecordLine>
  );
}

function ExperimentRow({
  records,
  one,
  mine,
  formats,
}: SectionProps & { records: Experiments; one: ExperimentRecord }) {
  const { id, name, theme, begun, ended, outcome, lesson, goal } = one;
  const days =
    ended === undefined
      ? say('since', { day: formats.date(begun) })
      : say('from-to', { from: formats.date(begun), to: formats.date(ended) });
  return (
    <RecordLine
      records={records}
      id={id}
      name={name}
      label={say('change.name', { name })}
      fields={() => trying.fieldsOf(mine.scorecard, id)}
      about={
        <>
          <p class="small soft">{`${say(`tries.${theme}`)} · ${days}`}</p>
          <Serves goal={goal} mine={mine} />
          {lesson !== undefined && <p class="small soft">{lesson}</p>}
        </>
      }
      now={
        <strong>
          {outcome ? say(`result.${outcome}`) : say(ended === undefined ? 'runs' : 'result.none')}
        </strong>
      }
    >
      {records.open.value.has(id) && <ExperimentForm records={records} of={id} />}
    </RecordLine>
  );
}

/** Newest first, as people look for what they wrote down last. */
const newest = <T,>(list: readonly T[], dayOf: (one: T) => string): readonly T[] =>
  [...list].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));

/** What the team learnt: trainings that were held, and experiments, each with the goal that it serves. */
export function LearningSection(props: SectionProps) {
  const { edit, mine, day } = props;
  const { training = [], experiments = [] } = mine.scorecard;
  const held = recordsOf<teaching.TrainingFields>(edit, 'training', teaching.wrongIn);
  const tried = recordsOf<trying.ExperimentFields>(edit, 'experiments', trying.wrongIn);
  useMemo(() => {
    held.follow(mine, (id) => teaching.fieldsOf(mine.scorecard, id));
    tried.follow(mine, (id) => trying.fieldsOf(mine.scorecard, id));
  }, [mine]);
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <h2>{say('trainings')}</h2>
      <RecordList
        records={held}
        nothing={teaching.nothing(day)}
        words={{ add: say('training.add'), none: say('training.none') }}
        form={<TrainingForm records={held} of={NEW} />}
      >
        {newest(training, (one) => one.day).map((one) => (
          <TrainingRow key={one.id} {...props} records={held} one={one} />
        ))}
      </RecordList>
      <h2>{say('experiments')}</h2>
      <RecordList
        records={tried}
        nothing={trying.nothing(day)}
        words={{ add: say('experiment.add'), none: say('experiment.none') }}
        form={<ExperimentForm records={tried} of={NEW} />}
      >
        {newest(experiments, (one) => one.ended ?? one.begun).map((one) => (
          <ExperimentRow key={one.id} {...props} records={tried} one={one} />
        ))}
      </RecordList>
    </>
  );
}
