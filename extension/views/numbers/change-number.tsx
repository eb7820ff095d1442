import { useRef, useState } from 'preact/hooks';
import type { NumberStory, Observation } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import type { NumbersModel } from './numbers-model.ts';

interface Props {
  readonly one: Observation;
  readonly model: NumbersModel;
  readonly formats: Formats;
}

/** A new value and why; what would be stored stands beside it while it is written. */
export function Correct({ one, model, formats }: Props) {
  const [text, write] = useState('');
  const [why, say] = useState('');
  const [seen, preview] = useState('');
  const asked = useRef(0);
  const tryOut = async (typed: string) => {
    write(typed);
    const turn = ++asked.current;
    if (typed.trim() === '') return preview('');
    const found = await model.trial(one.id, typed);
    if (turn !== asked.current) return;
    if ('why' in found) return preview(found.why);
    const interval = formats.interval(found);
    preview(`${formats.value(found)}${interval && `, which can be ${interval}`}`);
  };
  return (
    <form
      class="n-form"
      aria-labelledby="n-correct"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await model.correct(one.id, text, why)) {
          write('');
          say('');
          preview('');
        }
      }}
    >
      <h3 id="n-correct">Correct it</h3>
      <label class="n-field small">
        <span class="soft">The right number</span>
        <input
          value={text}
          maxLength={200}
          autocomplete="off"
          onInput={(event) => tryOut(event.currentTarget.value)}
        />
      </label>
      <p class="small soft" aria-live="polite">
        {seen}
      </p>
      <label class="n-field small">
        <span class="soft">Why</span>
        <input value={why} maxLength={1000} onInput={(event) => say(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={text.trim() === '' || why.trim() === ''}>
        Correct
      </button>
    </form>
  );
}

/** Takes a number out of all that counts; it can be put back. */
export function Delete({ one, story, model, formats }: Props & { readonly story: NumberStory }) {
  const [why, say] = useState('');
  const [isAll, choose] = useState(true);
  const others = story.versions.filter(({ id }) => id !== one.id);
  const next = others.at(-1);
  return (
    <form
      class="n-form"
      aria-labelledby="n-delete"
      onSubmit={async (event) => {
        event.preventDefault();
        const ids = isAll ? story.versions.map(({ id }) => id) : [one.id];
        if (await model.remove(ids, why)) say('');
      }}
    >
      <h3 id="n-delete">Delete it</h3>
      <p class="small soft">
        It counts nowhere any more, and a page that still shows it does not bring it back. You can
        put it back at any time.
      </p>
      {next && (
        <fieldset class="n-lists small">
          <legend class="hidden">What is deleted</legend>
          <label>
            <input type="radio" name="n-all" checked={isAll} onChange={() => choose(true)} />
            With all its versions
          </label>
          <label>
            <input type="radio" name="n-all" checked={!isAll} onChange={() => choose(false)} />
            This version alone; then {formats.value(next)} stands
          </label>
        </fieldset>
      )}
      <label class="n-field small">
        <span class="soft">Why</span>
        <input value={why} maxLength={1000} onInput={(event) => say(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={why.trim() === ''}>
        Delete
      </button>
    </form>
  );
}
