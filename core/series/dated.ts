import type { Observation } from '../model/index.ts';
import { dayNumber } from './days.ts';

/** An observation on the calendar, in days since 1970; `to` is exclusive. */
export interface Dated {
  readonly observation: Observation;
  readonly from: number;
  readonly to: number;
  readonly seen: number;
  /** Equal for equal valid times. */
  readonly time: string;
  /** Equal for the same platform and unit. */
  readonly group: string;
}

/** Observations never change, and one is asked for its dates by every point of every series. */
const known = new WeakMap<Observation, Dated>();

/** True where a value or an end of its interval is no finite number. */
export function isNoNumber({ value, low, high }: Pick<Observation, 'value' | 'low' | 'high'>) {
  return !(Number.isFinite(value) && Number.isFinite(low) && Number.isFinite(high));
}

/** What is said of such an observation. */
export function noNumber({ metric, value, low, high }: Observation): string {
  return `not a number: ${metric} of ${value} (${low} to ${high})`;
}

/** An observation with its dates read. Throws RangeError on a date and on a number that is none. */
export function dated(observation: Observation): Dated {
  const before = known.get(observation);
  if (before) return before;
  if (isNoNumber(observation)) throw new RangeError(noNumber(observation));
  const [from, to] = [dayNumber(observation.from), dayNumber(observation.to)];
  const after: Dated = {
    observation,
    from,
    to,
    seen: dayNumber(observation.seen),
    time: `${from}/${to}`,
    group: JSON.stringify([observation.subject.platform, observation.unit]),
  };
  known.set(observation, after);
  return after;
}
