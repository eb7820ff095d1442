import { useRef, useState } from 'preact/hooks';
import type { NumberStory, Observation } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import type { NumbersModel } from './numbers-model.ts';
import { tell } from './words.ts';

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
    const value = formats.value(found);
    preview(interval === '' ? value : tell('can-be', { value, interval }));
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
      <h3 id="n-correct">{tell('correct.head')}</h3>
      <label class="n-field small">
        <span class="soft">{tell('right')}</span>
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
        <span class="soft">{tell('why')}</span>
        <input value={why} maxLength={1000} onInput={(event) => say(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={text.trim() === '' || why.trim() === ''}>
        {tell('correct')}
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
      <h3 id="n-delete">{tell('delete.head')}</h3>
      <p class="small soft">{tell('delete.about')}</p>
      {next && (
        <fieldset class="n-lists small">
          <legend class="hidden">{tell('delete.what')}</legend>
          <label>
            <input type="radio" name="n-all" checked={isAll} onChange={() => choose(true)} />
            {tell('delete.all')}
          </label>
          <label>
            <input type="radio" name="n-all" checked={!isAll} onChange={() => choose(false)} />
            {tell('delete.one', { value: formats.value(next) })}
          </label>
        </fieldset>
      )}
      <label class="n-field small">
        <span class="soft">{tell('why')}</span>
        <input value={why} maxLength={1000} onInput={(event) => say(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={why.trim() === ''}>
        {tell('delete')}
      </button>
    </form>
  );
}
