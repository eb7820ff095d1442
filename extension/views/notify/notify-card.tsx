import { Fixed } from '../fixed.tsx';
import { Trouble } from '../last-done.tsx';
import type { NotifyModel } from './notify-model.ts';
import { say } from './words.ts';

const TIME = /^\d{2}:\d{2}$/;

function Time({
  name,
  value,
  keep,
}: {
  readonly name: string;
  readonly value: string;
  keep(time: string): void;
}) {
  return (
    <label class="choose small">
      {name}
      <input
        type="time"
        value={value}
        onChange={(event) => {
          const time = event.currentTarget.value;
          if (TIME.test(time)) keep(time);
        }}
      />
    </label>
  );
}

/** Whether, when and with what in it the person is notified. */
export function NotifyCard({ model }: { readonly model: NotifyModel }) {
  const state = model.state.value;
  if (!state) return null;
  const { isOn, isForbidden, quietFrom, quietTo, withNumbers } = state;
  return (
    <section class="card" aria-labelledby="notify">
      <h2 id="notify">{say('title')}</h2>
      <label class="choose">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isForbidden}
          onChange={(event) =>
            event.currentTarget.checked ? model.turnOn() : model.change({ isOn: false })
          }
        />
        {say('on')}
      </label>
      {isForbidden && <Fixed />}
      {isOn && (
        <>
          <p class="actions">
            <Time
              name={say('quiet')}
              value={quietFrom}
              keep={(time) => model.change({ quietFrom: time })}
            />
            <Time
              name={say('until')}
              value={quietTo}
              keep={(time) => model.change({ quietTo: time })}
            />
          </p>
          <label class="choose">
            <input
              type="checkbox"
              checked={withNumbers}
              onChange={(event) => model.change({ withNumbers: event.currentTarget.checked })}
            />
            {say('numbers')}
          </label>
          <p class="small soft">{say('about')}</p>
        </>
      )}
      <Trouble words={model.trouble.value} />
    </section>
  );
}
