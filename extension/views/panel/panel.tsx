import { useMemo } from 'preact/hooks';
import type { Reading } from '../../../core/model/index.ts';
import type { LeftOut, PageView } from '../../messages/index.ts';
import { type Formats, formatsFor } from '../format.ts';
import { hostOf, numbers, platformName } from '../names.ts';
import { ReadingRow } from '../popup/reading-row.tsx';
import type { PanelApi, PanelModel } from './panel-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly api: PanelApi;
  readonly locale: string;
}

const MOST = 200;

/** A row that shows its number on the page while it is looked at. */
function Place({
  model,
  reading,
  children,
}: {
  model: PanelModel;
  reading: Reading;
  children: preact.ComponentChildren;
}) {
  const show = () => model.show(reading);
  const hide = () => model.show(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only looks; the button below does the same by keyboard
    <div class="place" onMouseEnter={show} onMouseLeave={hide}>
      {children}
      {reading.place !== '' && (
        <button
          type="button"
          class="link small where"
          onFocus={show}
          onBlur={hide}
          onClick={show}
          aria-label={`Show ${reading.label} on the page`}
        >
          Show on the page
        </button>
      )}
    </div>
  );
}

/** How what the page shows was read, where that is not plain from it. */
function readAs(reading: Reading, formats: Formats): string {
  if (reading.raw === '') return 'not found';
  const value = formats.value(reading);
  return value === reading.raw ? '' : `read as ${value}`;
}

/** The last good number beside the one that the page shows now. */
function SideBySide({
  reading,
  left,
  formats,
}: {
  reading: Reading;
  left: LeftOut;
  formats: Formats;
}) {
  const { last } = left;
  return (
    <dl class="sides">
      <div>
        <dt class="small soft">Last good</dt>
        <dd class="value">{last ? (last.raw ?? formats.value(last)) : '–'}</dd>
        <dd class="small soft">{last ? formats.moment(last.seen) : 'none was stored'}</dd>
      </div>
      <div>
        <dt class="small soft">On the page now</dt>
        <dd class="value">
          <bdi>{reading.raw === '' ? '–' : reading.raw}</bdi>
        </dd>
        <dd class="small soft">{readAs(reading, formats)}</dd>
      </div>
    </dl>
  );
}

function Doubt({
  model,
  reading,
  left,
  formats,
}: {
  model: PanelModel;
  reading: Reading;
  left: LeftOut;
  formats: Formats;
}) {
  const isTaught = reading.recipe !== undefined;
  const busy = model.busy.value;
  const canBeRight = left.ask !== undefined || (isTaught && reading.raw !== '');
  return (
    <li class="doubt">
      <Place model={model} reading={reading}>
        <div class="what">
          <h3>
            <bdi>{left.label}</bdi>
            {isTaught && <span class="small soft"> taught</span>}
          </h3>
          <p class="small why">{left.why}</p>
        </div>
        <SideBySide reading={reading} left={left} formats={formats} />
      </Place>
      <div class="acts">
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => model.fix(reading, left)}
        >
          Fix
        </button>
        {canBeRight && (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => model.isRight(reading, left)}
          >
            It is right
          </button>
        )}
        {(isTaught || left.ask?.kind === 'claim') && (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => model.forget(reading, left)}
          >
            Forget
          </button>
        )}
      </div>
    </li>
  );
}

/** What the person taught comes first, then what one word settles, then all else. */
function weight({ reading, left }: { reading: Reading; left: LeftOut }): number {
  if (reading.recipe) return 0;
  return left.ask ? 1 : 2;
}

function Doubts({ model, view, formats }: { model: PanelModel; view: PageView; formats: Formats }) {
  const doubts = view.left
    .flatMap((left) => {
      const reading = view.page.readings[left.reading];
      return reading ? [{ left, reading }] : [];
    })
    .sort((a, b) => weight(a) - weight(b));
  if (doubts.length === 0) return null;
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">
        {numbers(doubts.length, formats.count)} {doubts.length === 1 ? 'needs' : 'need'} a look
      </h2>
      <ul class="readings">
        {doubts.slice(0, MOST).map(({ left, reading }) => (
          <Doubt key={left.reading} model={model} reading={reading} left={left} formats={formats} />
        ))}
      </ul>
    </section>
  );
}

function Ready({ model, view, formats }: { model: PanelModel; view: PageView; formats: Formats }) {
  const taken = view.taken.flatMap((i) => view.page.readings[i] ?? []);
  if (taken.length === 0) return null;
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">Ready to capture</h2>
      <ul class="readings">
        {taken.slice(0, MOST).map((reading) => (
          <ReadingRow
            key={reading.place}
            reading={reading}
            why={null}
            formats={formats}
            point={model.show}
          />
        ))}
      </ul>
    </section>
  );
}

function Read({ model, view, formats }: { model: PanelModel; view: PageView; formats: Formats }) {
  const { page, taken } = view;
  const site = page.platform ? platformName(page.platform) : hostOf(page.source) || 'This page';
  const about = [
    page.account?.name ?? page.account?.id,
    page.period && formats.period(page.period),
  ];
  return (
    <>
      <header class="head">
        <h1>
          {site}: {numbers(taken.length, formats.count)} recognised
        </h1>
        {about.some(Boolean) && <p class="soft small">{about.filter(Boolean).join(' · ')}</p>}
      </header>
      <div class="mains">
        <button
          type="button"
          class="button main"
          disabled={taken.length === 0 || model.busy.value}
          onClick={model.capture}
        >
          {taken.length === 0 ? 'Capture' : `Capture ${numbers(taken.length, formats.count)}`}
        </button>
        <button type="button" class="button" disabled={model.busy.value} onClick={model.teach}>
          Teach a number
        </button>
      </div>
      <Doubts model={model} view={view} formats={formats} />
      <Ready model={model} view={view} formats={formats} />
    </>
  );
}

/** What was done, what went wrong, and the way back. */
function Told({ model }: { model: PanelModel }) {
  const forgotten = model.forgotten.value;
  return (
    <div role="status" class="told">
      {model.trouble.value && <p class="note bad small">{model.trouble.value}</p>}
      {model.done.value && <p class="note good small">{model.done.value}</p>}
      {forgotten && (
        <p class="note small">
          Fourfold looks for <bdi>{forgotten.label}</bdi> no more. What was stored stays.{' '}
          <button type="button" class="link" onClick={model.undo}>
            Undo
          </button>
        </p>
      )}
    </div>
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
          <h1>Reading this page…</h1>
        </header>
      )}
      {state.at === 'refused' && (
        <>
          <header class="head">
            <h1>This page cannot be read</h1>
          </header>
          <p class="note">{state.why}</p>
        </>
      )}
      <Told model={model} />
      {state.at === 'read' && <Read model={model} view={state.view} formats={formats} />}
      <footer class="links small">
        <button type="button" class="link" onClick={model.turnTo}>
          Read again
        </button>
        <button type="button" class="link" onClick={api.openDashboard}>
          Scorecard
        </button>
      </footer>
    </main>
  );
}
