import type { JourneyDefinition, ScorecardDefinition } from '../../../core/model/index.ts';
import {
  setJourney,
  withFlow,
  withoutFlow,
  withoutStage,
  withStage,
} from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { RecordFields } from '../work/record-fields.tsx';
import { RecordForm } from '../work/record-form.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import {
  type FlowFields,
  flowOf,
  flowSpecs,
  type StageFields,
  stageOf,
  stageSpecs,
} from './journey-fields.ts';
import { journeyOf, stageName } from './journey-values.ts';
import { say } from './words.ts';

/** An edit of the journey; the usual one becomes the scorecard's own with its first edit. */
const edited =
  (change: (journey: JourneyDefinition) => JourneyDefinition) => (scorecard: ScorecardDefinition) =>
    setJourney(scorecard, change(journeyOf(scorecard)));

/** Everything of one stage. */
export function StageForm({ records, of }: { records: RecordModel<StageFields>; of: string }) {
  const open = records.open.value.get(of);
  if (!open) return null;
  const { fields, from } = open;
  const was = journeyOf(from.scorecard).stages.find((one) => one.id === of);
  const name = was?.name ?? fields.name.trim();
  const save = () =>
    records.save(of, `The stage “${name}” was ${was ? 'changed' : 'added'}.`, () =>
      edited((journey) => withStage(journey, stageOf(fields, was), was && of)),
    );
  const remove = () =>
    records.remove(
      of,
      `The stage “${name}” was removed.`,
      edited((journey) => withoutStage(journey, of)),
    );
  return (
    <RecordForm
      records={records}
      of={of}
      title={was ? say('stage.change', { name: inWords(name) }) : say('stage.new')}
      save={save}
      remove={remove}
    >
      <RecordFields {...{ records, of, fields }} specs={stageSpecs(from.scorecard)} />
    </RecordForm>
  );
}

/** Everything of one way. */
export function FlowForm({ records, of }: { records: RecordModel<FlowFields>; of: string }) {
  const open = records.open.value.get(of);
  if (!open) return null;
  const { fields, from } = open;
  const isNew = of === NEW;
  const journey = journeyOf(from.scorecard);
  const [a, b] = [stageName(journey, fields.from), stageName(journey, fields.to)];
  const save = () =>
    records.save(of, `The way from “${a}” to “${b}” was ${isNew ? 'added' : 'changed'}.`, () =>
      edited((journey) => withFlow(journey, flowOf(fields))),
    );
  const remove = () =>
    records.remove(
      of,
      `The way from “${a}” to “${b}” was removed.`,
      edited((journey) => withoutFlow(journey, fields.from, fields.to)),
    );
  return (
    <RecordForm
      records={records}
      of={of}
      title={isNew ? say('way.new') : say('way.change', { from: inWords(a), to: inWords(b) })}
      save={save}
      remove={remove}
    >
      <RecordFields {...{ records, of, fields }} specs={flowSpecs(from.scorecard, isNew)} />
    </RecordForm>
  );
}
