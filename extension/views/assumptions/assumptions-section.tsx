import { useMemo } from 'preact/hooks';
import {
  type AssumptionDefinition,
  type AssumptionStatus,
  isReviewDue,
} from '../../../core/model/index.ts';
import { daysAfter } from '../day-of.ts';
import { OneRecord } from '../work/one-record.tsx';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import {
  type AssumptionFields,
  aboutInWords,
  assumptionOf,
  fieldsOf,
  nothing,
  specsOf,
  wrongIn,
} from './assumption-fields.ts';
import { say } from './words.ts';

/** After so many days a new assumption is looked at again, where nothing else is said. */
const LATER = 90;

const SHAPE: Readonly<Record<AssumptionStatus, readonly [shape: string, tone: string]>> = {
  open: ['○', 'unknown'],
  held: ['●', 'good'],
  refuted: ['■', 'bad'],
};

type RowProps = SectionProps & {
  readonly records: RecordModel<AssumptionFields>;
  readonly one: AssumptionDefinition;
};

function Form({ records, of }: { records: RecordModel<AssumptionFields>; of: string }) {
  return (
    <OneRecord
      {...{ records, of, list: 'assumptions', kind: 'assumption' }}
      title={(name) => (name === null ? say('new') : say('change.title', { name }))}
      specs={specsOf(records.open.value.get(of)?.fields.about ?? '')}
      called={({ statement }) => statement}
      make={assumptionOf}
    />
  );
}

function Row({ records, one, mine, formats, day }: RowProps) {
  const { id, statement, about, evidence, owner, review, status } = one;
  const [shape, tone] = SHAPE[status];
  return (
    <RecordLine
      records={records}
      id={id}
      name={statement}
      label={say('change.name', { name: statement })}
      fields={() => fieldsOf(mine.scorecard, id)}
      about={
        <>
          <p class="small">{aboutInWords(mine.scorecard, about)}</p>
          <p class="small soft">{say('row', { owner, day: formats.date(review) })}</p>
          {evidence !== undefined && <p class="small soft">{evidence}</p>}
          {isReviewDue(one, day) && <p class="small wrong">{say('due')}</p>}
        </>
      }
      now={
        <span class={`small status ${tone}`}>
          <span aria-hidden="true">{shape}</span> {say(`status.${status}`)}
        </span>
      }
    >
      {records.open.value.has(id) && <Form records={records} of={id} />}
    </RecordLine>
  );
}

/** What is taken for granted of KPIs and links, with what speaks for it and when it is looked at again. */
export function AssumptionsSection(props: SectionProps) {
  const { edit, mine, day } = props;
  const records = recordsOf<AssumptionFields>(edit, 'assumptions', wrongIn);
  useMemo(() => records.follow(mine, (id) => fieldsOf(mine.scorecard, id)), [mine]);
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <RecordList
        records={records}
        nothing={nothing(daysAfter(day, LATER))}
        words={{ add: say('add'), none: say('none') }}
        form={<Form records={records} of={NEW} />}
      >
        {(mine.scorecard.assumptions ?? []).map((one) => (
          <Row key={one.id} {...props} records={records} one={one} />
        ))}
      </RecordList>
    </>
  );
}
