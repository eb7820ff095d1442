import { useMemo } from 'preact/hooks';
import type { CaptureOutcome, PageView } from '../../messages/index.ts';
import { inWords, langOf } from '../../words/index.ts';
import { type Formats, formatsFor } from '../format.ts';
import { hostOf, platformName } from '../names.ts';
import { sayCommon } from '../words.ts';
import { NotTaken } from './left-out.tsx';
import { People } from './people.tsx';
import type { PopupApi, PopupModel } from './popup-model.ts';
import { ReadingRow } from './reading-row.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: PopupModel;
  readonly api: PopupApi;
  readonly locale: string;
}

function siteOf({ page }: PageView): string {
  return page.platform
    ? platformName(page.platform)
    : hostOf(page.source) || sayCommon('this-page');
}

function Head({ view, formats }: { view: PageView; formats: Formats }) {
  const { period, account } = view.page;
  const about = [account?.name ?? account?.id, period && formats.period(period)].filter(Boolean);
  return (
    <header class="head">
      <h1>{sayCommon('recognised', { site: siteOf(view), n: view.taken.length })}</h1>
      {about.length > 0 && <p class="soft small">{about.join(' · ')}</p>}
    </header>
  );
}

const THIS_MANY = 60;

function Numbers({
  view,
  model,
  formats,
}: {
  view: PageView;
  model: PopupModel;
  formats: Formats;
}) {
  const { readings, problems } = view.page;
  const taken = view.taken.flatMap((i) => readings[i] ?? []);
  // What is wrong with one number stands beside that number.
  const said = new Set(view.left.map(({ why }) => why));
  return (
    <>
      <People page={view.page} formats={formats} />
      {problems
        .filter(({ what }) => !said.has(what))
        .map(({ what }) => (
          <p class="note" key={what} lang={langOf(what)}>
            {inWords(what)}
          </p>
        ))}
      {view.taken.length === 0 && <Empty view={view} />}
      {taken.length > 0 && (
        <ul class="readings" aria-label={say('ready')}>
          {taken.slice(0, THIS_MANY).map((reading) => (
            <ReadingRow key={reading.place} reading={reading} why={null} formats={formats} />
          ))}
          {taken.length > THIS_MANY && (
            <li class="soft small more">{say('more', { n: taken.length - THIS_MANY })}</li>
          )}
        </ul>
      )}
      <NotTaken view={view} model={model} formats={formats} />
    </>
  );
}

/** Nothing can be captured: what was seen, and where to look. What the reader says stands below it. */
function Empty({ view }: { view: PageView }) {
  const { readings, problems } = view.page;
  const isLoading = problems.some(({ what }) => what.includes('still loading'));
  if (readings.length > 0) return <p>{say('seen', { n: readings.length })}</p>;
  if (isLoading) return null;
  return (
    <p>
      {problems.length === 0 && `${say('none')} `}
      {say('where')}
    </p>
  );
}

/** What a capture did, in up to three sentences. */
function stored({ added, known, left }: CaptureOutcome): string {
  const sentences = [added > 0 ? say('stored', { n: added }) : say('nothing-new')];
  if (known > 0) sentences.push(say('known', { n: known }));
  if (left.length > 0) sentences.push(say('left-out', { n: left.length }));
  return sentences.join(' ');
}

/** Quiet ways on: to the side panel and the scorecard, and to this site being captured by itself. */
function Ways({ model, api }: { model: PopupModel; api: PopupApi }) {
  const remembered = model.remembered.value;
  const host = hostOf(api.tab?.origin ?? '');
  const isCaptured = model.state.value.at === 'captured';
  return (
    <div class="ways small">
      {remembered !== null && (
        <p class="soft">{say(remembered ? 'site.on' : 'site.off', { host })}</p>
      )}
      <div class="links">
        {remembered !== null && (
          <button type="button" class="link" onClick={model.toggleSite}>
            {remembered ? sayCommon('stop') : say('site.start')}
          </button>
        )}
        {(model.view.value?.page.readings.length ?? 0) > 0 && (
          <button type="button" class="link" onClick={model.recordLive}>
            {say('live')}
          </button>
        )}
        <button type="button" class="link" onClick={model.openPanel}>
          {say('panel')}
        </button>
        {!isCaptured && (
          <button type="button" class="link" onClick={() => api.openDashboard()}>
            {sayCommon('scorecard')}
          </button>
        )}
      </div>
    </div>
  );
}

function MainButton({ model, api }: { model: PopupModel; api: PopupApi }) {
  const state = model.state.value;
  if (state.at === 'captured') {
    return (
      <button type="button" class="button main" onClick={() => api.openDashboard()}>
        {say('see')}
      </button>
    );
  }
  const ready = model.view.value?.taken.length ?? 0;
  if (state.at === 'read' && ready === 0) {
    return (
      <button type="button" class="button main" onClick={model.read}>
        {sayCommon('read-again')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button main"
      disabled={state.at !== 'read' || ready === 0}
      onClick={model.capture}
    >
      {state.at === 'capturing'
        ? say('storing')
        : ready === 0
          ? sayCommon('capture')
          : sayCommon('capture.n', { n: ready })}
    </button>
  );
}

function Content({ model, formats }: { model: PopupModel; formats: Formats }) {
  const state = model.state.value;
  if (state.at === 'reading') {
    return (
      <>
        <header class="head">
          <h1>{sayCommon('reading')}</h1>
        </header>
        <div class="waiting" aria-hidden="true" />
      </>
    );
  }
  if (state.at === 'refused') {
    return (
      <>
        <header class="head">
          <h1>{sayCommon('unreadable')}</h1>
        </header>
        <p class="note">{state.why}</p>
      </>
    );
  }
  const { view } = state;
  return (
    <>
      <Head view={view} formats={formats} />
      <div role="status" class="told">
        {state.at === 'captured' && <p class="note good">{stored(state.outcome)}</p>}
      </div>
      <Numbers view={view} model={model} formats={formats} />
    </>
  );
}

/** The popup: what this page is, its numbers, and one main button. */
export function Popup({ model, api, locale }: Props) {
  const formats = useMemo(() => formatsFor(locale), [locale]);
  const { at } = model.state.value;
  const trouble = model.trouble.value;
  return (
    <main class="popup">
      <div class="content">
        <Content model={model} formats={formats} />
      </div>
      <footer class="foot">
        {trouble && (
          <p class="note bad small" role="alert">
            {trouble}
          </p>
        )}
        {at !== 'refused' && (
          <div class="mains">
            <MainButton model={model} api={api} />
            <button
              type="button"
              class="button"
              disabled={at === 'reading' || at === 'capturing'}
              onClick={model.teach}
            >
              {sayCommon('teach')}
            </button>
          </div>
        )}
        <Ways model={model} api={api} />
      </footer>
    </main>
  );
}
