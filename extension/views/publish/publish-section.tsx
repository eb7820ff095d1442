import { useEffect } from 'preact/hooks';
import type { PublishRules, PublishState } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { Fixed } from '../fixed.tsx';
import { PickFiles } from '../pick-files.tsx';
import { Choice, Field } from './pieces.tsx';
import { Review } from './review.tsx';
import type { StepProps } from './step-props.ts';
import { Leaves, LookInside } from './what-leaves.tsx';
import { Where } from './where.tsx';
import { say } from './words.ts';

const PROFILES = [
  'full',
  'indexed',
  'banded',
  'score-only',
] as const satisfies readonly PublishRules['profile'][];

/** By whose weights and targets it is, where the scorecard has units. */
function ForUnit({ model, state }: Pick<StepProps, 'model'> & { state: PublishState }) {
  const { unit, units } = state;
  if (units.length === 0 && unit === '') return null;
  return (
    <label class="field">
      <span class="small soft">{say('unit')}</span>
      <select value={unit} onChange={(event) => model.change({ unit: event.currentTarget.value })}>
        <option value="">{say('unit.whole')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {inWords(name)}
          </option>
        ))}
        {unit !== '' && !units.some((one) => one.id === unit) && (
          <option value={unit}>{say('unit.gone')}</option>
        )}
      </select>
    </label>
  );
}

function What({
  model,
  state,
  formats,
}: Pick<StepProps, 'model' | 'formats'> & { state: PublishState }) {
  return (
    <li class="step">
      <h2>{say('what')}</h2>
      <fieldset class="choices">
        <legend class="unseen">{say('what.much')}</legend>
        {PROFILES.map((id) => (
          <Choice
            key={id}
            name="profile"
            value={id}
            isChosen={state.profile === id}
            isFixed={state.fixed.includes('profile')}
            onChoose={() => model.change({ profile: id })}
          >
            {say(`profile.${id}`)}
            <span class="what small soft">{say(`profile.${id}.about`)}</span>
          </Choice>
        ))}
      </fieldset>
      {state.fixed.includes('profile') && <Fixed />}
      <ForUnit model={model} state={state} />
      <Field
        name={say('audience')}
        type="text"
        maxLength={400}
        value={state.audience}
        placeholder={say('audience.example')}
        keep={(text) => model.change({ audience: text })}
      />
      <Leaves model={model} formats={formats} />
      <LookInside text={model.file.value?.text ?? ''} publication={model.publication.value} />
    </li>
  );
}

function Signed({ model, state }: Pick<StepProps, 'model'> & { state: PublishState }) {
  const file = model.file.value;
  return (
    <li class="step">
      <h2>{say('sign')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={state.isSigned}
          disabled={state.fixed.includes('signed')}
          onChange={(event) => model.change({ isSigned: event.currentTarget.checked })}
        />
        <span>
          {say('sign.file')}
          <span class="what small soft">{say('sign.about')}</span>
        </span>
      </label>
      {state.isSigned && file && !file.isSigned && <p class="small">{say('sign.cannot')}</p>}
      {state.publicKey && (
        <p class="small soft">
          {say('key.yours')} <code class="key">{state.publicKey}</code>
        </p>
      )}
      <p class="actions small">
        {state.publicKey && (
          <button type="button" class="link" onClick={model.saveKey}>
            {say('key.save')}
          </button>
        )}
        <PickFiles
          kind="link"
          words={say('key.use')}
          label={say('key.file')}
          accept=".json"
          onPick={([file]) => model.loadKey(file)}
        />
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
      <Review model={model} formats={formats} />
      <Where model={model} state={state} formats={formats} now={now} />
    </>
  );
}
