import { useState } from 'preact/hooks';
import type { KeptEvent } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';

const KINDS: readonly (readonly [KeptEvent['kind'], string])[] = [
  ['launch', 'Launch'],
  ['pr', 'Press'],
  ['season', 'Season'],
  ['price', 'Price'],
  ['algorithm', 'Algorithm'],
  ['outage', 'Outage'],
  ['other', 'Other'],
];

const kindName = (kind: KeptEvent['kind']) => KINDS.find(([id]) => id === kind)?.[1] ?? 'Other';

function NewEvent({ model }: { model: AnalysisModel }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<KeptEvent['kind']>('launch');
  const [from, setFrom] = useState('');
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || from === '') return;
        model.addEvent({ name: name.trim().slice(0, 200), kind, from });
        setName('');
        setFrom('');
      }}
    >
      <label>
        <span>What happened</span>
        <input
          type="text"
          maxLength={200}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>Kind</span>
        <select
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as KeptEvent['kind'])}
        >
          {KINDS.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Day</span>
        <input
          type="date"
          required
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        Add
      </button>
    </form>
  );
}

/** What happened when: launches, press, seasons, outages. Questions about effects start from it. */
export function Calendar({ model, formats }: { model: AnalysisModel; formats: Formats }) {
  const events = model.state.value?.events ?? [];
  return (
    <details class="card">
      <summary>
        <h2>Your calendar</h2>
        <span class="small soft">
          {events.length === 0 ? 'Nothing noted yet' : `${formats.count(events.length)} noted`}
        </span>
      </summary>
      <div class="stack">
        <ul class="lines">
          {events.map((one, i) => (
            <li key={`${one.from} ${one.name}`} class="line">
              <span>
                {one.name}
                <span class="small soft">
                  {' '}
                  {kindName(one.kind)}, {formats.period({ from: one.from, to: one.to ?? one.from })}
                </span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={`Remove ${one.name}`}
                onClick={() => model.removeEvent(i)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        <NewEvent model={model} />
      </div>
    </details>
  );
}
