import { dayNumber } from '../../model/index.ts';
import type { ConversionPath } from './conversion-path.ts';

/** One touch of one person, online or offline, or the conversion itself. */
export interface Touch {
  /** Any key that is the same for the same person or order; it is not kept. */
  readonly person: string;
  /** ISO date or instant. */
  readonly at: string;
  /** The channel; missing for a conversion that came without a touch of its own. */
  readonly channel?: string;
  /** How many conversions came with it; 0 by default. */
  readonly conversions?: number;
  readonly value?: number;
}

export interface TouchOptions {
  /** Touches older than so many days before a conversion do not count for it: 90 by default. */
  readonly lookBackDays?: number;
}

interface Dated extends Touch {
  readonly day: number;
}

function checked(touches: readonly Touch[]): Dated[] {
  return touches.map((touch, at) => {
    const { channel, conversions = 0, value } = touch;
    if (!(Number.isFinite(conversions) && conversions >= 0)) {
      throw new RangeError(
        `pathsFromTouches: touch ${at + 1}: conversions must be 0 or more, got ${conversions}`,
      );
    }
    if (value !== undefined && !Number.isFinite(value)) {
      throw new RangeError(`pathsFromTouches: touch ${at + 1}: value must be finite, got ${value}`);
    }
    if (channel !== undefined && channel.trim() === '') {
      throw new RangeError(`pathsFromTouches: touch ${at + 1}: a channel must be a name`);
    }
    return { ...touch, day: dayNumber(touch.at) };
  });
}

function pathOf(touches: readonly Dated[], end: Dated, lookBack: number): ConversionPath {
  const counted = touches.filter(
    ({ channel, day }) => channel !== undefined && end.day - day <= lookBack,
  );
  const conversions = end.conversions ?? 0;
  return {
    touches: counted.map(({ channel = '' }) => channel),
    conversions,
    lost: conversions > 0 ? 0 : 1,
    ...(end.value === undefined || conversions === 0 ? {} : { value: end.value }),
    daysBefore: counted.map(({ day }) => end.day - day),
  };
}

/**
 * Paths out of single touches with their times: a visit from an advertisement, and offline a call, a
 * visit to the shop, a fair; a path ends with each conversion, and what follows begins a new one.
 * What a person touches after the last conversion, or without one, is a path that was lost.
 *
 * Touches of one moment keep the order in which they are given. Touches older than `lookBackDays`
 * before the end of their path fall away. No touches give no paths. Throws RangeError on a time that
 * is none and on numbers that cannot be, naming the touch.
 *
 * @example
 * pathsFromTouches([{ person: '1', at: '2026-01-05', channel: 'ad', conversions: 1 }, { person: '1', at: '2026-01-01', channel: 'fair' }])[0].touches // → ["fair", "ad"]
 */
export function pathsFromTouches(
  touches: readonly Touch[],
  { lookBackDays = 90 }: TouchOptions = {},
): readonly ConversionPath[] {
  if (!(lookBackDays >= 0)) {
    throw new RangeError(`pathsFromTouches: lookBackDays must be 0 or more, got ${lookBackDays}`);
  }
  const people = new Map<string, Dated[]>();
  for (const touch of checked(touches)) {
    const own = people.get(touch.person);
    if (own === undefined) people.set(touch.person, [touch]);
    else own.push(touch);
  }
  const paths: ConversionPath[] = [];
  for (const own of people.values()) {
    own.sort((a, b) => a.day - b.day);
    let open: Dated[] = [];
    for (const touch of own) {
      open.push(touch);
      if ((touch.conversions ?? 0) === 0) continue;
      paths.push(pathOf(open, touch, lookBackDays));
      open = [];
    }
    const last = open.at(-1);
    if (last !== undefined) paths.push(pathOf(open, last, lookBackDays));
  }
  return paths;
}
