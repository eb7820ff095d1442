import { dayNumber, isoDay } from '../model/index.ts';

export { dayNumber, isoDay };

/** True for a date without a time of day. */
export function isDate(time: string): boolean {
  return time.length === 10;
}

/** The sun rises first where clocks are 14 hours ahead of UTC. */
export const FIRST_DAYBREAK = 14 / 24;
/** Less than a millisecond. */
export const A_BLINK = 1e-9;

/** The last moments that a report knows, in days since 1970. */
export interface AsOf {
  readonly at: number;
  /** Instants up to here. */
  readonly lastInstant: number;
  /** Days that begin up to here. */
  readonly lastDay: number;
}

/**
 * What a report knows. One dated with a day knows all of that day; one dated with an instant knows
 * every day that has begun anywhere by then, because a number carries the day of who saw it.
 */
export function asOfLimits(asOf: string): AsOf {
  const at = dayNumber(asOf);
  if (isDate(asOf)) return { at, lastInstant: at + 1 - A_BLINK, lastDay: at };
  return { at, lastInstant: at, lastDay: at + FIRST_DAYBREAK };
}
