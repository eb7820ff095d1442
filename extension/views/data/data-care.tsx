import { Backup } from './backup-card.tsx';
import type { CardProps } from './card-props.ts';
import { Kept } from './kept-card.tsx';

function Export({ model }: Pick<CardProps, 'model'>) {
  const isEmpty = (model.state.value?.numbers ?? 0) === 0;
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">Take your numbers elsewhere</h2>
      <p class="soft">
        Every number with its period, source and the words on the page. Nothing is sent anywhere.
      </p>
      <p class="actions">
        {(['csv', 'xlsx', 'ndjson'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={isEmpty}
            onClick={() => model.exportAs(kind)}
          >
            {kind === 'ndjson' ? 'NDJSON, for programs' : kind === 'csv' ? 'CSV' : 'Excel'}
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
      {model.trouble.value && (
        <p class="note bad" role="alert">
          {model.trouble.value}
        </p>
      )}
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
        <h2 id="backup-due">A backup is due</h2>
        <button type="button" class="button" onClick={model.backUp}>
          Back up now
        </button>
      </div>
      <p class="small soft">
        {state.backedUp
          ? `The last one is from ${formats.age(state.backedUp, now)}.`
          : 'Your numbers are on this machine alone, and nowhere else.'}{' '}
        <a class="link" href="#settings">
          How often
        </a>
      </p>
      <Said model={model} />
    </section>
  );
}
