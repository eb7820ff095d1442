import type { Every } from '../../../core/model/index.ts';
import type { RoundPage } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { hostOf, platformName } from '../names.ts';
import type { Progress, RoundModel } from './round-model.ts';
import { say } from './words.ts';

interface Props {
  readonly model: RoundModel;
  readonly formats: Formats;
  readonly now: string;
}

const EVERY: readonly Every[] = [1, 7, 0];

const words = (text: string) => text.replaceAll('-', ' ');

/** The platform and what its page is called; elsewhere the site and where on it. */
function nameOf({ platform, page, address }: RoundPage): string {
  const { host, pathname } = new URL(address);
  if (!platform?.includes('.') && platform) {
    return [platformName(platform), page && words(page)].filter(Boolean).join(', ');
  }
  return host + (pathname === '/' ? '' : pathname);
}

/** How the page stands: by shape and word, never by colour alone. */
function stateOf(page: RoundPage, isOpen: boolean): readonly [string, string, string] {
  if (isOpen) return ['', '◌', say('capturing')];
  const bad = page.last && page.last.state !== 'captured' && page.last.at > (page.captured ?? '');
  if (bad) return ['bad', '■', say(page.last?.state === 'failed' ? 'failed' : 'no-numbers')];
  return page.due ? ['watch', '▲', say('due')] : ['good', '●', say('captured')];
}

function Result({ page, formats, now }: { page: RoundPage } & Omit<Props, 'model'>) {
  const { last, captured } = page;
  const wentBad = last && last.state !== 'captured' && last.at > (captured ?? '');
  const parts = wentBad
    ? [inWords(last.why ?? '')]
    : [
        captured && say('last', { age: formats.age(captured, now) }),
        last?.state === 'captured' &&
          (last.left > 0
            ? say('new.left', { n: last.added, left: last.left })
            : say('new', { n: last.added })),
        !page.allowed && say('will-ask', { site: hostOf(page.address) }),
      ];
  return <p class="small soft">{parts.filter(Boolean).join(' ')}</p>;
}

function Row({ page, model, isOpen, ...rest }: { page: RoundPage; isOpen: boolean } & Props) {
  const [status, shape, word] = stateOf(page, isOpen);
  const name = nameOf(page);
  const busy = model.progress.value !== null;
  return (
    <li class="stop">
      <div>
        <p class="stop-name">
          <a class="link" href={page.address} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <span class={`status small ${status}`}>
            <span class="mark" aria-hidden="true">
              {shape}
            </span>
            {word}
          </span>
        </p>
        <Result page={page} {...rest} />
      </div>
      <div class="stop-ways">
        <select
          aria-label={say('every', { name })}
          value={String(page.every)}
          disabled={busy}
          onChange={(event) => model.set(page.key, Number(event.currentTarget.value) as Every)}
        >
          {EVERY.map((every) => (
            <option key={every} value={String(every)}>
              {say(`every.${every}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="link small"
          disabled={busy}
          aria-label={say('now.name', { name })}
          onClick={() => model.run([page])}
        >
          {say('now')}
        </button>
        <button
          type="button"
          class="link small"
          disabled={busy}
          aria-label={say('remove.name', { name })}
          onClick={() => model.remove(page.key)}
        >
          {say('remove')}
        </button>
      </div>
    </li>
  );
}

function UnderWay({ progress, model }: { progress: Progress; model: RoundModel }) {
  const open = model.pages.value?.find(({ key }) => key === progress.key);
  return (
    <div class="under-way">
      <label class="small" for="round-progress">
        {say('under-way', { n: progress.done + 1, all: progress.total })}
        {open && `: ${nameOf(open)}`}
      </label>
      <progress id="round-progress" max={progress.total} value={progress.done} />
      <button type="button" class="button" onClick={model.stop}>
        {say('stop')}
      </button>
    </div>
  );
}

/** The dashboards that are due, and the one button that captures them. */
export function Round({ model, formats, now }: Props) {
  const pages = model.pages.value;
  if (!pages || pages.length === 0) return null;
  const due = model.due.value;
  const progress = model.progress.value;
  const later = pages.length - due.length;
  return (
    <section class="card round" aria-labelledby="round">
      <div class="heading">
        <h2 id="round">
          {due.length === 0
            ? say('none-due')
            : say('how-many', { n: pages.length, due: due.length })}
        </h2>
        {!progress && due.length > 0 && (
          <button type="button" class="button main" onClick={() => model.run(due)}>
            {due.length === 1 ? say('one') : say('all', { all: due.length })}
          </button>
        )}
      </div>
      <p class="small soft">
        {say('how')}
        {due.length === 0 && later > 0 && ` ${say('join')}`}
      </p>
      {progress && <UnderWay progress={progress} model={model} />}
      <Trouble words={model.trouble.value} />
      <p class="small said" role="status">
        {model.done.value}
      </p>
      <ul class="stops">
        {[...due, ...pages.filter((page) => !page.due)].map((page) => (
          <Row
            key={page.key}
            page={page}
            model={model}
            formats={formats}
            now={now}
            isOpen={progress?.key === page.key}
          />
        ))}
      </ul>
    </section>
  );
}
