import { useEffect, useState } from 'preact/hooks';
import type { PublishState } from '../../messages/index.ts';
import { Fixed } from '../fixed.tsx';
import { Trouble } from '../last-done.tsx';
import { Choice, Field } from './pieces.tsx';
import type { StepProps } from './step-props.ts';
import { say } from './words.ts';

const EVERY = [0, 1, 7, 30] as const;

/** An address that takes a file by HTTP: WebDAV, a presigned link of a store, a web server. */
function Address({ model, state }: Pick<StepProps, 'model'> & { state: PublishState }) {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => model.signIn(user, password), [model, user, password]);
  return (
    <div class="address">
      <Field
        name={say('address.file')}
        type="url"
        isWide
        maxLength={4000}
        value={state.address}
        placeholder="https://files.example/scorecard.json"
        keep={(text) => model.change({ address: text })}
      />
      <label class="field">
        {say('user')}
        <input
          type="text"
          autocomplete="off"
          value={user}
          onInput={(event) => setUser(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        {say('password')}
        <input
          type="password"
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p class="small soft">{say('address.about')}</p>
    </div>
  );
}

interface PartProps extends StepProps {
  readonly state: PublishState;
}

function Places({ model, state }: Pick<PartProps, 'model' | 'state'>) {
  const folder = model.folder.value;
  const to = (one: PublishState['to']) => () => model.change({ to: one });
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">{say('to')}</legend>
        <Choice
          name="to"
          value="downloads"
          isChosen={state.to === 'downloads'}
          onChoose={to('downloads')}
        >
          {say('to.downloads')}
        </Choice>
        {model.hasFolders && (
          <Choice
            name="to"
            value="folder"
            isChosen={state.to === 'folder'}
            onChoose={folder ? to('folder') : model.pickFolder}
          >
            {folder ? say('to.folder.name', { name: folder.name }) : say('to.folder')}
          </Choice>
        )}
        <Choice
          name="to"
          value="address"
          isChosen={state.to === 'address'}
          isFixed={state.fixed.includes('network')}
          onChoose={to('address')}
        >
          {say('to.address')}
          <span class="what small soft">{say('to.address.about')}</span>
        </Choice>
      </fieldset>
      {state.fixed.includes('network') && <Fixed />}
      {state.to === 'folder' && (
        <p>
          <button type="button" class="link" onClick={model.pickFolder}>
            {say(folder ? 'folder.another' : 'folder.pick')}
          </button>
        </p>
      )}
      {state.to === 'address' && <Address model={model} state={state} />}
    </>
  );
}

function HowOften({ model, state }: Pick<PartProps, 'model' | 'state'>) {
  if (state.to === 'downloads') return null;
  return (
    <>
      <label class="choose">
        {say('every')}
        <select
          value={String(state.every)}
          onChange={(event) =>
            model.change({ every: Number(event.currentTarget.value) as PublishState['every'] })
          }
        >
          {EVERY.map((days) => (
            <option key={days} value={String(days)}>
              {say(`every.${days}`)}
            </option>
          ))}
        </select>
      </label>
      {state.every > 0 && <p class="small soft">{say('every.about')}</p>}
    </>
  );
}

/** Where the file goes, and how often. */
export function Where({ model, state, formats, now }: PartProps) {
  return (
    <li class="step">
      <h2>{say('write')}</h2>
      <Places model={model} state={state} />
      <HowOften model={model} state={state} />
      <button
        type="button"
        class="button main"
        aria-busy={model.busy.value}
        onClick={model.publish}
      >
        {say(state.to === 'downloads' ? 'download' : 'publish')}
      </button>
      <p class="small soft">
        {state.published ? say('last', { age: formats.age(state.published, now) }) : say('never')}
      </p>
      <Trouble words={model.trouble.value} />
      <p class="said" role="status">
        {model.done.value}
      </p>
    </li>
  );
}
