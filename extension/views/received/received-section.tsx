import { useState } from 'preact/hooks';
import { inWords } from '../../words/index.ts';
import { Heading } from '../dashboard/pieces.tsx';
import { Scripts } from '../dashboard/scripts.tsx';
import type { EmbedApi } from '../embed/embed-model.ts';
import { EmbedSection } from '../embed/embed-section.tsx';
import type { Formats } from '../format.ts';
import './received.css';
import { Trouble } from '../last-done.tsx';
import { oneFor } from '../one-for.ts';
import { PickFiles } from '../pick-files.tsx';
import { type Received, ReceivedModel } from './received-model.ts';
import { say } from './words.ts';

interface Props {
  readonly model: ReceivedModel;
  readonly formats: Formats;
  /** Names of the scripts that this build carries. */
  readonly scripts: readonly string[];
}

/** Where the file is chosen or dropped. */
function Choose({ model }: Pick<Props, 'model'>) {
  const [over, setOver] = useState(false);
  const isOpen = model.opened.value !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of two ways; the button is the other
    <div
      class={`empty received-choose${over ? ' over' : ''}`}
      aria-busy={model.busy.value}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void model.open(file);
      }}
    >
      {!isOpen && <p>{say('choose.about')}</p>}
      <PickFiles
        words={say(isOpen ? 'choose.another' : 'choose')}
        label={say('file')}
        accept=".json,application/json"
        kind={isOpen ? 'button' : 'button main'}
        onPick={([file]) => model.open(file)}
      />
      {!isOpen && (
        <a class="link" href="#first">
          {say('own')}
        </a>
      )}
    </div>
  );
}

const MARKS = { none: '○', whole: '●', altered: '■', unchecked: '○' } as const;
const NOTES = { none: 'note', whole: 'note good', altered: 'note bad', unchecked: 'note' } as const;

/** Whether the file is as its sender approved it, and what to do where it is not. */
function Signature({ model, opened }: Pick<Props, 'model'> & { readonly opened: Received }) {
  const { seal, publication } = opened;
  const { isSender } = model;
  const key = publication.signature?.publicKey;
  const isWrong = isSender.value === false && seal !== 'altered';
  return (
    <div class="received-seal">
      <p class={NOTES[seal]} role="status">
        <span aria-hidden="true">{MARKS[seal]} </span>
        {say(`seal.${seal}`)}
      </p>
      {seal === 'whole' && key && (
        <p class="small soft">
          {say('seal.key')} <code>{key}</code>
        </p>
      )}
      <label class="field wide-field">
        {say('key')}
        <input
          type="text"
          autoComplete="off"
          spellcheck={false}
          maxLength={200}
          value={model.key.value}
          onInput={(event) => {
            model.key.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class={isWrong ? 'note bad' : 'small soft'} role="status">
        {say(isSender.value === null ? 'key.about' : isSender.value ? 'key.same' : 'key.other')}
      </p>
    </div>
  );
}

/** What the file is: of when, of what, and how much of it it tells. */
function About({ model, formats }: Pick<Props, 'model' | 'formats'>) {
  const opened = model.opened.value;
  if (!opened) return null;
  const { title, asOf, period, audience, profile, overall } = opened.publication;
  const told = [
    [say('as-of'), formats.date(asOf)],
    [say('period'), formats.period(period)],
    [say('for'), audience],
    [say('profile'), say(`profile.${profile}`)],
    [say('known'), say('known.of', { n: overall.kpisKnown, all: overall.kpisTotal })],
  ] as const;
  return (
    <section class="card" aria-labelledby="received-what">
      <h2 id="received-what">{title}</h2>
      <p class="small soft">{opened.name}</p>
      <dl class="received-told">
        {told.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt class="soft">{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <Signature model={model} opened={opened} />
    </section>
  );
}

/** The scripts beside the page, and each way to show the file there. */
function OnAPage({ model, scripts }: Pick<Props, 'model' | 'scripts'>) {
  const opened = model.opened.value;
  if (!opened) return null;
  if (!model.isSound.value) return <p class="note bad">{say('not-sound')}</p>;
  const { embed } = opened;
  return (
    <>
      <section class="card" id="received-files" aria-labelledby="received-scripts">
        <h2 id="received-scripts">{say('scripts')}</h2>
        <p class="soft">{say('scripts.about', { name: opened.name })}</p>
        <Scripts names={scripts} />
      </section>
      <h2 class="received-ways">{say('ways')}</h2>
      <EmbedSection key={embed} model={embed} about={say('ways.about')} files={null} />
    </>
  );
}

/** What the section needs of the page around it. */
export interface ReceivedProps extends Omit<Props, 'model'> {
  readonly api: EmbedApi;
}

/** One for the whole page: a file that was opened stays open from one section to another. */
const modelFor = oneFor((api: EmbedApi) => new ReceivedModel(api));

/** A scorecard that somebody sent: opened, checked, and made ready for a page of one's own. */
export function ReceivedSection({ api, ...around }: ReceivedProps) {
  const model = modelFor(api);
  const props = { model, ...around };
  return (
    <div class="received">
      <Heading title={say('title')} />
      <p class="soft">{say('about')}</p>
      <Choose model={model} />
      <Trouble words={model.trouble.value && inWords(model.trouble.value)} />
      <About {...props} />
      <OnAPage {...props} />
    </div>
  );
}
