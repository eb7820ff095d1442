import type { Publication, PublishedKpi } from '../../../core/publication/index.ts';
import { isAside, type PastCapture } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { BackupDue } from '../data/data-care.tsx';
import { dayOf } from '../day-of.ts';
import type { Formats } from '../format.ts';
import { hostOf, platformName } from '../names.ts';
import { PublishDue } from '../publish/publish-due.tsx';
import { Round } from '../round/round.tsx';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Misses } from './misses.tsx';
import { FirstLink, Heading, NoNumbers } from './pieces.tsx';
import { ReviewsDue } from './reviews-due.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

const MOST = 6;

/** KPIs that ask for a hand: off track first, then those whose numbers are too old. */
function toLookAt({ kpis }: Publication): { kpi: PublishedKpi; why: string }[] {
  const bad = kpis
    .filter((kpi) => kpi.status === 'bad')
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .map((kpi) => ({ kpi, why: say('off-track', { n: Math.round(kpi.score ?? 0) }) }));
  const stale = kpis
    .filter((kpi) => kpi.status !== 'bad' && kpi.freshness.stale)
    .map((kpi) => ({ kpi, why: say('old') }));
  return [...bad, ...stale].slice(0, MOST);
}

const SHAPE = { good: '●', watch: '▲', bad: '■', unknown: '○' } as const;

function Overall({ publication, formats }: { publication: Publication; formats: Formats }) {
  const { score, low, high, status, coverage, kpisKnown, kpisTotal, why } = publication.overall;
  return (
    <section class="card" aria-labelledby="overall">
      <h2 id="overall">{publication.title}</h2>
      <div class="score">
        <p class="big">
          {score === null ? '–' : formats.count(Math.round(score))}
          <span class="small soft of"> {say('of-100')}</span>
        </p>
        <p class={`status small ${status}`}>
          <span class="mark" aria-hidden="true">
            {SHAPE[status]}
          </span>
          {say(`status.${status}`)}
        </p>
      </div>
      <div class="track" aria-hidden="true">
        {score !== null && <i class="fill" style={{ width: `${score}%` }} />}
        {low !== null && high !== null && (
          <i class="band" style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
        )}
      </div>
      {score === null && why && <p class="small">{inWords(why)}</p>}
      <p class="small soft">
        {say('known', { n: kpisKnown, all: kpisTotal, percent: Math.round(coverage * 100) })}
      </p>
      <div class="track thin" aria-hidden="true">
        <i class="fill" style={{ width: `${coverage * 100}%` }} />
      </div>
    </section>
  );
}

function LookAt({ contents, model, now }: Omit<Props, 'formats'>) {
  const { publication } = contents.scorecard;
  const list = toLookAt(publication);
  const day = dayOf(now);
  const asking = publication.findings.filter(
    (one) => one.severity !== 'info' && !isAside(one, contents.aside, day),
  ).length;
  const missing = publication.overall.kpisTotal - publication.overall.kpisKnown;
  return (
    <section class="card" aria-labelledby="look">
      <h2 id="look">{say('look')}</h2>
      {list.length === 0 ? (
        <p class="soft">{say('look.none')}</p>
      ) : (
        <ul class="lines">
          {list.map(({ kpi, why }) => (
            <li key={kpi.id} class="line">
              <button type="button" class="link" onClick={() => model.explain(kpi.id)}>
                {kpi.name}
              </button>
              <span class="small soft">{why}</span>
            </li>
          ))}
        </ul>
      )}
      {asking > 0 && (
        <p class="small soft">
          {say('look.findings', { n: asking })}{' '}
          <a class="link" href="#findings">
            {say('look.all')}
          </a>
        </p>
      )}
      {missing > 0 && (
        <p class="small soft">
          {say('missing', { n: missing })}{' '}
          <a class="link" href="#scorecard">
            {say('missing.which')}
          </a>
        </p>
      )}
    </section>
  );
}

const pageName = ({ platform, source, page }: PastCapture) =>
  [platform ? platformName(platform) : hostOf(source), page].filter(Boolean).join(', ');

function Captures({
  captures,
  formats,
  now,
}: Omit<Props, 'model' | 'contents'> & { captures: readonly PastCapture[] }) {
  return (
    <section class="card" aria-labelledby="captures">
      <h2 id="captures">{say('captures')}</h2>
      {captures.length === 0 ? (
        <p class="soft">{say('captures.none')}</p>
      ) : (
        <ul class="lines">
          {captures.slice(0, MOST).map((capture) => (
            <li key={capture.seen + capture.source} class="line two">
              <span>{pageName(capture)}</span>
              <span class="small soft">
                <time dateTime={capture.seen} title={formats.moment(capture.seen)}>
                  {formats.age(capture.seen, now)}
                </time>
                {`: ${say('captures.stored', { n: capture.added })}`}
                {capture.known > 0 && `, ${say('captures.known', { n: capture.known })}`}
                {capture.left > 0 && `, ${say('captures.left', { n: capture.left })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Clocks of two machines, and a clock that is being set, differ by minutes. */
const CLOCK_MS = 60 * 60_000;

/** A clock that stands before the last capture is wrong now, or was wrong then: periods hang on it. */
function WrongClock({
  captures,
  formats,
  now,
}: Omit<Props, 'model' | 'contents'> & { captures: readonly PastCapture[] }) {
  const [last = ''] = captures
    .map(({ seen }) => seen)
    .sort()
    .reverse();
  if (last === '' || Date.parse(last) - Date.parse(now) < CLOCK_MS) return null;
  return (
    <p class="note bad" role="alert">
      {say('clock', { now: formats.moment(now), last: formats.moment(last) })}
    </p>
  );
}

/** Where things stand, what needs a look, and what was captured last. */
export function Today({ model, contents, formats, now }: Props) {
  const { publication } = contents.scorecard;
  return (
    <>
      <Heading title={say('section.today')} />
      {contents.total === 0 ? (
        <NoNumbers model={model} what={say('today.none')}>
          <FirstLink first={contents.first} />
          <a class="link" href="?sample=tour#scorecard">
            {say('sample.look')}
          </a>
        </NoNumbers>
      ) : (
        <div class="stack">
          <WrongClock captures={contents.captures} formats={formats} now={now} />
          <Round model={model.round} formats={formats} now={now} />
          <PublishDue model={model.publishing} />
          <BackupDue model={model.data} formats={formats} now={now} />
          <div class="cards">
            <div class="stack">
              <Overall publication={publication} formats={formats} />
              <Misses misses={contents.misses} model={model} formats={formats} now={now} />
              <LookAt contents={contents} model={model} now={now} />
              <ReviewsDue publication={publication} formats={formats} />
            </div>
            <Captures captures={contents.captures} formats={formats} now={now} />
          </div>
        </div>
      )}
    </>
  );
}
