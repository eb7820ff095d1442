import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { ExperimentTheme } from '../../../core/model/index.ts';
import { type ActiveSlot, activeSlots, type TopicAdvice } from '../../../core/strategy/index.ts';
import { addRecord } from '../../../core/templates/index.ts';
import { inWords, localeNow } from '../../words/index.ts';
import { metricName, platformName } from '../names.ts';
import type { SectionProps } from '../work/section-props.ts';
import { type ActiveHours, adviceOf, awarenessKpis, topicsOf } from './advice-model.ts';
import { say } from './words.ts';

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const titled = useId();
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>{title}</h2>
      {children}
    </section>
  );
}

/** The awareness that all of it is for: the KPIs that count it, and how they stand. */
function ItsFor({ mine, publication, formats }: SectionProps) {
  const kpis = awarenessKpis(mine.scorecard, publication);
  return (
    <Part title={say('for')}>
      {kpis.length === 0 ? (
        <p class="small">
          {say('for.none')}{' '}
          <a class="link" href="#coverage">
            {say('for.go')}
          </a>
        </p>
      ) : (
        <ul class="lines">
          {kpis.map((one) => (
            <li key={one.id} class="line two">
              <a class="link" href={`#kpis/kpi/${one.id}`}>
                {inWords(one.name)}
              </a>
              <strong>{one.value === null ? say('not-known') : formats.value(one)}</strong>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

interface OneProps extends Pick<SectionProps, 'edit' | 'mine' | 'day'> {
  readonly name: string;
  /** What it rests on. */
  readonly evidence: string;
  readonly sure: 'clear' | 'unclear' | 'suggested';
  /** The experiment that would show it, as it is written down. */
  readonly trial: string;
  readonly theme: ExperimentTheme;
}

const SHAPES = {
  clear: ['●', 'good'],
  suggested: ['▲', 'watch'],
  unclear: ['○', 'unknown'],
} as const;

/** One suggestion with what it rests on, how sure it is, and the way to try it. */
function Suggestion({ edit, mine, day, name, evidence, sure, trial, theme }: OneProps) {
  const [shape, tone] = SHAPES[sure];
  const isTried = mine.scorecard.experiments?.some((one) => one.name === trial);
  return (
    <li class="advice">
      <div>
        <h3>{name}</h3>
        <p class="small">{evidence}</p>
        <p class={`small status ${tone}`}>
          <span aria-hidden="true">{shape}</span> {say(`sure.${sure}`)}
        </p>
      </div>
      {isTried ? (
        <a class="link small" href="#learning">
          {say('tried')}
        </a>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={say('try.name', { name })}
          onClick={() =>
            edit.edit(`The experiment “${trial}” was added.`, (now) =>
              addRecord(now, 'experiments', trial, { name: trial, theme, begun: day }),
            )
          }
        >
          {say('try')}
        </button>
      )}
    </li>
  );
}

/** Nothing is suggested: why, and what would bring it. */
function NotYet({ why, missing }: { why: string; missing: string }) {
  return (
    <>
      <p>
        <span class="status unknown">
          <span aria-hidden="true">○</span> {say('not-yet')}
        </span>{' '}
        {inWords(why)}
      </p>
      <p class="small soft">
        {missing}{' '}
        <a class="link" href="#analysis">
          {say('ask')}
        </a>
      </p>
    </>
  );
}

/** A weekday and its hours as the person writes them; day 1 is Monday. */
function slotName({ day, fromHour, toHour }: ActiveSlot): string {
  const format = new Intl.DateTimeFormat(localeNow(), { weekday: 'long', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  const weekday = format.format(Date.UTC(2026, 0, 4 + day));
  return say('slot', { day: weekday, from: `${fromHour}:00`, to: `${toHour}:00` });
}

function When(props: SectionProps & { of: ActiveHours | null }) {
  const { formats, of } = props;
  const found = useMemo(() => activeSlots(of?.hours ?? []), [of]);
  const title = say('when');
  if (!of || found.why !== null) {
    const why = of ? (found.why ?? '') : say('when.none');
    return (
      <Part title={title}>
        <NotYet why={why} missing={say('when.missing')} />
      </Part>
    );
  }
  const evidence = (times: number) =>
    say('when.evidence', {
      times: Math.round(times * 10) / 10,
      n: found.known,
      platform: platformName(of.platform),
      period: formats.period(of),
    });
  return (
    <Part title={title}>
      {found.slots.length === 0 && <p>{say('when.flat')}</p>}
      <ul class="advices">
        {found.slots.map((slot) => {
          const name = slotName(slot);
          return (
            <Suggestion
              key={name}
              {...props}
              {...{ name, evidence: evidence(slot.times), sure: 'suggested', theme: 'time' }}
              trial={say('trial.time', { name })}
            />
          );
        })}
      </ul>
      <p class="small soft">
        {say('when.doubt')}{' '}
        <a class="link" href="#analysis">
          {say('ask')}
        </a>
      </p>
    </Part>
  );
}

const round = (times: number) => Math.round(times * 100) / 100;

function About(props: SectionProps & { posts: Parameters<typeof topicsOf>[0] }) {
  const { posts } = props;
  const found = useMemo(() => topicsOf(posts), [posts]);
  const title = say('topics');
  if (found.why !== null) {
    return (
      <Part title={title}>
        <NotYet
          why={found.why}
          missing={say('topics.missing', { n: found.posts, tagged: found.tagged })}
        />
      </Part>
    );
  }
  const evidence = ({ times, low, high, posts: n }: TopicAdvice) =>
    say('topics.evidence', {
      ...{ times: round(times), low: round(low), high: round(high), n, all: found.posts },
      metric: metricName(found.metric),
    });
  return (
    <Part title={title}>
      <ul class="advices">
        {found.topics.map((one) => (
          <Suggestion
            key={one.topic}
            {...props}
            {...{ name: one.topic, evidence: evidence(one), sure: one.sure, theme: 'topic' }}
            trial={say('trial.topic', { name: one.topic })}
          />
        ))}
      </ul>
      {found.tooFew.length > 0 && (
        <p class="small soft">
          {say('topics.few', { names: found.tooFew.map(({ topic }) => topic).join(', ') })}
        </p>
      )}
      <p class="small soft">{say('topics.doubt')}</p>
    </Part>
  );
}

/** What to share and when: suggestions out of the person's own numbers, each with its evidence and doubt. */
export function AdviceSection(props: SectionProps) {
  const { edit, ask, publication } = props;
  const model = adviceOf(edit);
  useEffect(() => {
    model.load(ask);
  }, [publication]);
  const posts = model.posts.value;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <ItsFor {...props} />
      {posts ? (
        <>
          <When {...props} of={model.active.value} />
          <About {...props} posts={posts} />
        </>
      ) : (
        <p class="soft">{say('reading')}</p>
      )}
    </>
  );
}
