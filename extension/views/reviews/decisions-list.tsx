import type { DecisionRecord } from '../../../core/model/index.ts';
import { isDecisionDue } from '../../../core/model/index.ts';
import { daysAfter } from '../day-of.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { OneRecord } from '../work/one-record.tsx';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import { signed } from '../work/scores.ts';
import type { SectionProps } from '../work/section-props.ts';
import {
  carriedOut,
  type DecisionFields,
  decisionOf,
  fieldsOf,
  nothing,
  specsOf,
} from './decision-fields.ts';
import { say } from './words.ts';

/** After so many days somebody looks what came of a decision, where nothing else is said. */
export const LATER = 90;

interface Props extends SectionProps {
  readonly records: RecordModel<DecisionFields>;
}

export const SHAPES = {
  worked: ['●', 'good'],
  partly: ['▲', 'watch'],
  failed: ['■', 'bad'],
} as const;

function Form({ records, of, mine, publication, day }: Props & { of: string }) {
  const was = (mine.scorecard.decisions ?? []).find(({ id }) => id === of);
  const fields = records.open.value.get(of)?.fields;
  return (
    <OneRecord
      {...{ records, of, list: 'decisions', kind: 'decision' }}
      title={(name) =>
        name === null ? say('decision.new') : say('decision.title', { name: name.slice(0, 80) })
      }
      specs={specsOf(fields?.kpi ?? '', was !== undefined)}
      called={({ what }) => what.slice(0, 200)}
      make={(typed) => decisionOf(typed, was, publication)}
      also={(scorecard, record) => carriedOut(scorecard, record, day)}
    >
      {was === undefined && fields !== undefined && fields.kpi !== '' && (
        <p class="wide-field small soft">
          {fields.does === 'other'
            ? say('then.other')
            : fields.does === 'retire'
              ? say('then.retire')
              : say('then.look')}
        </p>
      )}
    </OneRecord>
  );
}

function Row({ one, ...props }: Props & { one: DecisionRecord }) {
  const { records, mine, formats, day: today } = props;
  const { id, what, kpi, does, owner, due, day, outcome, found, scoreThen, scoreAfter } = one;
  const [shape, tone] = outcome === undefined ? ['○', 'unknown'] : SHAPES[outcome];
  const moved =
    scoreThen === undefined || scoreAfter === undefined
      ? ''
      : say('points', { points: signed(scoreAfter - scoreThen, formats.count) });
  return (
    <RecordLine
      records={records}
      id={id}
      name={what}
      label={say('decision.change', { name: what.slice(0, 80) })}
      fields={() => fieldsOf(mine.scorecard, id)}
      about={
        <>
          <p class="small">
            {kpi === undefined
              ? say(`does.${does}`)
              : `${kpiName(mine.scorecard, kpi)}: ${say(`does.${does}`)}`}
          </p>
          <p class="small soft">
            {say('row.decision', { day: formats.date(day), owner, due: formats.date(due) })}
          </p>
          {found !== undefined && <p class="small soft">{found}</p>}
          {isDecisionDue(one, today) && <p class="small wrong">{say('decision.due')}</p>}
        </>
      }
      now={
        <>
          <span class={`small status ${tone}`}>
            <span aria-hidden="true">{shape}</span>{' '}
            {outcome === undefined ? say('outcome.none') : say(`outcome.${outcome}`)}
          </span>
          {moved !== '' && <span class="small soft">{moved}</span>}
        </>
      }
    >
      {records.open.value.has(id) && <Form {...props} of={id} />}
    </RecordLine>
  );
}

/** What was decided, the newest first, each with what came of it. */
export function DecisionsList(props: Props) {
  const { records, mine, day } = props;
  const all = [...(mine.scorecard.decisions ?? [])].sort((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <section class="stack" aria-labelledby="reviews-decisions">
      <h2 id="reviews-decisions">{say('decisions')}</h2>
      <RecordList
        records={records}
        nothing={nothing(day, daysAfter(day, LATER))}
        words={{ add: say('decision.add'), none: say('decision.none') }}
        form={<Form {...props} of={NEW} />}
      >
        {all.map((one) => (
          <Row key={one.id} {...props} one={one} />
        ))}
      </RecordList>
    </section>
  );
}
