import { readDay } from '../../model/index.ts';

/** What kind of thing happened. */
export type EventKind = 'pr' | 'launch' | 'season' | 'price' | 'algorithm' | 'outage' | 'other';

/** Something that may move numbers by itself: a press report, a launch, a season. */
export interface CalendarEvent {
  readonly name: string;
  readonly kind: EventKind;
  /** ISO dates, `to` exclusive; without `to` it lasts from then on. */
  readonly from: string;
  readonly to?: string;
}

/** Columns of a regression, 1 on the days of an event and 0 on the others. */
export interface EventColumns {
  readonly names: readonly string[];
  readonly columns: readonly (readonly number[])[];
  /** Events that fall on none of the days or on all, so that no column can tell their part. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

function dayOf(place: string, text: string): number {
  const day = readDay(text);
  if (day === null || day === undefined || !Number.isFinite(day))
    throw new RangeError(`${place}: a day must be an ISO date, got ${text}`);
  return Math.floor(day);
}

const spanOf = (place: string, { from, to }: CalendarEvent) => ({
  first: dayOf(place, from),
  end: to === undefined ? Infinity : dayOf(place, to),
});

/**
 * An event calendar as columns of a regression (interrupted series, causal impact), so that what an
 * event brought is not taken for the effect of something else.
 *
 * Units: 0 or 1 a day. Events on none of the days or on every one are left out and named in `left`.
 * No events give no columns. Throws RangeError on a day that is no ISO date.
 *
 * @example
 * eventColumns([{ name: 'Press', kind: 'pr', from: '2026-03-02', to: '2026-03-03' }], ['2026-03-01', '2026-03-02', '2026-03-03']).columns // → [[0,1,0]]
 */
export function eventColumns(
  events: readonly CalendarEvent[],
  days: readonly string[],
): EventColumns {
  const numbers = days.map((day) => dayOf('eventColumns', day));
  const made = events.map((event) => {
    const { first, end } = spanOf('eventColumns', event);
    const column = numbers.map((day): number => (day >= first && day < end ? 1 : 0));
    const count = column.filter((one) => one === 1).length;
    const why =
      count === 0
        ? 'It falls on none of the days.'
        : count === days.length
          ? 'It lasts over all of the days.'
          : null;
    return { name: event.name, column, why };
  });
  const kept = made.filter(({ why }) => why === null);
  return {
    names: kept.map(({ name }) => name),
    columns: kept.map(({ column }) => column),
    left: made.flatMap(({ name, why }) => (why === null ? [] : [{ name, why }])),
  };
}

/**
 * The events that overlap a stretch of days: what else may have moved the numbers there.
 *
 * `to` is exclusive. No events give none. Throws RangeError on a day that is no ISO date.
 *
 * @example
 * eventsDuring([{ name: 'Press', kind: 'pr', from: '2026-03-02', to: '2026-03-03' }], '2026-03-03', '2026-03-09') // → []
 */
export function eventsDuring(
  events: readonly CalendarEvent[],
  from: string,
  to: string,
): readonly CalendarEvent[] {
  const [start, stop] = [dayOf('eventsDuring', from), dayOf('eventsDuring', to)];
  return events.filter((event) => {
    const { first, end } = spanOf('eventsDuring', event);
    return first < stop && end > start;
  });
}
