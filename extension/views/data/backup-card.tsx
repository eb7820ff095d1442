import { inWords } from '../../words/index.ts';
import { Fixed } from '../fixed.tsx';
import { numbers } from '../names.ts';
import { PickFiles } from '../pick-files.tsx';
import { sayCommon } from '../words.ts';
import type { CardProps } from './card-props.ts';
import type { LookedAt } from './data-model.ts';
import { say } from './words.ts';

const EVERY = [1, 7, 30, 0] as const;

function WhatItHolds({ looked, model, formats }: { looked: LookedAt } & Omit<CardProps, 'now'>) {
  const isWhole = looked.end !== null && looked.end === looked.rows;
  const isNew = looked.numbers + looked.others > 0;
  return (
    <section class="note ask" aria-label={say('holds')}>
      <h3>
        {looked.name}
        {looked.made && (
          <span class="small soft"> {say('made', { moment: formats.moment(looked.made) })}</span>
        )}
      </h3>
      <p>
        {isNew
          ? say('adds', {
              numbers: numbers(looked.numbers),
              others: say('others', { n: looked.others }),
            })
          : say('adds.none')}{' '}
        {isNew && looked.known > 0 && say('stays', { n: looked.known })}
      </p>
      {!isWhole && (
        <p>
          {looked.end === null
            ? say('end-missing')
            : say('parts', { n: looked.rows, all: looked.end })}
        </p>
      )}
      {looked.problems.length > 0 && (
        <ul class="small">
          {looked.problems.slice(0, 10).map(({ line, what }) => (
            <li key={line}>{say('line', { n: line, what: inWords(what) })}</li>
          ))}
          {looked.problems.length > 10 && <li>{say('more')}</li>}
        </ul>
      )}
      <p class="actions">
        {isNew && (
          <button type="button" class="button main" onClick={model.restore}>
            {say('restore-it')}
          </button>
        )}
        <button type="button" class="button" onClick={model.cancelRestore}>
          {isNew ? say('leave') : sayCommon('close')}
        </button>
      </p>
    </section>
  );
}

function Restore({ model, formats }: Omit<CardProps, 'now'>) {
  const looked = model.looked.value;
  return (
    <>
      <p class="actions">
        <PickFiles
          words={say('restore')}
          label={say('file')}
          accept=".gz,.ndjson"
          onPick={([file]) => model.lookAt(file)}
        />
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
      <h2 id="backup">{say('backup')}</h2>
      <p class="soft">
        {say('backup.about')}{' '}
        {state.backedUp ? say('last', { age: formats.age(state.backedUp, now) }) : say('none')}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button main"
          disabled={state.numbers === 0}
          onClick={model.backUp}
        >
          {say('back-up')}
        </button>
        {model.hasFolders && (
          <button type="button" class="button" onClick={model.pickFolder}>
            {say(folder ? 'folder.another' : 'folder.pick')}
          </button>
        )}
      </p>
      {folder && (
        <p class="small soft">
          {say('folder', { name: folder.name })}{' '}
          {say(folder.isOpen ? 'folder.open' : 'folder.asks')}{' '}
          <button type="button" class="link" onClick={model.forgetFolder}>
            {say('folder.forget')}
          </button>
        </p>
      )}
      <label class="choose">
        {say('every')}
        <select
          value={String(state.backupEvery)}
          disabled={state.fixed.includes('backupEvery')}
          onChange={(event) =>
            model.rules({ backupEvery: Number(event.currentTarget.value) as 0 | 1 | 7 | 30 })
          }
        >
          {EVERY.map((days) => (
            <option key={days} value={String(days)}>
              {say(`every.${days}`)}
            </option>
          ))}
        </select>
      </label>
      {state.fixed.includes('backupEvery') && <Fixed />}
      <Restore model={model} formats={formats} />
    </section>
  );
}
