import type { Formats } from '../format.ts';
import { PublishSteps } from '../publish/publish-section.tsx';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, NoNumbers } from './pieces.tsx';

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

function OnAPage({ model }: Pick<Props, 'model'>) {
  const state = model.publishing.state.value;
  const snippet = snippetOf(state?.isSigned ? state.publicKey : null);
  return (
    <li class="step">
      <h2>Put it beside a page of your intranet, with the scripts that show it</h2>
      {model.scripts.value.length > 0 && (
        <p class="files">
          {model.scripts.value.map((name) => (
            <a key={name} class="button" href={`/intranet/${name}`} download={name}>
              Download {name}
            </a>
          ))}
        </p>
      )}
      <p class="soft">Then add these two lines where the scorecard shall stand.</p>
      <pre class="snippet">
        <code>{snippet}</code>
      </pre>
      <button type="button" class="button" onClick={() => model.copy(snippet)}>
        Copy the two lines
      </button>
    </li>
  );
}

/** The scorecard as a file for an intranet page. */
export function Publish({ model, contents, formats, now }: Props) {
  return (
    <>
      <Heading title="Publish" />
      {contents.total === 0 ? (
        <NoNumbers model={model} what="Then the scorecard can be written to a file here." />
      ) : (
        <ol class="steps">
          <PublishSteps model={model.publishing} formats={formats} now={now} />
          <OnAPage model={model} />
        </ol>
      )}
    </>
  );
}
