import { useMemo } from 'preact/hooks';
import { EmbedLater } from '../embed/later.tsx';
import { type Formats, formatsFor } from '../format.ts';
import { ImportSection } from '../imports/import-view.tsx';
import { Trouble } from '../last-done.tsx';
import type { Contents, DashboardApi, DashboardModel } from './dashboard-model.ts';
import {
  AnalysisLater,
  EditingLater,
  FirstRunLater,
  PublishLater,
  ReceivedLater,
  SampleFrameLater,
  WorkLater,
} from './later.tsx';
import { LiveSection } from './live-section.tsx';
import { Numbers } from './numbers.tsx';
import { Heading, NoNumbers } from './pieces.tsx';
import { Explanation, Scorecard } from './scorecard.tsx';
import { ScoresOf } from './scores-of.tsx';
import { BESIDE_SCORECARD, isInSample, isWork, railOf, SECTIONS } from './sections.ts';
import { Settings } from './settings.tsx';
import { Taught } from './taught.tsx';
import { Today } from './today.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: DashboardModel;
  readonly api: DashboardApi;
  readonly locale: string;
}

function Rail({ model, isSample }: { model: DashboardModel; isSample: boolean }) {
  return (
    <nav class="rail" aria-label="Fourfold">
      <ul>
        {SECTIONS.filter((id) => !isSample || isInSample(id)).map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={railOf(model.section.value) === id ? 'page' : undefined}
            >
              {say(`section.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const GROUPS = ['see', 'shape', 'keep'] as const;

/** The ways from the scorecard to what is done with it, and back. */
function Beside({ model }: Pick<Props, 'model'>) {
  const here = model.section.value;
  if (railOf(here) !== 'scorecard') return null;
  return (
    <nav class="beside" aria-label={say('beside')}>
      {GROUPS.map((group) => (
        <div key={group} class="group">
          <p class="small soft group-name" id={`beside-${group}`}>
            {say(`beside.${group}`)}
          </p>
          <ul aria-labelledby={`beside-${group}`}>
            {BESIDE_SCORECARD[group].map((id) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === here ? 'page' : undefined}>
                  {say(`section.${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The ways to take the scorecard to other pages. */
function Embed({ api, model, isEmpty }: Omit<Props, 'locale'> & { isEmpty: boolean }) {
  return (
    <>
      <Heading title={say('section.embed')} />
      {isEmpty ? (
        <NoNumbers model={model} what={say('scorecard.none')} />
      ) : (
        <EmbedLater api={api} publishing={model.publishing} />
      )}
    </>
  );
}

/** What stands there before the store has answered. */
function NotYet({ model }: Pick<Props, 'model'>) {
  return model.trouble.value ? (
    <button type="button" class="button main" onClick={model.load}>
      {say('again')}
    </button>
  ) : (
    <p class="soft">{say('reading')}</p>
  );
}

/** Whether the first run stands in place of Today: it is under way, or nothing is there to show yet. */
const isFirst = ({ first, total }: Contents): boolean =>
  first.state === 'open' || (first.state === 'new' && total === 0);

function Content({ model, api, formats, locale }: Props & { formats: Formats }) {
  const contents = model.contents.value;
  if (!contents) return <NotYet model={model} />;
  const now = api.now();
  const place = model.place.value;
  const asked = model.section.value;
  const shown = api.sample === null || isInSample(asked) ? asked : 'today';
  if (isWork(shown)) {
    const given = { model, contents, formats, now, ask: api.ask };
    return <WorkLater section={shown} {...given} />;
  }
  switch (shown) {
    case 'first':
      return <FirstRunLater {...{ model, api, contents, formats, locale }} />;
    case 'today':
      return isFirst(contents) ? (
        <FirstRunLater {...{ model, api, contents, formats, locale }} />
      ) : (
        <Today model={model} contents={contents} formats={formats} now={now} />
      );
    case 'scorecard':
      return <Scorecard model={model} contents={contents} />;
    case 'map':
    case 'kpis': {
      const section = shown;
      return <EditingLater {...{ section, model, ask: api.ask, contents, formats, now }} />;
    }
    case 'numbers':
      return <Numbers model={model} contents={contents} formats={formats} now={now} />;
    case 'taught':
      return <Taught api={api} contents={contents} formats={formats} now={now} />;
    case 'import':
      return (
        <>
          <Heading title={say('section.import')} />
          <ImportSection model={model.files} formats={formats} />
        </>
      );
    case 'analysis':
      return <AnalysisLater model={model.analysis} {...{ formats, locale, place }} />;
    case 'live':
      return <LiveSection model={model} formats={formats} now={api.now} />;
    case 'publish':
      return <PublishLater model={model} contents={contents} formats={formats} now={now} />;
    case 'embed':
      return <Embed api={api} model={model} isEmpty={contents.total === 0} />;
    case 'received':
      return <ReceivedLater {...{ api, formats, scripts: model.scripts.value }} />;
    case 'settings':
      return <Settings api={api} model={model} contents={contents} formats={formats} now={now} />;
  }
}

/** The dashboard page: a rail and one section beside it. */
export function Dashboard({ model, api, locale }: Props) {
  const formats = useMemo(() => formatsFor(locale), [locale]);
  return (
    <div class={api.sample ? 'dashboard with-sample' : 'dashboard'}>
      <Rail model={model} isSample={api.sample !== null} />
      <main>
        {api.sample && <SampleFrameLater page={api.sample} />}
        <Trouble words={model.trouble.value} />
        <ScoresOf model={model} formats={formats} now={api.now()} />
        <Beside model={model} />
        <Content model={model} api={api} formats={formats} locale={locale} />
        {model.contents.value && <Explanation model={model} contents={model.contents.value} />}
        <p class="done" role="status">
          {model.done.value}
        </p>
      </main>
    </div>
  );
}
