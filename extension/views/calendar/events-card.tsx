import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { KeptEvent } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { LastDone, Trouble } from '../last-done.tsx';
import { sayCommon } from '../words.ts';
import { say as sayWork } from '../work/words.ts';
import { EVENT_KINDS, EventSaid, kindName } from './event-said.tsx';
import { type EventFields, type EventsModel, fieldsOf, keyOf, wrongIn } from './events-model.ts';
import { say } from './words.ts';

const NOTHING: EventFields = { name: '', kind: 'launch', from: '', until: '' };

interface FormProps {
  readonly title: string;
  readonly begun: EventFields;
  save(fields: EventFields): Promise<boolean>;
  onCancel?: () => void;
}

function Fields({
  fields,
  wrong,
  set,
}: {
  fields: EventFields;
  wrong: ReturnType<typeof wrongIn>;
  set(part: Partial<EventFields>): void;
}) {
  const text = (key: 'name' | 'from' | 'until', name: string) => (
    <TextField
      name={name}
      most={200}
      isWide={key === 'name'}
      type={key === 'name' ? 'text' : 'date'}
      value={fields[key]}
      wrong={wrong[key]}
      onInput={(typed) => set({ [key]: typed })}
    />
  );
  return (
    <>
      {text('name', say('event'))}
      <Choose
        name={say('kind')}
        value={fields.kind}
        options={EVENT_KINDS.map((one) => [one, kindName(one)])}
        onChoose={(kind) => set({ kind: kind as KeptEvent['kind'] })}
      />
      {text('from', say('first-day'))}
      {text('until', say('last-day'))}
    </>
  );
}

/** An event to be noted or changed. What is refused stays in the fields. */
function EventForm({ title, begun, save, onCancel }: FormProps) {
  const [fields, put] = useState(begun);
  const [isAsked, ask] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const all = wrongIn(fields);
  const focus = () => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (onCancel) focus();
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    ask(true);
    if (Object.keys(all).length > 0 || !(await save(fields))) return;
    put(NOTHING);
    ask(false);
    // The next one is noted without a way back by pointer.
    focus();
  };
  return (
    <form
      ref={form}
      class="kpi-form"
      aria-label={title}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      <Fields
        fields={fields}
        wrong={isAsked ? all : {}}
        set={(part) => put({ ...fields, ...part })}
      />
      <div class="tools wide-field">
        <button type="submit" class="button">
          {onCancel ? sayWork('save') : say('add')}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {sayCommon('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

function EventRow({
  model,
  event,
  formats,
}: {
  model: EventsModel;
  event: KeptEvent;
  formats: Formats;
}) {
  const [isOpen, open] = useState(false);
  if (isOpen) {
    return (
      <li class="line two">
        <EventForm
          title={say('change.name', { name: event.name })}
          begun={fieldsOf(event)}
          save={async (fields) => {
            const isKept = await model.replace(event, fields);
            if (isKept) open(false);
            return isKept;
          }}
          onCancel={() => open(false)}
        />
      </li>
    );
  }
  return (
    <li class="line">
      <EventSaid event={event} formats={formats} />
      <span class="ways">
        <button
          type="button"
          class="link"
          aria-label={say('change.name', { name: event.name })}
          onClick={() => open(true)}
        >
          {say('change')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={say('remove.name', { name: event.name })}
          onClick={() => model.remove(event)}
        >
          {sayWork('remove')}
        </button>
      </span>
    </li>
  );
}

/** What happened when, the last first, with the form for one more. */
export function Events({ model, formats }: { model: EventsModel; formats: Formats }) {
  const events = [...(model.events.value ?? [])].reverse();
  return (
    <>
      <p class="small soft">{say('events.about')}</p>
      <Trouble words={model.trouble.value} />
      <EventForm title={say('new')} begun={NOTHING} save={model.add} />
      <LastDone
        done={model.done.value}
        undo={model.done.value && model.back.value ? model.undo : null}
      />
      {events.length === 0 && <p class="small soft">{say('events.none')}</p>}
      <ul class="lines">
        {events.map((event) => (
          <EventRow key={keyOf(event)} model={model} event={event} formats={formats} />
        ))}
      </ul>
    </>
  );
}

/** Launches, press, seasons, as a card: questions about effects start from them. */
export function EventsCard(props: { model: EventsModel; formats: Formats }) {
  const titled = useId();
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>{say('events')}</h2>
      <Events {...props} />
    </section>
  );
}
