import { signal } from '@preact/signals';
import { type KeptEvent, Refusal } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import { Attempts } from '../attempts.ts';
import { daysAfter } from '../day-of.ts';
import { oneFor } from '../one-for.ts';
import { say } from './words.ts';

/** An event as it stands in its fields; `until` is the last day of it. */
export interface EventFields {
  readonly name: string;
  readonly kind: KeptEvent['kind'];
  readonly from: string;
  readonly until: string;
}

const KEY = ({ from, name, kind, to }: KeptEvent) => JSON.stringify([from, name, kind, to ?? null]);

/** What tells an event apart from every other one. */
export const keyOf = KEY;

export const fieldsOf = ({ name, kind, from, to }: KeptEvent): EventFields => ({
  ...{ name, kind, from },
  // What is kept ends exclusively; a person names the last day.
  until: to === undefined ? '' : daysAfter(to, -1),
});

/** What is wrong with an event, by the field that it is about. */
export function wrongIn({
  name,
  from,
  until,
}: EventFields): Readonly<Partial<Record<keyof EventFields, string>>> {
  return {
    ...(name.trim() === '' ? { name: say('wrong.name') } : {}),
    ...(daysAfter(from, 0) === '' ? { from: say('wrong.from') } : {}),
    ...(until !== '' && !(until >= from) ? { until: say('wrong.until') } : {}),
  };
}

const eventOf = ({ name, kind, from, until }: EventFields): KeptEvent => ({
  ...{ name: name.trim().slice(0, 200), kind, from },
  ...(until === '' ? {} : { to: daysAfter(until, 1) }),
});

/**
 * The person's calendar of events. Each change is made to what is kept at that moment, so that what
 * another tab noted meanwhile stays, and the last one can be taken back.
 */
export class EventsModel {
  readonly events = signal<readonly KeptEvent[] | null>(null);
  readonly done = signal<string | null>(null);
  /** What takes the last change back; null where there is none. */
  readonly back = signal<((now: readonly KeptEvent[]) => readonly KeptEvent[]) | null>(null);
  readonly #ask: Ask;
  readonly #attempts = new Attempts();
  readonly trouble = this.#attempts.trouble;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  load = (): Promise<boolean> =>
    this.#attempts.run(async () => {
      this.done.value = null;
      this.events.value = (await this.#ask('analysis.state', {})).events;
    });

  add = (fields: EventFields): Promise<boolean> => {
    const event = eventOf(fields);
    return this.#change(
      say('event.added', { name: event.name }),
      (now) => [...now, event],
      (now) => without(now, event),
    );
  };

  replace = (was: KeptEvent, fields: EventFields): Promise<boolean> => {
    const event = eventOf(fields);
    return this.#change(
      say('event.changed', { name: event.name }),
      (now) => [...without(now, was), event],
      (now) => [...without(now, event), was],
    );
  };

  remove = (event: KeptEvent): Promise<boolean> =>
    this.#change(
      say('event.removed', { name: event.name }),
      (now) => without(now, event),
      (now) => [...now, event],
    );

  undo = (): Promise<boolean> => {
    const back = this.back.value;
    return back ? this.#change(say('event.undone'), back, null) : Promise.resolve(false);
  };

  #change(
    words: string,
    change: (now: readonly KeptEvent[]) => readonly KeptEvent[],
    back: ((now: readonly KeptEvent[]) => readonly KeptEvent[]) | null,
  ): Promise<boolean> {
    return this.#attempts.run(async () => {
      this.done.value = null;
      const { events: now } = await this.#ask('analysis.state', {});
      const kept = await this.#ask('analysis.events', { events: [...change(now)] });
      this.events.value = kept.events;
      this.done.value = words;
      this.back.value = back;
    });
  }
}

/** The one model of the calendar on a page, wherever it is shown. */
export const eventsOf = oneFor((ask: Ask) => new EventsModel(ask));

/** The events without one; that it is gone is said, so that nobody changes what another tab took away. */
function without(now: readonly KeptEvent[], event: KeptEvent): readonly KeptEvent[] {
  const at = now.findIndex((one) => keyOf(one) === keyOf(event));
  if (at < 0) throw new Refusal(say('event.gone', { name: event.name }));
  return now.filter((_, i) => i !== at);
}
