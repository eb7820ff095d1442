import { useMemo } from 'preact/hooks';
import type { CaptureOutcome, PageView } from '../../messages/index.ts';
import { type Formats, formatsFor } from '../format.ts';
import { hostOf, numbers, platformName } from '../names.ts';
import { NotTaken } from './left-out.tsx';
import { People } from './people.tsx';
import type { PopupApi, PopupModel } from './popup-model.ts';
import { ReadingRow } from './reading-row.tsx';

interface Props {
  readonly model: PopupModel;
  readonly api: PopupApi;
  readonly locale: string;
}

function siteOf({ page }: PageView): string {
  return page.platform ? platformName(page.platform) : hostOf(page.source) || 'This page';
}

function Head({ view, formats }: { view: PageView; formats: Formats }) {
  const { period, account } = view.page;
  const about = [account?.name ?? account?.id, period && formats.period(period)].filter(Boolean);
  return (
    <header class="head">
      <h1>
        {siteOf(view)}: {numbers(view.taken.length, formats.count)} recognised
      </h1>
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
          <p class="note" key={what}>
            {what}
          </p>
        ))}
      {view.taken.length === 0 && <Empty view={view} formats={formats} />}
      {taken.length > 0 && (
        <ul class="readings" aria-label="Numbers that can be captured">
          {taken.slice(0, THIS_MANY).map((reading) => (
            <ReadingRow key={reading.place} reading={reading} why={null} formats={formats} />
          ))}
          {taken.length > THIS_MANY && (
            <li class="soft small more">
              and {numbers(taken.length - THIS_MANY, formats.count)} more
            </li>
          )}
        </ul>
      )}
      <NotTaken view={view} model={model} formats={formats} />
    </>
  );
}

/** Nothing can be captured: what was seen, and where to look. What the reader says stands below it. */
function Empty({ formats, view }: { formats: Formats; view: PageView }) {
  const { readings, problems } = view.page;
  const isLoading = problems.some(({ what }) => what.includes('still loading'));
  if (readings.length > 0) {
    const seen = numbers(readings.length, formats.count);
    const were = readings.length === 1 ? 'was' : 'were';
    return (
      <p>
        {seen} {were} seen, but nothing that can be stored for sure.
      </p>
    );
  }
  if (isLoading) return null;
  return (
    <p>
      {problems.length === 0 && 'No numbers were found on this page. '}
      Open a page that shows figures, such as an overview or analytics page, and click the icon
      again.
    </p>
  );
}

/** What a capture did, in two sentences. */
function stored({ added, known, left }: CaptureOutcome, formats: Formats): string {
  const first =
    added > 0 ? `Stored ${numbers(added, formats.count)}.` : 'There was nothing new to store.';
  const second =
    known > 0 ? ` ${formats.count(known)} ${known === 1 ? 'was' : 'were'} already known.` : '';
  const third =
    left.length > 0
      ? ` ${formats.count(left.length)} ${left.length === 1 ? 'was' : 'were'} left out, for the reasons below.`
      : '';
  return first + second + third;
}

/** Quiet ways on: to the side panel and the scorecard, and to this site being captured by itself. */
function Ways({ model, api }: { model: PopupModel; api: PopupApi }) {
  const remembered = model.remembered.value;
  const host = hostOf(api.tab?.origin ?? '');
  const isCaptured = model.state.value.at === 'captured';
  return (
    <div class="ways small">
      {remembered !== null && (
        <p class="soft">
          {remembered
            ? `Numbers on ${host} are stored whenever you open it.`
            : `Store numbers on ${host} whenever you open it?`}
        </p>
      )}
      <div class="links">
        {remembered !== null && (
          <button type="button" class="link" onClick={model.toggleSite}>
            {remembered ? 'Stop' : 'Capture here from now on'}
          </button>
        )}
        {(model.view.value?.page.readings.length ?? 0) > 0 && (
          <button type="button" class="link" onClick={model.recordLive}>
            Record this live
          </button>
        )}
        <button type="button" class="link" onClick={model.openPanel}>
          Side panel
        </button>
        {!isCaptured && (
          <button type="button" class="link" onClick={() => api.openDashboard()}>
            Scorecard
          </button>
        )}
      </div>
    </div>
  );
}

function MainButton({
  model,
  api,
  formats,
}: {
  model: PopupModel;
  api: PopupApi;
  formats: Formats;
}) {
  const state = model.state.value;
  if (state.at === 'captured') {
    return (
      <button type="button" class="button main" onClick={() => api.openDashboard()}>
        See the scorecard
      </button>
    );
  }
  const ready = model.view.value?.taken.length ?? 0;
  if (state.at === 'read' && ready === 0) {
    return (
      <button type="button" class="button main" onClick={model.read}>
        Read again
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
        ? 'Storing…'
        : ready === 0
          ? 'Capture'
          : `Capture ${numbers(ready, formats.count)}`}
    </button>
  );
}

function Content({ model, formats }: { model: PopupModel; formats: Formats }) {
  const state = model.state.value;
  if (state.at === 'reading') {
    return (
      <>
        <header class="head">
          <h1>Reading this page…</h1>
        </header>
        <div class="waiting" aria-hidden="true" />
      </>
    );
  }
  if (state.at === 'refused') {
    return (
      <>
        <header class="head">
          <h1>This page cannot be read</h1>
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
        {state.at === 'captured' && <p class="note good">{stored(state.outcome, formats)}</p>}
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
            <MainButton model={model} api={api} formats={formats} />
            <button
              type="button"
              class="button"
              disabled={at === 'reading' || at === 'capturing'}
              onClick={model.teach}
            >
              Teach a number
            </button>
          </div>
        )}
        <Ways model={model} api={api} />
      </footer>
    </main>
  );
}
