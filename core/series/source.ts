import type { Dated } from './dated.ts';

/** An observation on the calendar, in days since 1970; `to` is exclusive, and `from` for a moment. */
export type Window = Pick<Dated, 'observation' | 'from' | 'to' | 'seen'>;

/**
 * What a report knows of one account in one unit, each valid time once: corrections are carried out,
 * and nothing lies after the day of the report. All is found without looking at every number, so
 * that a point of a series costs what lies near it and not two years of days.
 */
export interface Source {
  /** As a person would name the account. */
  readonly name: string;
  readonly unit: string;
  readonly platform: string;
  /** Whether anything speaks of a stretch of time, not of a moment. */
  readonly hasWindows: boolean;
  /** What ends last; of two that end together the one that begins later, as a moment does. */
  readonly last: () => Window;
  /** The stretch from exactly this day to that. */
  readonly windowAt: (from: number, to: number) => Window | undefined;
  /** The stretches that have days in common with these, earliest first: by `from`, then by `to`. */
  readonly windowsIn: (from: number, to: number) => readonly Window[];
  /** The moments from the one to the other, both inclusive, earliest first. */
  readonly momentsIn: (from: number, to: number) => readonly Window[];
  /**
   * What ends last among the moments, all of which the report knows of, and the stretches that have
   * ended by `until`; with `momentsOnly` among the moments alone.
   */
  readonly levelBy: (until: number, momentsOnly: boolean) => Window | undefined;
  /** What was worked out of it under this key before, or else is now: the key says all that it depends on. */
  readonly value: <T>(key: string, make: () => T) => T;
}

/** Ends later; of two that end together the one that begins later, as a moment does. */
export function isLater(one: Window, other: Window): boolean {
  return one.to > other.to || (one.to === other.to && one.from > other.from);
}

/** Each window once, whether it is cut short or not: of one account there is one for each valid time. */
export function eachOnce(windows: readonly Window[]): Window[] {
  const seen = new Set<string>();
  return windows.filter(({ observation: { id, from, to } }) => {
    const key = `${from}/${to}/${id}`;
    return !seen.has(key) && seen.add(key);
  });
}
