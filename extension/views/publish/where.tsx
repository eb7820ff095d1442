import { useEffect, useState } from 'preact/hooks';
import type { PublishState } from '../../messages/index.ts';
import { Choice, Field } from './pieces.tsx';
import type { StepProps } from './step-props.ts';

const EVERY = [
  [0, 'by hand alone'],
  [1, 'every day'],
  [7, 'every week'],
  [30, 'every month'],
] as const;

/** An address that takes a file by HTTP: WebDAV, a presigned link of a store, a web server. */
function Address({ model, state }: Pick<StepProps, 'model'> & { state: PublishState }) {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => model.signIn(user, password), [model, user, password]);
  return (
    <div class="address">
      <Field
        name="Address of the file"
        type="url"
        isWide
        maxLength={4000}
        value={state.address}
        placeholder="https://files.example/scorecard.json"
        keep={(text) => model.change({ address: text })}
      />
      <label class="field">
        User, if it asks for one
        <input
          type="text"
          autocomplete="off"
          value={user}
          onInput={(event) => setUser(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        Password
        <input
          type="password"
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p class="small soft">
        User and password are kept for as long as this page is open, and nowhere. The browser asks
        you once whether Fourfold may write to that site.
      </p>
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
        <legend class="unseen">Where the file goes</legend>
        <Choice
          name="to"
          value="downloads"
          isChosen={state.to === 'downloads'}
          onChoose={to('downloads')}
        >
          To your downloads
        </Choice>
        {model.hasFolders && (
          <Choice
            name="to"
            value="folder"
            isChosen={state.to === 'folder'}
            onChoose={folder ? to('folder') : model.pickFolder}
          >
            {folder ? `To the folder “${folder.name}”` : 'To a folder'}
          </Choice>
        )}
        <Choice
          name="to"
          value="address"
          isChosen={state.to === 'address'}
          onChoose={to('address')}
        >
          To an address
          <span class="what small soft">
            WebDAV, a link for uploads, any server that takes a file
          </span>
        </Choice>
      </fieldset>
      {state.to === 'folder' && (
        <p>
          <button type="button" class="link" onClick={model.pickFolder}>
            {folder ? 'Pick another folder' : 'Pick a folder'}
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
        Published
        <select
          value={String(state.every)}
          onChange={(event) =>
            model.change({ every: Number(event.currentTarget.value) as PublishState['every'] })
          }
        >
          {EVERY.map(([days, words]) => (
            <option key={days} value={String(days)}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {state.every > 0 && (
        <p class="small soft">When it is due it is written as soon as this page is opened.</p>
      )}
    </>
  );
}

/** Where the file goes, and how often. */
export function Where({ model, state, formats, now }: PartProps) {
  return (
    <li class="step">
      <h2>Write it</h2>
      <Places model={model} state={state} />
      <HowOften model={model} state={state} />
      <button
        type="button"
        class="button main"
        aria-busy={model.busy.value}
        onClick={model.publish}
      >
        {state.to === 'downloads' ? 'Download scorecard.json' : 'Publish now'}
      </button>
      <p class="small soft">
        {state.published
          ? `Last published ${formats.age(state.published, now)}.`
          : 'Not published yet.'}
      </p>
      {model.trouble.value && (
        <p class="note bad" role="alert">
          {model.trouble.value}
        </p>
      )}
      <p class="said" role="status">
        {model.done.value}
      </p>
    </li>
  );
}
