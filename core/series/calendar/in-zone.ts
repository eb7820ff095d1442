import type { Observation } from '../../model/index.ts';
import { rememberSeen } from '../as-seen.ts';
import { dayNumber, isDate } from '../days.ts';
import { localDay } from './time-zone.ts';

const DAY = 86_400_000;

/** A time as the clocks of a zone show it; a date is a date wherever one is. */
export function zoned(time: string, timeZone: string | undefined): string {
  if (timeZone === undefined || isDate(time)) return time;
  return new Date(Math.round(localDay(dayNumber(time), timeZone) * DAY)).toISOString();
}

/** Observations with their instants on the calendar of a zone. */
export function inZone(
  observations: readonly Observation[],
  timeZone: string | undefined,
): readonly Observation[] {
  if (timeZone === undefined) return observations;
  return observations.map((one) => {
    if (isDate(one.from) && isDate(one.to)) return one;
    const copy = { ...one, from: zoned(one.from, timeZone), to: zoned(one.to, timeZone) };
    rememberSeen(copy, one);
    return copy;
  });
}
