import { useEffect } from 'preact/hooks';
import { differencesBetween } from '../../../core/publication/index.ts';
import type { ReleaseState } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { DifferencesSaid } from './differences.tsx';
import { Choice } from './pieces.tsx';
import type { PublishModel } from './publish-model.ts';
import { Record } from './record.tsx';
import type { ReleaseModel } from './release-model.ts';
import { LookInside } from './what-leaves.tsx';
import { sayRelease as say } from './words.ts';

const STAGES = ['draft', 'review', 'approved', 'published'] as const;

interface PartProps {
  readonly release: ReleaseModel;
  readonly state: ReleaseState;
  readonly formats: Formats;
}

function Stages({ state }: Pick<PartProps, 'state'>) {
  const now = state.release?.stage ?? 'draft';
  return (
    <ol class="stages">
      {STAGES.map((stage) => (
        <li key={stage} {...(stage === now ? { 'aria-current': 'step' as const } : {})}>
          {say(`stage.${stage}`)}
        </li>
      ))}
    </ol>
  );
}

function Text({
  name,
  value,
  type = 'text',
  onInput,
}: {
  name: string;
  value: string;
  type?: 'text' | 'date';
  onInput(text: string): void;
}) {
  return (
    <label class="field">
      {name}
      <input
        type={type}
        value={value}
        maxLength={400}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

/** Whether publishing is reviewed at all, and by how many: who changes that is recorded. */
function Rules({ release, state }: Pick<PartProps, 'release' | 'state'>) {
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">{say('way')}</legend>
        {([false, true] as const).map((isReviewed) => (
          <Choice
            key={String(isReviewed)}
            name="reviewed"
            value={String(isReviewed)}
            isChosen={state.isReviewed === isReviewed}
            onChoose={() => release.rules({ isReviewed })}
          >
            {say(isReviewed ? 'way.review' : 'way.once')}
            {isReviewed && <span class="what small soft">{say('way.review.about')}</span>}
          </Choice>
        ))}
      </fieldset>
      {state.isReviewed && (
        <label class="choice">
          <input
            type="checkbox"
            checked={state.isFourEyes}
            onChange={(event) => release.rules({ isFourEyes: event.currentTarget.checked })}
          />
          <span>
            {say('four-eyes')}
            <span class="what small soft">{say('four-eyes.about')}</span>
          </span>
        </label>
      )}
    </>
  );
}

function SendBack({ release }: Pick<PartProps, 'release'>) {
  return (
    <div class="tools">
      <Text
        name={say('why')}
        value={release.why.value}
        onInput={(text) => (release.why.value = text)}
      />
      <button type="button" class="button" onClick={release.sendBack}>
        {say('send-back')}
      </button>
    </div>
  );
}

/** What can be done now, by whoever says their name. */
function Acts({ release, state, formats }: PartProps) {
  const one = state.release;
  if (!one) {
    return (
      <div class="tools">
        <Text
          type="date"
          name={say('embargo')}
          value={release.embargo.value}
          onInput={(text) => (release.embargo.value = text)}
        />
        <button type="button" class="button" onClick={release.submit}>
          {say('submit')}
        </button>
      </div>
    );
  }
  const embargo = one.embargo === '' ? '' : formats.date(one.embargo);
  return (
    <>
      <p>
        {one.stage === 'review'
          ? say('handed-in', { name: one.submitter, day: formats.date(one.asOf) })
          : say('approved-by', { name: one.approver, submitter: one.submitter })}
      </p>
      {embargo !== '' && (
        <p class="small">
          {say(state.isEmbargoed ? 'embargoed' : 'embargo.over', { day: embargo })}
        </p>
      )}
      <p class="small soft">{say('frozen')}</p>
      {release.file.value && (
        <LookInside text={release.file.value.text} publication={release.file.value.publication} />
      )}
      {one.stage === 'review' && (
        <button type="button" class="button" onClick={release.approve}>
          {say('approve')}
        </button>
      )}
      <SendBack release={release} />
    </>
  );
}

function Lock({ release, state, formats }: PartProps) {
  if (state.lockedUntil === '') return null;
  return (
    <div class="locked">
      <p>{say('locked', { day: formats.date(state.lockedUntil) })}</p>
      <div class="tools">
        <Text
          name={say('why.reopen')}
          value={release.why.value}
          onInput={(text) => (release.why.value = text)}
        />
        <button type="button" class="button" onClick={release.reopen}>
          {say('reopen')}
        </button>
      </div>
    </div>
  );
}

/** What is checked before the file leaves, and who has to agree. */
export function Review({ model, formats }: { model: PublishModel; formats: Formats }) {
  const { release } = model;
  useEffect(() => {
    void release.load();
  }, [release]);
  const state = release.state.value;
  const file = model.file.value;
  if (!state) {
    return release.trouble.value === null ? null : (
      <li class="step">
        <h2>{say('title')}</h2>
        <Trouble words={release.trouble.value} />
      </li>
    );
  }
  const now = state.release?.figures ?? file?.figures;
  const differences = state.last && now ? differencesBetween(state.last, now) : null;
  const isOpen = state.isReviewed && state.release === null;
  return (
    <li class="step">
      <h2>{say('title')}</h2>
      {now && <DifferencesSaid {...{ differences, formats, release, isOpen }} />}
      <Text
        name={say('name')}
        value={release.name.value}
        onInput={(text) => (release.name.value = text)}
      />
      <p class="small soft">{say('name.about')}</p>
      <Rules release={release} state={state} />
      {state.isReviewed && (
        <>
          <Stages state={state} />
          {!state.release && <Lock {...{ release, state, formats }} />}
          <Acts {...{ release, state, formats }} />
        </>
      )}
      <Trouble words={release.trouble.value} />
      <Record state={state} formats={formats} />
    </li>
  );
}
