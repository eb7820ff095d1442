import { useEffect } from 'preact/hooks';
import type { PageView } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { hostOf, platformName } from '../names.ts';
import { Doubts, Ready, Told } from '../panel/page-numbers.tsx';
import { sayCommon } from '../words.ts';
import { dashboardName } from './dashboards-step.tsx';
import type { FirstModel } from './first-model.ts';
import type { OpenPage } from './open-page.ts';
import { say } from './words.ts';

interface Props {
  readonly model: FirstModel;
  readonly formats: Formats;
}

/** Which of the chosen dashboards stand where. */
export function Course({ model }: Pick<Props, 'model'>) {
  const { dashboards, past } = model.run.value;
  const next = model.next.value;
  if (dashboards.length < 2) return null;
  return (
    <ol class="course small" aria-label={say('course')}>
      {dashboards.map((address) => {
        const isPast = past.includes(address);
        const state = isPast ? 'past' : address === next ? 'now' : 'later';
        return (
          <li key={address} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="mark" aria-hidden="true">
              {isPast ? '●' : state === 'now' ? '◌' : '○'}
            </span>
            {dashboardName(address)}
            {isPast && <span class="unseen">{say('course.past')}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** Before anything is opened: what will be asked, and why. */
function Ahead({ address, model }: { readonly address: string } & Pick<Props, 'model'>) {
  const name = dashboardName(address);
  const isOpening = model.page.at.value === 'opening';
  return (
    <div class="ahead card">
      <p>{say('reason', { host: hostOf(address) })}</p>
      <p class="soft">{say('reason.after')}</p>
      <div class="actions">
        <button
          type="button"
          class="button main"
          disabled={isOpening}
          onClick={() => model.page.open(address)}
        >
          {say(isOpening ? 'opening' : 'open', { name })}
        </button>
        <button type="button" class="button" disabled={isOpening} onClick={model.leaveOut}>
          {say('leave-out')}
        </button>
      </div>
      <p class="small soft">{say('rather-not')}</p>
    </div>
  );
}

/** The page is open and shows nothing that can be captured, or not yet. */
function Waiting({
  page,
  why,
  isReading,
}: {
  readonly page: OpenPage;
  readonly why: string;
  readonly isReading: boolean;
}) {
  return (
    <div class="ahead card" aria-busy={isReading}>
      <p role="status">{isReading ? say('looking') : why}</p>
      {isReading && <div class="bars-coming" aria-hidden="true" />}
      <div class="actions">
        <button type="button" class="button main" onClick={page.show}>
          {say('show')}
        </button>
        <button type="button" class="button" disabled={isReading} onClick={page.lookAgain}>
          {sayCommon('read-again')}
        </button>
      </div>
      {!isReading && <p class="small soft">{say('by-itself')}</p>}
    </div>
  );
}

function Found({ view, model, formats }: { readonly view: PageView } & Props) {
  const { panel, show } = model.page;
  const { page, taken } = view;
  const site = page.platform ? platformName(page.platform) : hostOf(page.source);
  const about = [
    page.account?.name ?? page.account?.id,
    page.period && formats.period(page.period),
  ];
  return (
    <div class="page-found">
      <div class="page-found-head">
        <div>
          <h2>{sayCommon('recognised', { site, n: taken.length })}</h2>
          {about.some(Boolean) && <p class="soft small">{about.filter(Boolean).join(' · ')}</p>}
        </div>
        <div class="actions">
          <button
            type="button"
            class="button main"
            disabled={panel.busy.value}
            onClick={model.capture}
          >
            {sayCommon('capture.n', { n: taken.length })}
          </button>
          <button type="button" class="button" onClick={show}>
            {say('show')}
          </button>
        </div>
      </div>
      <div class="page-numbers">
        <Told model={panel} />
        <Ready model={panel} view={view} formats={formats} />
        <Doubts model={panel} view={view} formats={formats} />
      </div>
    </div>
  );
}

function Open({ model, formats }: Props) {
  const { page } = model;
  const state = page.panel.state.value;
  const [view, isReading] = [page.panel.view.value, state.at === 'reading'];
  if (view && view.taken.length > 0) return <Found view={view} model={model} formats={formats} />;
  const why = state.at === 'refused' ? state.why : say('nothing-yet');
  return (
    <>
      <Waiting page={page} why={why} isReading={isReading} />
      {view && view.left.length > 0 && (
        <div class="page-numbers">
          <Told model={page.panel} />
          <Doubts model={page.panel} view={view} formats={formats} />
        </div>
      )}
    </>
  );
}

/** One dashboard: opened with the person's word, its numbers as they are found, captured. */
export function CaptureStep({ model, formats }: Props) {
  const address = model.next.value;
  useEffect(() => {
    if (address !== null) void model.page.resume(address);
  }, [model, address]);
  if (address === null) {
    return (
      <div class="onward">
        <button type="button" class="button main" onClick={() => model.go('score')}>
          {say('to-score')}
        </button>
      </div>
    );
  }
  return (
    <>
      <Course model={model} />
      <Trouble words={model.page.trouble.value} />
      {model.page.at.value === 'open' ? (
        <Open model={model} formats={formats} />
      ) : (
        <Ahead address={address} model={model} />
      )}
    </>
  );
}
