import { useState } from 'preact/hooks';
import type { KeptEvent } from '../../messages/index.ts';
import { EVENT_KINDS, EventSaid, kindName } from '../calendar/event-said.tsx';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { say } from './words.ts';

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
        <span>{say('what-happened')}</span>
        <input
          type="text"
          maxLength={200}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{say('kind')}</span>
        <select
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as KeptEvent['kind'])}
        >
          {EVENT_KINDS.map((id) => (
            <option key={id} value={id}>
              {kindName(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('day')}</span>
        <input
          type="date"
          required
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {say('add')}
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
        <h2>{say('calendar')}</h2>
        <span class="small soft">
          {events.length === 0 ? say('calendar.none') : say('calendar.n', { n: events.length })}
        </span>
      </summary>
      <div class="stack">
        <ul class="lines">
          {events.map((one, i) => (
            <li key={`${one.from} ${one.name}`} class="line">
              <EventSaid event={one} formats={formats} />
              <button
                type="button"
                class="link"
                aria-label={say('remove.name', { name: one.name })}
                onClick={() => model.removeEvent(i)}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
        <NewEvent model={model} />
      </div>
    </details>
  );
}
