// Its looks come with it: a page that opens on another section need not carry these.
import './embed.css';
import { useEffect } from 'preact/hooks';
import { Trouble } from '../last-done.tsx';
import type { EmbedModel } from './embed-model.ts';
import { Options } from './options.tsx';
import { Rungs } from './rungs.tsx';
import { say } from './words.ts';

const HOSTS = ['sharepoint', 'confluence', 'wordpress', 'google-sites', 'notion'] as const;

/** Which way fits a place that has rules of its own. */
function Hosts() {
  return (
    <section class="card" aria-labelledby="embed-hosts">
      <h2 id="embed-hosts">{say('hosts')}</h2>
      <dl class="hosts">
        {HOSTS.map((host) => (
          <div key={host}>
            <dt>{say(`host.${host}`)}</dt>
            <dd class="soft">{say(`host.${host}.how`)}</dd>
          </div>
        ))}
        <div>
          <dt>{say('host.code')}</dt>
          <dd class="soft">{say('host.code.how')}</dd>
        </div>
      </dl>
    </section>
  );
}

/** A scorecard made ready for other pages: one choice, and each way to take it there. */
export function EmbedSection({
  model,
  about = say('about'),
  files = '#publish',
}: {
  readonly model: EmbedModel;
  readonly about?: string;
  /** Where the scripts and the file are had; null where they stand beside this. */
  readonly files?: string | null;
}) {
  useEffect(() => {
    void model.load();
  }, [model]);
  const written = model.written.value;
  return (
    <>
      <p class="soft">{about}</p>
      <Trouble words={model.trouble.value} />
      {written ? (
        <>
          <Options model={model} publication={written.publication} />
          <Rungs model={model} written={written} files={files} />
          <Hosts />
        </>
      ) : (
        !model.trouble.value && <p class="soft">{say('making')}</p>
      )}
    </>
  );
}
