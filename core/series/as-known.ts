import { isAccountLevel, type Observation, type Period } from '../model/index.ts';
import { asSeen } from './as-seen.ts';
import { inZone, zoned } from './calendar/in-zone.ts';
import { dated } from './dated.ts';
import { asOfLimits } from './days.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
import type { Sights } from './sights.ts';
import { sourcesOf } from './sources.ts';

/** What a report knows of a metric: by its ids, what was seen by then, on the scorecard's calendar. */
export function asKnown(
  law: MetricLaw,
  observations: readonly Observation[],
  options: MetricOptions,
) {
  const { timeZone, seenBy } = options;
  const ids = new Set([law.id, ...(law.formerIds ?? [])]);
  const own = observations.filter((one) => ids.has(one.metric));
  const seen = seenBy === undefined ? own : own.filter(isSeenBy(seenBy));
  const whole = inZone(seen, timeZone).filter((one) => isAccountLevel(one.subject));
  const asOf = zoned(options.asOf, timeZone);
  const sights: Sights = {
    sources: sourcesOf(law, whole, asOf),
    units: new Set(whole.map((one) => one.unit)),
    hasParts: whole.length < seen.length,
    seenLater: own.length > seen.length,
  };
  return {
    sights,
    ...onCalendar(options),
  };
}

/** What is asked for, on the calendar of the scorecard's zone. */
export function onCalendar(options: MetricOptions) {
  const { timeZone } = options;
  return {
    options: timeZone === undefined ? options : { ...options, asOf: zoned(options.asOf, timeZone) },
    period: ({ from, to }: Pick<Period, 'from' | 'to'>) => ({
      from: zoned(from, timeZone),
      to: zoned(to, timeZone),
    }),
  };
}

function isSeenBy(time: string): (one: Observation) => boolean {
  const limit = asOfLimits(time).lastInstant;
  return (one) => dated(one).seen <= limit;
}

/** A value whose sights are the observations as they were seen. */
export function restored(value: MetricValue, { timeZone, rates }: MetricOptions): MetricValue {
  // Nothing is a copy, and sights are looked up only for who asks for them.
  if (timeZone === undefined && rates === undefined) return value;
  const sights = value.sights.map(asSeen);
  if (timeZone === undefined) return { ...value, sights };
  const day = (time: string | null) => (time === null ? null : time.slice(0, 10));
  return { ...value, sights, from: day(value.from), to: day(value.to), until: day(value.until) };
}
