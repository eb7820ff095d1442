import { DataCare } from '../data/data-care.tsx';
import type { Formats } from '../format.ts';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading } from './pieces.tsx';
import { ChooseScorecard } from './scorecard.tsx';

/** What the person chose: the scorecard, and the sites that are captured by themselves. */
export function Settings({
  model,
  contents,
  formats,
  now,
}: {
  model: DashboardModel;
  contents: Contents;
  formats: Formats;
  now: string;
}) {
  return (
    <>
      <Heading title="Settings" />
      <section class="card" aria-labelledby="which">
        <h2 id="which">Scorecard</h2>
        <ChooseScorecard model={model} contents={contents} />
      </section>
      <section class="card" aria-labelledby="sites">
        <h2 id="sites">Sites captured whenever you open them</h2>
        {contents.origins.length === 0 ? (
          <p class="soft">
            None. To add one, open it, click the Fourfold icon and choose “Capture here from now
            on”.
          </p>
        ) : (
          <ul class="lines">
            {contents.origins.map((origin) => (
              <li key={origin} class="line">
                <span>{origin.replace(/^https:\/\//, '')}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={`Stop capturing ${origin}`}
                  onClick={() => model.forget(origin)}
                >
                  Stop
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <DataCare model={model.data} formats={formats} now={now} />
    </>
  );
}
