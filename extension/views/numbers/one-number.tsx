import { useEffect, useRef } from 'preact/hooks';
import type { NumberStory, Observation } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { hostOf, metricName, platformName } from '../names.ts';
import { sayCommon } from '../words.ts';
import { Correct, Delete } from './change-number.tsx';
import type { NumbersModel } from './numbers-model.ts';
import { placeWords, readBy } from './where-from.ts';
import { tell } from './words.ts';

interface Props {
  readonly model: NumbersModel;
  readonly formats: Formats;
  readonly now: string;
}

type Told = { readonly one: Observation; readonly story: NumberStory; readonly formats: Formats };

function Facts({ one, story, formats }: Told) {
  const { source, subject } = one;
  const address = story.pages.find(({ id }) => id === one.id)?.address;
  const place = placeWords(source);
  const interval = formats.interval(one);
  const facts: readonly (readonly [string, preact.ComponentChildren])[] = [
    [tell('raw'), source.raw === undefined ? tell('not-kept') : `“${source.raw}”`],
    [tell('label'), source.label ? `“${source.label}”` : tell('not-kept')],
    [tell('rounding'), interval === '' ? tell('exact') : tell('rounded', { interval })],
    [tell('period'), formats.period(one)],
    [
      tell('of'),
      [platformName(subject.platform), subject.account, subject.item, subject.segment]
        .filter(Boolean)
        .join(' · '),
    ],
    [tell('seen'), formats.moment(one.seen)],
    [tell('read-by'), readBy(source)],
    ...(address
      ? [
          [
            tell('page'),
            <a key="page" class="link" href={address} target="_blank" rel="noreferrer">
              {hostOf(address) || address}
            </a>,
          ] as const,
        ]
      : []),
    ...(source.note ? [[tell('note'), inWords(source.note)] as const] : []),
    ...(place
      ? [
          [
            tell('place'),
            <code key="place" class="small">
              {place}
            </code>,
          ] as const,
        ]
      : []),
  ];
  return (
    <dl class="n-facts">
      {facts.map(([name, what]) => (
        <div key={name}>
          <dt class="small soft">{name}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** All versions, the newest first, with what was deleted among them. */
function History({ one, story, model, formats }: Told & Pick<Props, 'model'>) {
  const corrected = new Set(story.versions.map(({ supersedes }) => supersedes));
  const kept = story.versions.map((version) => ({
    version,
    stands: !corrected.has(version.id),
    said: tell(corrected.has(version.id) ? 'corrected' : 'stands'),
    gone: null,
  }));
  const gone = story.removed.map((row) => ({
    version: row.observation,
    stands: false,
    said: tell('deleted'),
    gone: row,
  }));
  const all = [...kept, ...gone].sort(
    (a, b) => Date.parse(b.version.seen) - Date.parse(a.version.seen),
  );
  return (
    <section aria-labelledby="n-history">
      <h3 id="n-history">{tell('history')}</h3>
      <ol class="n-history">
        {all.map(({ version, stands, said, gone: row }) => (
          <li key={version.id} aria-current={version.id === one.id ? 'true' : undefined}>
            <span class="n-was">
              {stands ? formats.value(version) : <s>{formats.value(version)}</s>}
            </span>
            <span class="small">
              {tell('version', {
                state: said,
                moment: formats.moment(version.seen),
                by: readBy(version.source),
              })}
              {version.source.note && `: ${inWords(version.source.note)}`}
              {row &&
                tell('version.deleted', { moment: formats.moment(row.at), why: inWords(row.why) })}
            </span>
            {row && (
              <button type="button" class="link small" onClick={() => model.putBack([row.id])}>
                {tell('put-back')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {story.revisions.length > 0 && (
        <ul class="n-done small soft" aria-label={tell('by-hand')}>
          {story.revisions.map(({ at, kind, why }) => (
            <li key={at + kind}>
              {formats.moment(at)}: {tell(kind === 'deleted' ? 'deleted' : 'back')}
              {why && `. ${inWords(why)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const find = ({ versions, removed }: NumberStory, id: string): Observation | undefined =>
  versions.find((one) => one.id === id) ??
  removed.find((one) => one.id === id)?.observation ??
  versions.at(-1);

/** One number: where it comes from, how it changed, and what can be done with it. */
export function OneNumber({ model, formats }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { value: open } = model.open;
  const one = open ? find(open.story, open.id) : undefined;
  const isOpen = one !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  if (!open || !one) return null;
  const { story } = open;
  const stands = story.versions.some(({ id }) => id === one.id);
  return (
    <dialog ref={dialog} class="n-one" aria-labelledby="n-title" onClose={model.close}>
      <div class="heading">
        <h2 id="n-title">{metricName(one.metric)}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {sayCommon('close')}
        </button>
      </div>
      <p class="big">{formats.value(one)}</p>
      {!stands && <p class="note">{tell('gone')}</p>}
      <Trouble words={model.trouble.value} />
      <p class="small" role="status">
        {model.done.value}{' '}
        {model.undo.value && (
          <button type="button" class="link" onClick={() => model.undo.value?.()}>
            {sayCommon('undo')}
          </button>
        )}
      </p>
      <Facts one={one} story={story} formats={formats} />
      {stands && <Correct key={one.id} one={one} model={model} formats={formats} />}
      {stands && <Delete one={one} story={story} model={model} formats={formats} />}
      <History one={one} story={story} model={model} formats={formats} />
    </dialog>
  );
}
