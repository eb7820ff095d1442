import { DataCare } from '../data/data-care.tsx';
import type { Formats } from '../format.ts';
import { NotifyCard } from '../notify/notify-card.tsx';
import { sayCommon } from '../words.ts';
import type { Contents, DashboardApi, DashboardModel } from './dashboard-model.ts';
import { LanguageChoice } from './language-choice.tsx';
import { FirstLink, Heading } from './pieces.tsx';
import { ChooseScorecard } from './scorecard.tsx';
import { say } from './words.ts';

/** What a person begins with, at hand for good: the first steps, and numbers to look around in. */
function Beginnings({ model, contents }: { model: DashboardModel; contents: Contents }) {
  return (
    <>
      <section class="card" aria-labelledby="first">
        <h2 id="first">{say('first')}</h2>
        <p class="soft">{say('first.about')}</p>
        <p>
          <FirstLink first={contents.first} />
        </p>
      </section>
      <section class="card" aria-labelledby="sample">
        <h2 id="sample">{say('sample')}</h2>
        <p class="soft">{say('sample.about')}</p>
        <p class="actions">
          <a class="link" href="?sample=tour#scorecard">
            {say('sample.look')}
          </a>
          {contents.isSampleHere && (
            <button type="button" class="link" onClick={model.removeSample}>
              {say('sample.remove')}
            </button>
          )}
        </p>
      </section>
    </>
  );
}

/** What the person chose: the scorecard, and the sites that are captured by themselves. */
export function Settings({
  api,
  model,
  contents,
  formats,
  now,
}: {
  api: Pick<DashboardApi, 'language'>;
  model: DashboardModel;
  contents: Contents;
  formats: Formats;
  now: string;
}) {
  return (
    <>
      <Heading title={say('section.settings')} />
      <section class="card" aria-labelledby="which">
        <h2 id="which">{sayCommon('scorecard')}</h2>
        <ChooseScorecard model={model} contents={contents} />
      </section>
      <Beginnings model={model} contents={contents} />
      <section class="card" aria-labelledby="language">
        <h2 id="language">{say('language')}</h2>
        <LanguageChoice language={api.language} />
      </section>
      <section class="card" aria-labelledby="sites">
        <h2 id="sites">{say('sites')}</h2>
        {contents.origins.length === 0 ? (
          <p class="soft">{say('sites.none')}</p>
        ) : (
          <ul class="lines">
            {contents.origins.map((origin) => (
              <li key={origin} class="line">
                <span>{origin.replace(/^https:\/\//, '')}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={say('sites.stop', { site: origin })}
                  onClick={() => model.forget(origin)}
                >
                  {sayCommon('stop')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <NotifyCard model={model.notify} />
      <DataCare model={model.data} formats={formats} now={now} />
    </>
  );
}
