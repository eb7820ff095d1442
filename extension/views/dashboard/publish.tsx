import type { Formats } from '../format.ts';
import { PublishSteps } from '../publish/publish-section.tsx';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, NoNumbers } from './pieces.tsx';
import { Scripts } from './scripts.tsx';
import { say } from './words.ts';

/** What an intranet page needs, beside the two files. With a key it shows what was signed with it alone. */
const snippetOf = (publicKey: string | null) =>
  `<script src="fourfold.js" defer></script>
<bsc-scorecard src="scorecard.json"${publicKey ? ` pubkey="${publicKey}"` : ''}></bsc-scorecard>`;

export interface PublishProps {
  readonly model: DashboardModel;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

function OnAPage({ model }: Pick<PublishProps, 'model'>) {
  const state = model.publishing.state.value;
  const snippet = snippetOf(state?.isSigned ? state.publicKey : null);
  return (
    <li class="step">
      <h2>{say('publish.page')}</h2>
      <Scripts names={model.scripts.value} />
      <p class="soft">{say('publish.lines')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre class="snippet" tabIndex={0}>
        <code>{snippet}</code>
      </pre>
      <button type="button" class="button" onClick={() => model.copy(snippet)}>
        {say('publish.copy')}
      </button>
      <a class="link" href="#embed">
        {say('publish.ways')}
      </a>
    </li>
  );
}

/** The scorecard as a file for an intranet page. */
export function Publish({ model, contents, formats, now }: PublishProps) {
  return (
    <>
      <Heading title={say('section.publish')}>
        <a class="link" href="#received">
          {say('publish.received')}
        </a>
      </Heading>
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
