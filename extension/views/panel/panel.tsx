import { useMemo } from 'preact/hooks';
import type { PageView } from '../../messages/index.ts';
import { type Formats, formatsFor } from '../format.ts';
import { hostOf, platformName } from '../names.ts';
import { sayCommon } from '../words.ts';
import { Doubts, Ready, Told } from './page-numbers.tsx';
import type { PanelApi, PanelModel } from './panel-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly api: PanelApi;
  readonly locale: string;
}

function Read({ model, view, formats }: { model: PanelModel; view: PageView; formats: Formats }) {
  const { page, taken } = view;
  const site = page.platform
    ? platformName(page.platform)
    : hostOf(page.source) || sayCommon('this-page');
  const about = [
    page.account?.name ?? page.account?.id,
    page.period && formats.period(page.period),
  ];
  return (
    <>
      <header class="head">
        <h1>{sayCommon('recognised', { site, n: taken.length })}</h1>
        {about.some(Boolean) && <p class="soft small">{about.filter(Boolean).join(' · ')}</p>}
      </header>
      <div class="mains">
        <button
          type="button"
          class="button main"
          disabled={taken.length === 0 || model.busy.value}
          onClick={model.capture}
        >
          {taken.length === 0 ? sayCommon('capture') : sayCommon('capture.n', { n: taken.length })}
        </button>
        <button type="button" class="button" disabled={model.busy.value} onClick={model.teach}>
          {sayCommon('teach')}
        </button>
      </div>
      <Doubts model={model} view={view} formats={formats} />
      <Ready model={model} view={view} formats={formats} />
    </>
  );
}

/** The side panel: the numbers of the page in front with their places, and those that need a look. */
export function Panel({ model, api, locale }: Props) {
  const formats = useMemo(() => formatsFor(locale), [locale]);
  const state = model.state.value;
  return (
    <main class="panel">
      {state.at === 'reading' && (
        <header class="head">
          <h1>{sayCommon('reading')}</h1>
        </header>
      )}
      {state.at === 'refused' && (
        <>
          <header class="head">
            <h1>{sayCommon('unreadable')}</h1>
          </header>
          <p class="note">{state.why}</p>
        </>
      )}
      <Told model={model} />
      {state.at === 'read' && <Read model={model} view={state.view} formats={formats} />}
      <footer class="links small">
        <button type="button" class="link" onClick={model.turnTo}>
          {sayCommon('read-again')}
        </button>
        <button type="button" class="link" onClick={api.openDashboard}>
          {sayCommon('scorecard')}
        </button>
      </footer>
    </main>
  );
}
