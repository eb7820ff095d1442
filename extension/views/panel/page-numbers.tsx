import type { Reading } from '../../../core/model/index.ts';
import type { LeftOut, PageView } from '../../messages/index.ts';
import { inWords, langOf } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { ReadingRow } from '../popup/reading-row.tsx';
import { sayCommon } from '../words.ts';
import type { PanelModel } from './panel-model.ts';
import { say } from './words.ts';

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
          aria-label={say('show.label', { label: reading.label })}
        >
          {say('show')}
        </button>
      )}
    </div>
  );
}

/** How what the page shows was read, where that is not plain from it. */
function readAs(reading: Reading, formats: Formats): string {
  if (reading.raw === '') return say('not-found');
  const value = formats.value(reading);
  return value === reading.raw ? '' : say('read-as', { value });
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
        <dt class="small soft">{say('last-good')}</dt>
        <dd class="value">{last ? (last.raw ?? formats.value(last)) : '–'}</dd>
        <dd class="small soft">{last ? formats.moment(last.seen) : say('none-stored')}</dd>
      </div>
      <div>
        <dt class="small soft">{say('now')}</dt>
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
  const canBeRight = left.ask !== undefined || (isTaught && reading.raw !== '');
  const acts = [
    [say('fix'), model.fix] as const,
    ...(canBeRight ? [[sayCommon('right'), model.isRight] as const] : []),
    ...(isTaught || left.ask?.kind === 'claim' ? [[say('forget'), model.forget] as const] : []),
  ];
  return (
    <li class="doubt">
      <Place model={model} reading={reading}>
        <div class="what">
          <h3>
            <bdi>{left.label}</bdi>
            {isTaught && <span class="small soft"> {say('taught')}</span>}
          </h3>
          <p class="small why" lang={langOf(left.why)}>
            {inWords(left.why)}
          </p>
        </div>
        <SideBySide reading={reading} left={left} formats={formats} />
      </Place>
      <div class="acts">
        {acts.map(([word, act]) => (
          <button
            key={word}
            type="button"
            class="button"
            disabled={model.busy.value}
            onClick={() => act(reading, left)}
          >
            {word}
          </button>
        ))}
      </div>
    </li>
  );
}

/** What the person taught comes first, then what one word settles, then all else. */
function weight({ reading, left }: { reading: Reading; left: LeftOut }): number {
  if (reading.recipe) return 0;
  return left.ask ? 1 : 2;
}

/** Numbers that need a look, each with its reason, the last good one beside it, and what can be done. */
export function Doubts({
  model,
  view,
  formats,
}: {
  model: PanelModel;
  view: PageView;
  formats: Formats;
}) {
  const doubts = view.left
    .flatMap((left) => {
      const reading = view.page.readings[left.reading];
      return reading ? [{ left, reading }] : [];
    })
    .sort((a, b) => weight(a) - weight(b));
  if (doubts.length === 0) return null;
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{say('doubts', { n: doubts.length })}</h2>
      <ul class="readings">
        {doubts.slice(0, MOST).map(({ left, reading }) => (
          <Doubt key={left.reading} model={model} reading={reading} left={left} formats={formats} />
        ))}
      </ul>
    </section>
  );
}

/** Numbers that a capture takes. */
export function Ready({
  model,
  view,
  formats,
}: {
  model: PanelModel;
  view: PageView;
  formats: Formats;
}) {
  const taken = view.taken.flatMap((i) => view.page.readings[i] ?? []);
  if (taken.length === 0) return null;
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">{say('ready')}</h2>
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

/** What was done, what went wrong, and the way back. */
export function Told({ model }: { model: PanelModel }) {
  const forgotten = model.forgotten.value;
  return (
    <div role="status" class="told">
      {model.trouble.value && <p class="note bad small">{model.trouble.value}</p>}
      {model.done.value && <p class="note good small">{model.done.value}</p>}
      {forgotten && (
        <p class="note small">
          <bdi>{say('forgotten', { label: forgotten.label })}</bdi>{' '}
          <button type="button" class="link" onClick={model.undo}>
            {sayCommon('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
