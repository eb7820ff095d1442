import type { CalendarEvent } from '../../core/analysis/index.ts';
import { type Observation, readDay, type ScorecardDefinition } from '../../core/model/index.ts';
import type { Asked } from './asked-inputs.ts';
import { figuresFor } from './figures.ts';
import type { Given } from './given.ts';
import { givenTable } from './given-table.ts';
import { Lacking } from './lacking.ts';
import type { NumberSeries } from './number-series.ts';
import type { Question } from './question.ts';
import type { Inputs } from './wire.ts';

/** What a question can draw on beside what the person gave. */
export interface Sources {
  readonly today: string;
  readonly locale: string;
  readonly events: readonly CalendarEvent[];
  readonly scorecard: ScorecardDefinition | null;
  readonly needed: readonly string[];
  series(metric: string): readonly NumberSeries[];
  numbers(metrics: readonly string[]): readonly Observation[];
}

const textOf = (input: Inputs[string] | undefined): string =>
  typeof input === 'string' ? input : (input?.[0] ?? '');

function metricOf(key: string): string {
  try {
    const [metric] = JSON.parse(key) as unknown[];
    return typeof metric === 'string' ? metric : '';
  } catch {
    return '';
  }
}

function numberOf(asked: Extract<Asked, { kind: 'number' }>, text: string): number | null {
  const { label, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = asked;
  const given = text.trim();
  if (given === '') return asked.first ?? null;
  const value = Number(given);
  if (!Number.isFinite(value)) throw new Lacking(`“${label}” is no number. Put it right.`);
  if (value < least) throw new Lacking(`“${label}” must be ${least} or more.`);
  if (value > most) throw new Lacking(`“${label}” must be ${most} or less.`);
  return value;
}

/** An event of the calendar by its place, or a day that stands for itself. */
function eventOf(text: string, label: string, events: readonly CalendarEvent[]): CalendarEvent {
  const known = /^event (\d+)$/.exec(text)?.[1];
  const event = known === undefined ? undefined : events[Number(known)];
  if (event) return event;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && readDay(text) !== null) {
    return { name: text, kind: 'other', from: text };
  }
  throw new Lacking(`“${label}” is not chosen. Choose one of your calendar, or a day.`);
}

/** What a question reads, out of what the person gave and what is stored. */
export function givenOf({ asks }: Question, inputs: Inputs, sources: Sources): Given {
  const ask = <K extends Asked['kind']>(id: string, kind: K): Extract<Asked, { kind: K }> => {
    const found = asks.find((one) => one.id === id && one.kind === kind);
    if (!found) throw new TypeError(`no ${kind} "${id}" is asked for`);
    return found as Extract<Asked, { kind: K }>;
  };
  const input = (id: string) => (Object.hasOwn(inputs, id) ? inputs[id] : undefined);
  const manySeries = (id: string) => {
    ask(id, 'series');
    const chosen = input(id) ?? [];
    const keys = (typeof chosen === 'string' ? [chosen] : chosen).filter((one) => one !== '');
    return keys.map((key) => {
      const found = sources.series(metricOf(key)).find((one) => one.key === key);
      if (!found)
        throw new Lacking('The numbers that were chosen are not there any more. Choose again.');
      return found;
    });
  };
  const maybeNumber = (id: string) => numberOf(ask(id, 'number'), textOf(input(id)));
  return {
    today: sources.today,
    figures: figuresFor(sources.locale),
    events: sources.events,
    manySeries,
    series: (id) => {
      const [one] = manySeries(id);
      if (!one) {
        throw new Lacking(
          `“${ask(id, 'series').label}” is not chosen. Choose a number; where none is offered, capture or import some first.`,
        );
      }
      return one;
    },
    hasTable: (id) => textOf(input(ask(id, 'table').id)).trim() !== '',
    table: (id) => givenTable(textOf(input(id)), ask(id, 'table')),
    choice: (id) => {
      const found = asks.find((one) => one.id === id);
      const text = textOf(input(id));
      if (found?.kind !== 'choice') return text;
      return found.choices.some(([value]) => value === text) ? text : (found.choices[0]?.[0] ?? '');
    },
    maybeNumber,
    number: (id) => {
      const value = maybeNumber(id);
      if (value === null) throw new Lacking(`“${ask(id, 'number').label}” is empty. Fill it in.`);
      return value;
    },
    text: (id) => textOf(input(id)),
    event: (id) => eventOf(textOf(input(id)), ask(id, 'event').label, sources.events),
    scorecard: () => {
      if (!sources.scorecard) throw new Lacking('There is no scorecard yet. Choose one first.');
      return { definition: sources.scorecard, observations: sources.numbers(sources.needed) };
    },
    numbersOf: (metrics) => sources.numbers(metrics),
  };
}
