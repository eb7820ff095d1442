import { useEffect, useState } from 'preact/hooks';
import type { LiveMark, LiveSession, Unit } from '../../../core/model/index.ts';
import { liveRate } from '../../../core/series/index.ts';
import { LIVE_GAP_S, type LiveCourse } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { hostOf, platformName } from '../names.ts';
import { LiveChart, markName } from './live-chart.tsx';
import { type LiveLine, liveLine, meanWithin } from './live-line.ts';
import { countsUp, type LiveModel, lastLook } from './live-model.ts';
import { tell } from './words.ts';

interface Props {
  readonly model: LiveModel;
  readonly formats: Formats;
  /** This moment, an instant. */
  now(): string;
}

const MARK_KINDS: readonly LiveMark['kind'][] = ['voucher', 'flash-deal', 'pin', 'other'];
/** How long before and after something happened is compared. */
const AROUND_MS = 5 * 60_000;

const clockOf = (at: number) =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

const nameOf = ({ platform, source }: LiveSession) =>
  platform && !platform.includes('.') ? platformName(platform) : hostOf(source);

/** How long ago, by the second: the look of a moment ago and one of five minutes ago differ. */
function Clock({ since, now }: { since: string; now: Props['now'] }) {
  const [at, look] = useState(now());
  useEffect(() => {
    const timer = setInterval(() => look(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(since)) / 1000));
  const late = seconds > LIVE_GAP_S;
  const age = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return (
    <span class={late ? 'status watch small' : 'small soft'}>
      {late && (
        <span class="mark" aria-hidden="true">
          ▲
        </span>
      )}
      {tell('looked', { age })}
      {late && ` ${tell('late')}`}
    </span>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div class="live-figure">
      <dt class="small soft">{name}</dt>
      <dd>
        <span class="live-value">{value}</span>
        {note && <span class="small soft">{note}</span>}
      </dd>
    </div>
  );
}

function Figures({ course, formats }: { course: LiveCourse; formats: Formats }) {
  const unit = course.unit as Unit;
  const last = course.points.at(-1);
  const rate = liveRate(course.points, { gapAfterS: LIVE_GAP_S });
  const show = (of: { value: number; low: number; high: number } | null | undefined) =>
    formats.value(of ? { ...of, unit } : { value: null, low: null, high: null, unit });
  const between = (of: { value: number; low: number; high: number } | null | undefined) =>
    of ? formats.interval({ ...of, unit }) : '';
  if (!countsUp(course)) {
    const most = course.points.reduce((a, b) => (b.value > a.value ? b : a));
    return (
      <dl class="live-figures">
        <Figure name={tell('now')} value={show(last)} note={between(last)} />
        <Figure name={tell('most')} value={show(most)} note={clockOf(Date.parse(most.at))} />
      </dl>
    );
  }
  const gap = rate.minutes - rate.seenMinutes;
  return (
    <dl class="live-figures">
      <Figure name={tell('total')} value={show(rate.total)} note={between(rate.total)} />
      <Figure
        name={tell('per-minute')}
        value={show(rate.perMinute)}
        note={rate.perMinute ? between(rate.perMinute) : tell('second-look')}
      />
      <Figure
        name={tell('time')}
        value={`${formats.count(Math.round(rate.seenMinutes * 10) / 10)} min`}
        note={gap > 0.05 ? tell('unseen', { n: Math.round(gap * 10) / 10 }) : tell('no-gaps')}
      />
    </dl>
  );
}

/** What a mark changed: the minutes before it beside those after. */
function Marks({
  line,
  marks,
  say,
  rate,
}: {
  line: LiveLine;
  rate: boolean;
  marks: readonly LiveMark[];
  say: (value: number) => string;
}) {
  if (marks.length === 0) return null;
  const mean = (from: number, to: number) => {
    const found = meanWithin(line, from, to);
    return found === null ? tell('unknown') : say(found);
  };
  return (
    <div class="wide">
      <table class="live-table">
        <caption class="small soft">{tell(rate ? 'marks.rate' : 'marks')}</caption>
        <thead>
          <tr>
            <th scope="col">{tell('what')}</th>
            <th scope="col">{tell('when')}</th>
            <th scope="col" class="number">
              {tell('before')}
            </th>
            <th scope="col" class="number">
              {tell('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ at, kind }) => (
            <tr key={at}>
              <th scope="row">{markName(kind)}</th>
              <td>{clockOf(Date.parse(at))}</td>
              <td class="number">{mean(Date.parse(at) - AROUND_MS, Date.parse(at))}</td>
              <td class="number">{mean(Date.parse(at), Date.parse(at) + AROUND_MS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Course({
  course,
  session,
  formats,
}: {
  course: LiveCourse;
  session: LiveSession;
  formats: Formats;
}) {
  const line = liveLine(course);
  const unit = course.unit as Unit;
  const amount = (value: number) => formats.value({ value, low: value, high: value, unit });
  const rounded = (value: number) =>
    Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
  const say = (value: number) =>
    line?.kind === 'rate'
      ? tell('a-minute', { what: amount(rounded(value)) })
      : amount(rounded(value));
  if (!line) return <p class="soft">{tell('line.none')}</p>;
  const what = line.kind === 'rate' ? tell('a-minute', { what: course.label }) : course.label;
  const gaps = line.gaps.length;
  const told = { what, from: clockOf(line.from), to: clockOf(line.to), most: say(line.high) };
  const summary = gaps > 0 ? tell('summary.gaps', { ...told, n: gaps }) : tell('summary', told);
  return (
    <>
      <LiveChart line={line} marks={session.marks} say={say} clock={clockOf} summary={summary} />
      <Marks
        line={line}
        marks={session.marks}
        say={(value) => amount(rounded(value))}
        rate={line.kind === 'rate'}
      />
    </>
  );
}

function MarkButtons({ model }: { model: LiveModel }) {
  return (
    <div class="live-marks">
      <span class="small soft">{tell('note')}</span>
      {MARK_KINDS.map((kind) => (
        <button key={kind} type="button" class="button" onClick={() => model.mark(kind)}>
          {markName(kind)}
        </button>
      ))}
    </div>
  );
}

function Session({ model, formats, now }: Props) {
  const open = model.open.value;
  if (!open) return null;
  const { session, samples } = open;
  const course = model.course.value;
  const isRunning = session.endedAt === null;
  const look = lastLook(samples);
  return (
    <section class="card live" aria-labelledby="live-name">
      <div class="heading">
        <div>
          <h2 id="live-name">
            {nameOf(session)}, {formats.moment(session.startedAt)}
          </h2>
          <p>
            <span class={`status small ${isRunning ? 'bad' : 'unknown'}`}>
              <span class="mark" aria-hidden="true">
                {isRunning ? '●' : '○'}
              </span>
              {tell(isRunning ? 'recording.dot' : 'ended.dot')}
            </span>{' '}
            {isRunning && look && <Clock since={look} now={now} />}
          </p>
        </div>
        {isRunning && (
          <button type="button" class="button" onClick={model.stop}>
            {tell('end')}
          </button>
        )}
      </div>
      {course && (
        <>
          <label class="choose">
            <span class="small soft">{tell('number')}</span>
            <select
              value={course.label}
              onChange={(event) => model.choose(event.currentTarget.value)}
            >
              {model.courses.value.map(({ label }) => (
                <option key={label} value={label}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Figures course={course} formats={formats} />
          <Course course={course} session={session} formats={formats} />
        </>
      )}
      {isRunning && <MarkButtons model={model} />}
    </section>
  );
}

/** Live sessions: the running or chosen one, and those of the past. */
export function Live({ model, formats, now }: Props) {
  const sessions = model.sessions.value ?? [];
  const id = model.open.value?.session.id;
  return (
    <>
      <Trouble words={model.trouble.value} />
      <p class="small said" role="status">
        {model.done.value}
      </p>
      <Session model={model} formats={formats} now={now} />
      {sessions.length > 1 && (
        <section class="card" aria-labelledby="live-past">
          <h2 id="live-past">{tell('all')}</h2>
          <ul class="lines">
            {sessions.map((session) => (
              <li key={session.id} class="line">
                <button
                  type="button"
                  class="link"
                  aria-current={session.id === id ? 'true' : undefined}
                  onClick={() => model.look(session.id)}
                >
                  {nameOf(session)}, {formats.moment(session.startedAt)}
                </button>
                <span class="small soft">
                  {tell(session.endedAt === null ? 'recording' : 'ended')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
