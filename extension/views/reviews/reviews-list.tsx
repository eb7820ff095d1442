import type { AgendaNote, ReviewRecord } from '../../../core/model/index.ts';
import { isReviewOpen } from '../../../core/model/index.ts';
import { reviewDays } from '../../../core/series/index.ts';
import { addRecord } from '../../../core/templates/index.ts';
import { daysAfter } from '../day-of.ts';
import { OneRecord } from '../work/one-record.tsx';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { AgendaList } from './agenda.tsx';
import { fieldsOf, nothing, type ReviewFields, reviewOf, specsOf } from './review-fields.ts';
import { say } from './words.ts';

type Reviews = RecordModel<ReviewFields>;

interface Props extends SectionProps {
  readonly records: Reviews;
  readonly agenda: readonly AgendaNote[];
}

const shapeOf = ({ held, day }: ReviewRecord, today: string) => {
  if (held !== undefined) return ['●', 'good', say('is.held')] as const;
  return isReviewOpen({ day }, today)
    ? (['▲', 'watch', say('is.due')] as const)
    : (['○', 'unknown', say('is.planned')] as const);
};

function Form({ records, of, mine, agenda }: Props & { of: string }) {
  const was = (mine.scorecard.reviews ?? []).find(({ id }) => id === of);
  return (
    <OneRecord
      {...{ records, of, list: 'reviews', kind: 'review' }}
      title={(name) => (name === null ? say('new') : say('change.title', { name }))}
      specs={specsOf}
      called={({ name }) => name}
      make={(fields) => reviewOf(fields, was?.agenda, agenda)}
    >
      <p class="wide-field small soft">{say('names')}</p>
    </OneRecord>
  );
}

function Row({ one, ...props }: Props & { one: ReviewRecord }) {
  const { records, mine, formats, day: today } = props;
  const { id, name, day, who, held, minutes, agenda } = one;
  const [shape, tone, words] = shapeOf(one, today);
  const decided = (mine.scorecard.decisions ?? []).filter(({ review }) => review === id).length;
  return (
    <RecordLine
      records={records}
      id={id}
      name={name}
      label={say('change.name', { name })}
      fields={() => fieldsOf(mine.scorecard, id)}
      about={
        <>
          <p class="small soft">
            {[
              held === undefined
                ? say('row.planned', { day: formats.date(day) })
                : say('row.held', { day: formats.date(held) }),
              who ?? '',
              held === undefined ? '' : say('row.decided', { n: decided }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {minutes !== undefined && <p class="small minutes">{minutes}</p>}
          {agenda !== undefined && agenda.length > 0 && (
            <details class="small">
              <summary>{say('row.agenda', { n: agenda.length })}</summary>
              <AgendaList notes={agenda} />
            </details>
          )}
        </>
      }
      now={
        <span class={`small status ${tone}`}>
          <span aria-hidden="true">{shape}</span> {words}
        </span>
      }
    >
      {records.open.value.has(id) && <Form {...props} of={id} />}
    </RecordLine>
  );
}

const AHEAD = 4;

/** Plans the reviews of the next four quarters at once, where they are not planned yet. */
function Plan({ edit, mine, formats, day }: SectionProps) {
  const { calendar, reviews = [] } = mine.scorecard;
  const open = reviewDays(day, AHEAD, calendar).filter(
    (one) => !reviews.some((review) => review.day === one.day),
  );
  if (open.length === 0) return null;
  const plan = () =>
    edit.edit('The reviews of the next quarters were planned.', (scorecard) =>
      open.reduce((all, { quarter, day: on }) => {
        const name = say('quarter', { day: formats.date(daysAfter(quarter.to, -1)) });
        return addRecord(all, 'reviews', name, { name, day: on });
      }, scorecard),
    );
  return (
    <div class="tools">
      <button type="button" class="button" onClick={plan}>
        {say('plan', { n: open.length })}
      </button>
    </div>
  );
}

/** The calendar of reviews: those to come in their order, then those held, the newest first. */
export function ReviewsList(props: Props) {
  const { records, mine, day } = props;
  const { reviews = [] } = mine.scorecard;
  const byDay = (a: string, b: string) => (a < b ? -1 : 1);
  const ahead = reviews
    .filter(({ held }) => held === undefined)
    .sort((a, b) => byDay(a.day, b.day));
  const held = reviews
    .filter((one) => one.held !== undefined)
    .sort((a, b) => byDay(b.held ?? '', a.held ?? ''));
  return (
    <section class="stack" aria-labelledby="reviews-calendar">
      <h2 id="reviews-calendar">{say('calendar')}</h2>
      <Plan {...props} />
      <RecordList
        records={records}
        nothing={nothing(day)}
        words={{ add: say('add'), none: say('none') }}
        form={<Form {...props} of={NEW} />}
      >
        {[...ahead, ...held].map((one) => (
          <Row key={one.id} {...props} one={one} />
        ))}
      </RecordList>
    </section>
  );
}
