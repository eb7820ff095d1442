import { useEffect, useRef } from 'preact/hooks';
import type { PublishRules, PublishState } from '../../messages/index.ts';
import { Choice, Field } from './pieces.tsx';
import type { StepProps } from './step-props.ts';
import { Leaves, LookInside } from './what-leaves.tsx';
import { Where } from './where.tsx';

const PROFILES = [
  ['full', 'Everything', 'Scores, values, and for each the words on the page that it rests on.'],
  [
    'indexed',
    'Index',
    'Scores, and values only as parts of 100: how they move, not what they are.',
  ],
  ['banded', 'Bands', 'No values. Scores only as on track, watch or off track.'],
  ['score-only', 'Scores', 'Scores and no values.'],
] as const satisfies readonly (readonly [PublishRules['profile'], string, string])[];

function What({
  model,
  state,
  formats,
}: Pick<StepProps, 'model' | 'formats'> & { state: PublishState }) {
  return (
    <li class="step">
      <h2>Choose what leaves this machine</h2>
      <fieldset class="choices">
        <legend class="unseen">How much the file says</legend>
        {PROFILES.map(([id, name, what]) => (
          <Choice
            key={id}
            name="profile"
            value={id}
            isChosen={state.profile === id}
            onChoose={() => model.change({ profile: id })}
          >
            {name}
            <span class="what small soft">{what}</span>
          </Choice>
        ))}
      </fieldset>
      <Field
        name="For whom"
        type="text"
        maxLength={400}
        value={state.audience}
        placeholder="The board, the shop team …"
        keep={(text) => model.change({ audience: text })}
      />
      <Leaves model={model} formats={formats} />
      <LookInside model={model} />
    </li>
  );
}

function Signed({ model, state }: Pick<StepProps, 'model'> & { state: PublishState }) {
  const input = useRef<HTMLInputElement>(null);
  const file = model.file.value;
  return (
    <li class="step">
      <h2>Sign it</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={state.isSigned}
          onChange={(event) => model.change({ isSigned: event.currentTarget.checked })}
        />
        <span>
          Sign the file
          <span class="what small soft">
            A page that knows your key then shows it only as you approved it. What anybody changes
            afterwards is not shown.
          </span>
        </span>
      </label>
      {state.isSigned && file && !file.isSigned && (
        <p class="small">This browser cannot sign. The file is published without a signature.</p>
      )}
      {state.publicKey && (
        <p class="small soft">
          Your key for pages: <code class="key">{state.publicKey}</code>
        </p>
      )}
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label="Key from another machine"
        accept=".json"
        onChange={(event) => {
          const field = event.currentTarget;
          const [chosen] = field.files ?? [];
          if (chosen) void model.loadKey(chosen);
          field.value = '';
        }}
      />
      <p class="actions small">
        {state.publicKey && (
          <button type="button" class="link" onClick={model.saveKey}>
            Save the key for another machine
          </button>
        )}
        <button type="button" class="link" onClick={() => input.current?.click()}>
          Use a key from another machine
        </button>
      </p>
    </li>
  );
}

/** Choosing what leaves, signing, and writing the file. */
export function PublishSteps({ model, formats, now }: StepProps) {
  const state = model.state.value;
  useEffect(() => {
    void model.prepare();
  }, [model]);
  if (!state) return null;
  return (
    <>
      <What model={model} state={state} formats={formats} />
      <Signed model={model} state={state} />
      <Where model={model} state={state} formats={formats} now={now} />
    </>
  );
}
