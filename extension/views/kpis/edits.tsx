import type { OwnScorecard } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import type { EditModel } from './edit-model.ts';

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul class="small">
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** Says that the same was edited elsewhere, what was done there, and lets the person decide. */
function Met({ model }: { model: EditModel }) {
  const met = model.meeting.value;
  if (!met) return null;
  return (
    <section class="note bad met" role="alert" aria-label="Edited elsewhere at the same time">
      <p>
        <strong>This was edited in another tab while you edited it here.</strong> Nothing is lost:
        what was done there is stored, and yours waits for your word.
      </p>
      <h2>Done there</h2>
      <Sentences of={met.there} />
      <h2>Done here</h2>
      <Sentences of={met.here} />
      {met.both.length > 0 && (
        <>
          <h2>Both changed the same</h2>
          <ul class="small">
            {met.both.map((one) => (
              <li key={one.what}>{`${one.what} Yours: ${one.yours}. There: ${one.theirs}.`}</li>
            ))}
          </ul>
        </>
      )}
      <div class="tools">
        <button type="button" class="button main" onClick={() => model.settle(true)}>
          Keep mine, and what else was done there
        </button>
        <button type="button" class="button" onClick={() => model.settle(false)}>
          Let mine go
        </button>
      </div>
    </section>
  );
}

/** What was last done, with its undo; what went wrong; and edits that met. */
export function Said({ model }: { model: EditModel }) {
  const { done, trouble, mine } = model;
  const last = mine.value?.notes[0];
  return (
    <>
      {trouble.value && (
        <p class="note bad" role="alert">
          {trouble.value}
        </p>
      )}
      <Met model={model} />
      <div class="last-done">
        <p role="status" class="said">
          {done.value}
        </p>
        {done.value && last && (
          <button type="button" class="button" onClick={() => model.undo(last.n)}>
            Undo
          </button>
        )}
      </div>
    </>
  );
}

/** Every edit, the last first, each with its undo. */
export function Edits({
  model,
  mine,
  formats,
}: {
  model: EditModel;
  mine: OwnScorecard;
  formats: Formats;
}) {
  const undone = new Set(mine.notes.flatMap(({ undoes }) => undoes ?? []));
  return (
    <details class="card edits">
      <summary>{`What was done (${formats.count(mine.n)})`}</summary>
      {mine.notes.length === 0 && (
        <p class="small soft">
          Nothing yet: this is the template as it came. Each edit will stand here and can be undone.
        </p>
      )}
      <ul class="lines">
        {mine.notes.map(({ n, what, at }) => (
          <li class="line" key={n}>
            <span>
              {what} <span class="small soft">{formats.moment(at)}</span>
            </span>
            {undone.has(n) ? (
              <span class="small soft">Undone</span>
            ) : (
              <button
                type="button"
                class="link"
                aria-label={`Undo: ${what}`}
                onClick={() => model.undo(n)}
              >
                Undo
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
