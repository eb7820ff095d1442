import { Trouble } from '../last-done.tsx';
import { Backup } from './backup-card.tsx';
import type { CardProps } from './card-props.ts';
import { Kept } from './kept-card.tsx';
import { say } from './words.ts';

function Export({ model }: Pick<CardProps, 'model'>) {
  const isEmpty = (model.state.value?.numbers ?? 0) === 0;
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">{say('export')}</h2>
      <p class="soft">{say('export.about')}</p>
      <p class="actions">
        {(['csv', 'xlsx', 'ndjson'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={isEmpty}
            onClick={() => model.exportAs(kind)}
          >
            {say(`export.${kind}`)}
          </button>
        ))}
      </p>
    </section>
  );
}

/** What was last done or went wrong, and what is under way. */
function Said({ model }: Pick<CardProps, 'model'>) {
  const busy = model.busy.value;
  return (
    <>
      {busy && busy.what !== '' && (
        <p class="under-way small">
          <label for="data-progress">{busy.what}…</label>
          <progress id="data-progress" max={1} value={busy.share ?? undefined} />
        </p>
      )}
      <Trouble words={model.trouble.value} />
      <p class="small said" role="status">
        {model.done.value}
      </p>
    </>
  );
}

/** All that a person can do with what is kept as a whole. */
export function DataCare({ model, formats, now }: CardProps) {
  return (
    <>
      <Said model={model} />
      <Kept model={model} formats={formats} now={now} />
      <Backup model={model} formats={formats} now={now} />
      <Export model={model} />
    </>
  );
}

/** The duty that "Today" names when a backup is due. */
export function BackupDue({ model, formats, now }: CardProps) {
  const state = model.state.value;
  if (!state?.isBackupDue) return null;
  return (
    <section class="card due" aria-labelledby="backup-due">
      <div class="heading">
        <h2 id="backup-due">{say('due')}</h2>
        <button type="button" class="button" onClick={model.backUp}>
          {say('back-up')}
        </button>
      </div>
      <p class="small soft">
        {state.backedUp ? say('last', { age: formats.age(state.backedUp, now) }) : say('alone')}{' '}
        <a class="link" href="#settings">
          {say('how-often')}
        </a>
      </p>
      <Said model={model} />
    </section>
  );
}
