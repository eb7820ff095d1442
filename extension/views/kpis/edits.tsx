import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { LastDone, Trouble } from '../last-done.tsx';
import { sayCommon } from '../words.ts';
import type { EditModel } from './edit-model.ts';
import { say } from './words.ts';

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul class="small">
      {of.map((one) => (
        <li key={one}>{inWords(one)}</li>
      ))}
    </ul>
  );
}

/** Says that the same was edited elsewhere, what was done there, and lets the person decide. */
function Met({ model }: { model: EditModel }) {
  const met = model.meeting.value;
  if (!met) return null;
  return (
    <section class="note bad met" role="alert" aria-label={say('met')}>
      <p>
        <strong>{say('met.head')}</strong> {say('met.about')}
      </p>
      <h2>{say('met.there')}</h2>
      <Sentences of={met.there} />
      <h2>{say('met.here')}</h2>
      <Sentences of={met.here} />
      {met.both.length > 0 && (
        <>
          <h2>{say('met.both')}</h2>
          <ul class="small">
            {met.both.map((one) => (
              <li key={one.what}>{say('met.one', { ...one, what: inWords(one.what) })}</li>
            ))}
          </ul>
        </>
      )}
      <div class="tools">
        <button type="button" class="button main" onClick={() => model.settle(true)}>
          {say('met.keep')}
        </button>
        <button type="button" class="button" onClick={() => model.settle(false)}>
          {say('met.drop')}
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
      <Trouble words={trouble.value} />
      <Met model={model} />
      <LastDone done={done.value} undo={done.value && last ? () => model.undo(last.n) : null} />
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
      <summary>{say('edits', { count: formats.count(mine.n) })}</summary>
      {mine.notes.length === 0 && <p class="small soft">{say('edits.none')}</p>}
      <ul class="lines">
        {mine.notes.map(({ n, what, at }) => (
          <li class="line" key={n}>
            <span>
              {inWords(what)} <span class="small soft">{formats.moment(at)}</span>
            </span>
            {undone.has(n) ? (
              <span class="small soft">{say('undone')}</span>
            ) : (
              <button
                type="button"
                class="link"
                aria-label={say('undo.name', { what: inWords(what) })}
                onClick={() => model.undo(n)}
              >
                {sayCommon('undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
