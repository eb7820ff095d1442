import type { Formats } from '../format.ts';
import { PublishSteps } from '../publish/publish-section.tsx';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, NoNumbers } from './pieces.tsx';
import { say } from './words.ts';

/** What an intranet page needs, beside the two files. With a key it shows what was signed with it alone. */
const snippetOf = (publicKey: string | null) =>
  `<script src="fourfold.js" defer></script>
<bsc-scorecard src="scorecard.json"${publicKey ? ` pubkey="${publicKey}"` : ''}></bsc-scorecard>`;

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

/** Scripts that a page needs only where the scorecard stands in a frame: they are offered there. */
const FRAMES = /^fourfold-(?:frame|resize)\.js$/;
const WORDS = /^fourfold-words-(\w+)\.js$/;

/** A script's name; that of a language's words is the language, as its speakers call it. */
function labelOf(name: string): string {
  const [, language] = WORDS.exec(name) ?? [];
  if (!language) return say('publish.download', { name });
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function Downloads({ names }: { readonly names: readonly string[] }) {
  return (
    <p class="files">
      {names.map((name) => (
        <a key={name} class="button" href={`/intranet/${name}`} download={name}>
          {labelOf(name)}
        </a>
      ))}
    </p>
  );
}

function OnAPage({ model }: Pick<Props, 'model'>) {
  const state = model.publishing.state.value;
  const scripts = model.scripts.value.filter((name) => !WORDS.test(name) && !FRAMES.test(name));
  const words = model.scripts.value.filter((name) => WORDS.test(name));
  const snippet = snippetOf(state?.isSigned ? state.publicKey : null);
  return (
    <li class="step">
      <h2>{say('publish.page')}</h2>
      {scripts.length > 0 && <Downloads names={scripts} />}
      {words.length > 0 && (
        <>
          <p class="soft">{say('publish.words')}</p>
          <Downloads names={words} />
        </>
      )}
      <p class="soft">{say('publish.lines')}</p>
      <pre class="snippet">
        <code>{snippet}</code>
      </pre>
      <button type="button" class="button" onClick={() => model.copy(snippet)}>
        {say('publish.copy')}
      </button>
      <a href="#embed">{say('publish.ways')}</a>
    </li>
  );
}

/** The scorecard as a file for an intranet page. */
export function Publish({ model, contents, formats, now }: Props) {
  return (
    <>
      <Heading title={say('section.publish')} />
      {contents.total === 0 ? (
        <NoNumbers model={model} what={say('publish.none')} />
      ) : (
        <ol class="steps">
          <PublishSteps model={model.publishing} formats={formats} now={now} />
          <OnAPage model={model} />
        </ol>
      )}
    </>
  );
}
