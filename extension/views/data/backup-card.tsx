import { useRef } from 'preact/hooks';
import { numbers } from '../names.ts';
import type { CardProps } from './card-props.ts';
import type { LookedAt } from './data-model.ts';
import { things } from './things.ts';

const EVERY = [
  { days: 1, words: 'Every day' },
  { days: 7, words: 'Every week' },
  { days: 30, words: 'Every month' },
  { days: 0, words: 'Never' },
] as const;

function WhatItHolds({ looked, model, formats }: { looked: LookedAt } & Omit<CardProps, 'now'>) {
  const { count } = formats;
  const isWhole = looked.end !== null && looked.end === looked.rows;
  const isNew = looked.numbers + looked.others > 0;
  return (
    <section class="note ask" aria-label="What this backup holds">
      <h3>
        {looked.name}
        {looked.made && <span class="small soft"> made {formats.moment(looked.made)}</span>}
      </h3>
      <p>
        {isNew
          ? `It would add ${numbers(looked.numbers)} and ${things(looked.others, 'other thing', 'other things', count)}: accounts, captures, choices.`
          : 'Everything in it is here already.'}{' '}
        {isNew &&
          looked.known > 0 &&
          `${things(looked.known, 'is', 'are', count)} here already and ${looked.known === 1 ? 'stays as it is' : 'stay as they are'}.`}
      </p>
      {!isWhole && (
        <p>
          {looked.end === null
            ? 'The end of this backup is missing. What stands before can be restored.'
            : `${count(looked.rows)} of its ${count(looked.end)} parts could be read.`}
        </p>
      )}
      {looked.problems.length > 0 && (
        <ul class="small">
          {looked.problems.slice(0, 10).map(({ line, what }) => (
            <li key={line}>
              Line {count(line)}: {what}
            </li>
          ))}
          {looked.problems.length > 10 && <li>and more of them</li>}
        </ul>
      )}
      <p class="actions">
        {isNew && (
          <button type="button" class="button main" onClick={model.restore}>
            Restore it
          </button>
        )}
        <button type="button" class="button" onClick={model.cancelRestore}>
          {isNew ? 'Leave it' : 'Close'}
        </button>
      </p>
    </section>
  );
}

function Restore({ model, formats }: Omit<CardProps, 'now'>) {
  const input = useRef<HTMLInputElement>(null);
  const looked = model.looked.value;
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label="Backup to restore"
        accept=".gz,.ndjson"
        onChange={(event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          if (file) void model.lookAt(file);
          field.value = '';
        }}
      />
      <p class="actions">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          Restore from a backup
        </button>
      </p>
      {looked && <WhatItHolds looked={looked} model={model} formats={formats} />}
    </>
  );
}

/** Backups: writing one, when one is due, and coming back from one. */
export function Backup({ model, formats, now }: CardProps) {
  const state = model.state.value;
  if (!state) return null;
  const folder = model.folder.value;
  return (
    <section class="card" aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p class="soft">
        A file with everything that is kept here. It stays readable when the browser, or this
        machine, is gone.{' '}
        {state.backedUp
          ? `The last one is from ${formats.age(state.backedUp, now)}.`
          : 'There is none yet.'}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button main"
          disabled={state.numbers === 0}
          onClick={model.backUp}
        >
          Back up now
        </button>
        {model.hasFolders && (
          <button type="button" class="button" onClick={model.pickFolder}>
            {folder ? 'Pick another folder' : 'Pick a folder for backups'}
          </button>
        )}
      </p>
      {folder && (
        <p class="small soft">
          Backups go to “{folder.name}”.{' '}
          {folder.isOpen
            ? 'One that is due is written when this page is opened.'
            : 'The browser asks you once before one is written.'}{' '}
          <button type="button" class="link" onClick={model.forgetFolder}>
            Use downloads instead
          </button>
        </p>
      )}
      <label class="choose">
        How often a backup is due
        <select
          value={String(state.backupEvery)}
          onChange={(event) =>
            model.rules({ backupEvery: Number(event.currentTarget.value) as 0 | 1 | 7 | 30 })
          }
        >
          {EVERY.map(({ days, words }) => (
            <option key={days} value={String(days)}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Restore model={model} formats={formats} />
    </section>
  );
}
