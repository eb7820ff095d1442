import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, NoNumbers } from './pieces.tsx';

/** What an intranet page needs, beside the two files. */
const SNIPPET = `<script src="fourfold.js" defer></script>
<bsc-scorecard src="scorecard.json"></bsc-scorecard>`;

/** The scorecard as a file for an intranet page. */
export function Publish({ model, contents }: { model: DashboardModel; contents: Contents }) {
  if (contents.total === 0) {
    return (
      <>
        <Heading title="Publish" />
        <NoNumbers model={model} what="Then the scorecard can be written to a file here." />
      </>
    );
  }
  return (
    <>
      <Heading title="Publish" />
      <ol class="steps">
        <li class="step">
          <h2>Write the scorecard to a file</h2>
          <p class="soft">
            It holds the scores and, for each, the numbers and the words on the page that it was
            made of. Nothing is sent anywhere.
          </p>
          <button type="button" class="button main" onClick={model.publish}>
            Download scorecard.json
          </button>
        </li>
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
            <code>{SNIPPET}</code>
          </pre>
          <button type="button" class="button" onClick={() => model.copy(SNIPPET)}>
            Copy the two lines
          </button>
        </li>
      </ol>
    </>
  );
}
