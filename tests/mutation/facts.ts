import { metric } from '../../core/metrics/index.ts';
import {
  type Observation,
  type ObservationContent,
  observationId,
} from '../../core/model/index.ts';
import { labelKey } from '../../core/text/index.ts';
import { Random } from './random.ts';
import { type Effect, shownTextOf, textOf } from './truth.ts';

const CAPTURES = 8;
const DAY_MS = 86_400_000;

function daysBefore(iso: string, back: number): string {
  const then = new Date(Date.parse(iso) - back * DAY_MS).toISOString();
  return iso.length === 10 ? then.slice(0, 10) : then;
}

/**
 * Eight captures before one of these numbers, each a little different. A day that has passed keeps
 * its number.
 */
export function before(
  shown: readonly ObservationContent[],
  seen: string,
  seed: number,
): Observation[] {
  const random = new Random(seed);
  return shown.flatMap((content) =>
    Array.from({ length: CAPTURES }, (_, i) => {
      const back = CAPTURES - i;
      const total = content.from === content.to && metric(content.metric).kind === 'flow';
      const drift = total ? 1 - 0.01 * back : 0.92 + 0.16 * random.next();
      const [from, to] = [daysBefore(content.from, back), daysBefore(content.to, back)];
      const known = shown.find(
        (one) => isSeries(one, content) && one.from === from && one.to === to,
      );
      const value = known?.value ?? content.value * drift;
      const exact = { value, low: value, high: value };
      const one = { ...content, ...exact, from, to, seen: daysBefore(seen, back) };
      return { id: observationId(one), ...one };
    }),
  );
}

export const told = ({
  metric: id,
  value,
  unit,
  from,
  to,
  subject,
  source,
}: ObservationContent): string =>
  `${id} ${value} ${unit} ${from}/${to} ${subject.account} ${subject.item ?? ''} “${source.label}” “${source.raw}” ${source.adapter ?? ''}`;

/** Whether a number is true, or is of a card that says of which days it is and is stored as of these. */
export const isFact = (
  one: ObservationContent,
  facts: readonly ObservationContent[],
  others: ReadonlySet<string>,
): boolean =>
  facts.some((fact) => same(one, fact)) ||
  (others.has(one.source.raw ?? '') && !facts.some((fact) => sameDays(one, fact)));

/** Whether a number is of a card that looks like another one, which has lost its name. */
export const isOnlyOfItsName = (
  { metric: id, source }: ObservationContent,
  alike: readonly NonNullable<Effect['alike']>[],
): boolean =>
  alike.some(
    ({ truth, name, value }) =>
      truth.content.metric === id &&
      source.raw === textOf(value) &&
      labelKey(shownTextOf(name)) === labelKey(source.label ?? '') &&
      labelKey(shownTextOf(truth.name)) !== labelKey(shownTextOf(name)),
  );

/** Whether a number is true, of so many days: those that the page is set to now. */
export const isOfDays = (
  one: ObservationContent,
  facts: readonly ObservationContent[],
  days: number,
): boolean =>
  // Some pages count the day that is not over.
  [days, days + 1].includes((Date.parse(one.to) - Date.parse(one.from)) / DAY_MS) &&
  facts.some((fact) => isSeries(one, fact) && one.unit === fact.unit && one.value === fact.value);

/** Numbers of one thing, of whatever days. */
const isSeries = (a: ObservationContent, b: ObservationContent): boolean =>
  a.metric === b.metric &&
  a.subject.item === b.subject.item &&
  a.subject.segment === b.subject.segment;

const sameDays = (a: ObservationContent, b: ObservationContent): boolean =>
  a.metric === b.metric && a.from === b.from && a.to === b.to;

/** The same fact, to a thousandth: units converted and shown again are rounded anew. */
export function same(a: ObservationContent, b: ObservationContent): boolean {
  return (
    a.metric === b.metric &&
    a.unit === b.unit &&
    a.from === b.from &&
    a.to === b.to &&
    a.subject.account === b.subject.account &&
    a.subject.item === b.subject.item &&
    a.subject.segment === b.subject.segment &&
    Math.abs(a.value - b.value) <= 0.001 * Math.abs(b.value)
  );
}
