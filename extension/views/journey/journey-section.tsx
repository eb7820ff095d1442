import { useMemo, useState } from 'preact/hooks';
import type { JourneyFlow, JourneyStage } from '../../../core/model/index.ts';
import { setJourney, USUAL_JOURNEY } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { JourneyGraph } from './graph.tsx';
import {
  type FlowFields,
  flowFields,
  flowWrong,
  keyOf,
  NO_FLOW,
  NO_STAGE,
  type StageFields,
  stageFields,
  stageWrong,
} from './journey-fields.ts';
import { FlowForm, StageForm } from './journey-forms.tsx';
import { journeyOf, type Measured, measuredBy, stageName } from './journey-values.ts';
import { say } from './words.ts';

/** A number with what it is of, or that it is not known and why. */
function Worth({ value, name, why }: Measured) {
  return (
    <>
      {name !== null && <p class="small soft">{name}</p>}
      {value === null && <p class="small">{why}</p>}
    </>
  );
}

const Now = ({ value }: Measured) => <strong>{value ?? say('not-known')}</strong>;

type Line<F extends object> = Pick<SectionProps, 'mine'> & {
  readonly records: RecordModel<F>;
  readonly worth: Measured;
};

function StageLine({ records, stage, worth, mine }: Line<StageFields> & { stage: JourneyStage }) {
  const name = inWords(stage.name);
  return (
    <RecordLine
      records={records}
      id={stage.id}
      name={name}
      label={say('stage.change.name', { name })}
      fields={() => stageFields(journeyOf(mine.scorecard), stage.id)}
      about={
        <>
          {stage.brief !== undefined && <p class="small">{inWords(stage.brief)}</p>}
          <Worth {...worth} />
        </>
      }
      now={<Now {...worth} />}
    >
      {records.open.value.has(stage.id) && <StageForm records={records} of={stage.id} />}
    </RecordLine>
  );
}

function FlowLine({ records, flow, worth, mine }: Line<FlowFields> & { flow: JourneyFlow }) {
  const journey = journeyOf(mine.scorecard);
  const named = (id: string) => inWords(stageName(journey, id));
  const [from, to] = [named(flow.from), named(flow.to)];
  const name = from === to ? say('again', { name: from }) : `${from} → ${to}`;
  return (
    <RecordLine
      records={records}
      id={keyOf(flow)}
      name={name}
      label={say('way.change.name', { name })}
      fields={() => flowFields(journey, keyOf(flow))}
      about={
        <>
          <Worth {...worth} />
          {flow.note !== undefined && <p class="small soft">{flow.note}</p>}
        </>
      }
      now={<Now {...worth} />}
    >
      {records.open.value.has(keyOf(flow)) && <FlowForm records={records} of={keyOf(flow)} />}
    </RecordLine>
  );
}

/** Whether the journey is the usual one, and the way to one's own and back. */
function Whose({ edit, mine }: Pick<SectionProps, 'edit' | 'mine'>) {
  const isOwn = mine.scorecard.journey !== undefined;
  const take = () =>
    isOwn
      ? edit.edit('The journey is the usual one again.', (now) => setJourney(now, null))
      : edit.edit('The usual journey was taken over.', (now) => setJourney(now, USUAL_JOURNEY));
  return (
    <div class="tools">
      <p class="small soft">{say(isOwn ? 'own' : 'usual')}</p>
      <button type="button" class="button" onClick={take}>
        {say(isOwn ? 'own.back' : 'usual.take')}
      </button>
    </div>
  );
}

/** The customer's way as a graph with loops: stages, the ways between them, and what is known of each. */
export function JourneySection({ edit, mine, publication, formats }: SectionProps) {
  const [chosen, choose] = useState<string | null>(null);
  const journey = journeyOf(mine.scorecard);
  const stages = recordsOf<StageFields>(edit, 'stages', stageWrong);
  const ways = recordsOf<FlowFields>(edit, 'ways', flowWrong);
  useMemo(() => {
    stages.follow(mine, (id) => stageFields(journeyOf(mine.scorecard), id));
    ways.follow(mine, (key) => flowFields(journeyOf(mine.scorecard), key));
  }, [mine]);
  const measure = (kpi: string | undefined) =>
    measuredBy(kpi, mine.scorecard, { publication, formats });
  const isShown = ({ from, to }: JourneyFlow) =>
    chosen === null || from === chosen || to === chosen;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <Whose edit={edit} mine={mine} />
      <JourneyGraph {...{ journey, chosen, choose, measure }} />
      <h2>{say('ways')}</h2>
      {chosen !== null && (
        <p class="small soft" role="status">
          {say('ways.of', { name: inWords(stageName(journey, chosen)) })}{' '}
          <button type="button" class="link" onClick={() => choose(null)}>
            {say('ways.all')}
          </button>
        </p>
      )}
      <RecordList
        records={ways}
        nothing={NO_FLOW}
        words={{ add: say('way.add'), none: say('way.none') }}
        form={<FlowForm records={ways} of={NEW} />}
      >
        {journey.flows.filter(isShown).map((flow) => (
          <FlowLine
            key={keyOf(flow)}
            {...{ records: ways, flow, mine }}
            worth={measure(flow.kpi)}
          />
        ))}
      </RecordList>
      <h2>{say('stages')}</h2>
      <RecordList
        records={stages}
        nothing={NO_STAGE}
        words={{ add: say('stage.add'), none: say('stage.none') }}
        form={<StageForm records={stages} of={NEW} />}
      >
        {journey.stages.map((stage) => (
          <StageLine
            key={stage.id}
            {...{ records: stages, stage, mine }}
            worth={measure(stage.kpi)}
          />
        ))}
      </RecordList>
    </>
  );
}
