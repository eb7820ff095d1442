import type { InitiativeStanding, StandingInitiative } from '../../../core/strategy/index.ts';
import { OneRecord } from '../work/one-record.tsx';
import { RecordLine } from '../work/record-line.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { fieldsOf, type InitiativeFields, initiativeOf, specsOf } from './initiative-fields.ts';
import { say } from './words.ts';

export type Initiatives = RecordModel<InitiativeFields>;

const SHAPES: Readonly<Record<InitiativeStanding, readonly [shape: string, tone: string]>> = {
  planned: ['○', 'unknown'],
  running: ['●', 'good'],
  late: ['■', 'bad'],
  done: ['●', 'good'],
  stopped: ['○', 'unknown'],
};

/** The form of an initiative. */
export function InitiativeForm({ records, of }: { records: Initiatives; of: string }) {
  return (
    <OneRecord
      {...{ records, of, list: 'initiatives', kind: 'initiative' }}
      title={(name) => (name === null ? say('action.new') : say('action.title', { name }))}
      specs={specsOf}
      called={({ name }) => name}
      make={initiativeOf}
    />
  );
}

/** How much is done against how much of the time has gone: both said, neither guessed. */
function Progress({ one }: { one: StandingInitiative }) {
  const { progress } = one.initiative;
  return (
    <div class="plan-progress">
      <span class="track" aria-hidden="true">
        {progress !== undefined && <i class="fill" style={{ width: `${progress}%` }} />}
      </span>
      <span class="small soft">
        {progress === undefined ? say('progress.unknown') : say('progress.done', { n: progress })}
        {one.timeGone !== null && ` · ${say('progress.time', { n: Math.round(one.timeGone) })}`}
      </span>
    </div>
  );
}

type LineProps = Pick<SectionProps, 'mine' | 'formats'> & {
  readonly records: Initiatives;
  readonly one: StandingInitiative;
};

/** One initiative: who, until when, what it costs, how far it is. */
export function InitiativeLine({ records, one, mine, formats }: LineProps) {
  const { initiative, standing } = one;
  const { id, name, owner, begins, due, budget } = initiative;
  const [shape, tone] = SHAPES[standing];
  const money = (value: number) =>
    formats.value({ value, low: value, high: value, unit: budget?.currency ?? '1' });
  const said = [
    owner ?? say('owner.none'),
    say('days', { from: formats.date(begins), to: formats.date(due) }),
    budget && say('budget.is', { money: money(budget.amount) }),
    budget?.spent !== undefined && say('spent.is', { money: money(budget.spent) }),
  ];
  return (
    <RecordLine
      records={records}
      id={id}
      name={name}
      label={say('change.name', { name })}
      fields={() => fieldsOf(mine.scorecard, id)}
      about={
        <>
          <p class="small soft">{said.filter(Boolean).join(' · ')}</p>
          <Progress one={one} />
        </>
      }
      now={
        <span class={`status small ${tone}`}>
          <span aria-hidden="true">{shape}</span> {say(`standing.${standing}`)}
        </span>
      }
    >
      {records.open.value.has(id) && <InitiativeForm records={records} of={id} />}
    </RecordLine>
  );
}

interface AddProps {
  readonly records: Initiatives;
  readonly label: string;
  /** Whether the new initiative that is open is of this place. */
  readonly isHere: boolean;
  begin(): InitiativeFields;
}

/** The way to one more initiative, in its place; one that was begun elsewhere and not typed into gives way. */
export function AddInitiative({ records, label, isHere, begin }: AddProps) {
  const isOpen = records.open.value.has(NEW);
  if (isOpen && isHere) return <InitiativeForm records={records} of={NEW} />;
  return (
    <div class="tools">
      <button
        type="button"
        class="button"
        aria-label={label}
        disabled={isOpen && records.isChanged(NEW)}
        onClick={() => {
          records.close(NEW);
          records.begin(NEW, begin());
        }}
      >
        {say('action.add')}
      </button>
    </div>
  );
}
