import { useRef, useState } from 'preact/hooks';
import type { AgendaNote, ReviewRecord } from '../../../core/model/index.ts';
import {
  type DecisionMove,
  type DecisionValue,
  decisionValue,
} from '../../../core/strategy/index.ts';
import { inWords } from '../../words/index.ts';
import { daysAfter } from '../day-of.ts';
import type { Formats } from '../format.ts';
import { Choose } from '../kpis/fields.tsx';
import { kpiName } from '../kpis/kpi-name.ts';
import { signed } from '../work/scores.ts';
import type { SectionProps } from '../work/section-props.ts';
import { AgendaList } from './agenda.tsx';
import { SHAPES } from './decisions-list.tsx';
import { fileOf } from './report-file.ts';
import { say } from './words.ts';

/** The decisions of a year: quarters are too short for most of them to show what they did. */
const YEAR = 365;

interface Props extends SectionProps {
  /** What there is to talk about now. */
  readonly agenda: readonly AgendaNote[];
}

function Figures({ value, formats }: { value: DecisionValue; formats: Formats }) {
  const { taken, looked, worked, partly, failed, due, points, measured } = value;
  const rows: readonly (readonly [string, number])[] = [
    [say('value.taken'), taken],
    [say('value.looked'), looked],
    [say('outcome.worked'), worked],
    [say('outcome.partly'), partly],
    [say('outcome.failed'), failed],
    [say('value.due'), due],
  ];
  return (
    <>
      <dl class="figures">
        {rows.map(([name, n]) => (
          <div key={name}>
            <dt class="small soft">{name}</dt>
            <dd>{formats.count(n)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {points === null
          ? say('value.unmeasured')
          : say('value.points', { points: signed(points, formats.count), n: measured })}
      </p>
      {points !== null && <p class="small soft">{say('value.because')}</p>}
    </>
  );
}

function Moved({ move, formats }: { move: DecisionMove; formats: Formats }) {
  const { points, isLooked } = move;
  if (points === null) return <>–</>;
  const words = signed(points, formats.count);
  return <>{isLooked ? words : say('value.so-far', { points: words })}</>;
}

/** Each decision with what came of it, for whoever was not there. */
function Table({
  value,
  mine,
  formats,
  name,
}: Pick<Props, 'mine' | 'formats'> & { value: DecisionValue; name: string }) {
  if (value.moves.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section class="wide-table" tabIndex={0} aria-label={name}>
      <table class="report-table">
        <thead>
          <tr>
            {(['what', 'kpi', 'owner', 'outcome', 'moved'] as const).map((head) => (
              <th key={head} scope="col">
                {say(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.moves.map((move) => {
            const { id, what, kpi, owner, outcome, found, day } = move.decision;
            return (
              <tr key={id}>
                <th scope="row">
                  {what} <span class="small soft">{formats.date(day)}</span>
                </th>
                <td>{kpi === undefined ? '–' : kpiName(mine.scorecard, kpi)}</td>
                <td>{owner}</td>
                <td>
                  {outcome === undefined ? (
                    <span class="soft">{say(move.isDue ? 'value.overdue' : 'outcome.none')}</span>
                  ) : (
                    <span class={`status ${SHAPES[outcome][1]}`}>
                      <span aria-hidden="true">{SHAPES[outcome][0]}</span>{' '}
                      {say(`outcome.${outcome}`)}
                    </span>
                  )}
                  {found !== undefined && <span class="small soft found-out">{found}</span>}
                </td>
                <td class="figure" data-head={say('head.moved')}>
                  <Moved move={move} formats={formats} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What the decisions of the year up to a day were worth. */
function Worth({
  value,
  until,
  mine,
  formats,
}: Pick<Props, 'mine' | 'formats'> & { value: DecisionValue; until: string }) {
  return (
    <>
      <h3>{say('value')}</h3>
      <p class="small soft">
        {say('value.of', {
          from: formats.date(daysAfter(until, -YEAR)),
          to: formats.date(until),
        })}
      </p>
      {value.taken === 0 ? (
        <p class="small">{say('value.none')}</p>
      ) : (
        <>
          <Figures value={value} formats={formats} />
          <Table value={value} mine={mine} formats={formats} name={say('value.table')} />
        </>
      )}
    </>
  );
}

/** What was decided in one review. */
function Decided({
  review,
  mine,
  formats,
  given,
}: Pick<Props, 'mine' | 'formats'> & {
  review: ReviewRecord;
  given: Parameters<typeof decisionValue>[1];
}) {
  const own = (mine.scorecard.decisions ?? []).filter((one) => one.review === review.id);
  return (
    <>
      <h3>{say('report.decided')}</h3>
      {own.length === 0 ? (
        <p class="small soft">{say('report.nothing')}</p>
      ) : (
        <Table
          value={decisionValue(own, given)}
          mine={mine}
          formats={formats}
          name={say('report.decided')}
        />
      )}
    </>
  );
}

/** What is talked about in a review, its minutes, and what decisions of the year before it were worth. */
function Paper({ review, ...props }: Props & { review: ReviewRecord | undefined }) {
  const { mine, publication, formats, day, agenda } = props;
  const until = review?.held ?? day;
  const scores = new Map(publication.kpis.map(({ id, score }) => [id, score]));
  const { decisions = [] } = mine.scorecard;
  const value = decisionValue(decisions, {
    ...{ asOf: day, scores },
    ...{ from: daysAfter(until, -YEAR), to: daysAfter(until, 1) },
  });
  const notes = review?.agenda ?? agenda;
  return (
    <>
      <h2>{review?.name ?? say('report.now')}</h2>
      <p class="small soft">
        {[
          inWords(publication.title),
          review?.held === undefined
            ? say('report.day', { day: formats.date(day) })
            : say('row.held', { day: formats.date(review.held) }),
          review?.who ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {review?.minutes !== undefined && (
        <>
          <h3>{say('minutes')}</h3>
          <p class="minutes">{review.minutes}</p>
        </>
      )}
      {review !== undefined && (
        <Decided review={review} mine={mine} formats={formats} given={{ asOf: day, scores }} />
      )}
      <Worth value={value} until={until} mine={mine} formats={formats} />
      <h3>{say('agenda.head', { n: notes.length })}</h3>
      {notes.length === 0 ? (
        <p class="small">{say('agenda.none')}</p>
      ) : (
        <AgendaList notes={notes} />
      )}
    </>
  );
}

/** The report of a review, to be printed or kept as a file. */
export function Report(props: Props) {
  const { mine, opening, publication } = props;
  const { reviews = [] } = mine.scorecard;
  const held = reviews.filter((one) => one.held !== undefined);
  const [chosen, choose] = useState(held.at(-1)?.id ?? '');
  const paper = useRef<HTMLElement>(null);
  const review = held.find(({ id }) => id === chosen);
  const title = `${review?.name ?? say('report.now')}, ${publication.title}`;
  const save = () => {
    const node = paper.current;
    if (node) opening.save('review.html', new Blob([fileOf(node, title)], { type: 'text/html' }));
  };
  return (
    <section class="stack" aria-labelledby="reviews-report">
      <h2 id="reviews-report">{say('report')}</h2>
      <div class="report-tools">
        <Choose
          name={say('report.of')}
          value={review ? chosen : ''}
          options={[['', say('report.now')], ...held.map(({ id, name }) => [id, name] as const)]}
          onChoose={choose}
        />
        <button type="button" class="button" onClick={() => print()}>
          {say('report.print')}
        </button>
        <button type="button" class="button" onClick={save}>
          {say('report.save')}
        </button>
      </div>
      <article class="card paper" ref={paper} aria-label={say('report.paper')}>
        <Paper {...props} review={review} />
      </article>
    </section>
  );
}
