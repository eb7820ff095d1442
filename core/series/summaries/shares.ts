import type { Observation } from '../../model/index.ts';

/** A part of a whole, in percent of it, with the interval that it may lie in. */
export interface Share {
  readonly segment: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A name as it is compared: one way to write dashes, spaces and capitals. */
export function segmentKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
}

/**
 * The parts of a distribution as shares in percent: as they are where they are percentages, else of
 * the sum of what is listed. Null where they are of several units, below zero, or nothing at all.
 */
export function sharesOf(parts: readonly Observation[]): readonly Share[] | null {
  const [first] = parts;
  if (!first || parts.some((one) => one.unit !== first.unit || one.low < 0)) return null;
  const named = parts.map((one) => ({ ...one, segment: one.subject.segment ?? '' }));
  if (first.unit === '%') {
    return named.map(({ segment, value, low, high }) => ({ segment, value, low, high }));
  }
  const sum = (of: (one: Observation) => number) => parts.reduce((all, one) => all + of(one), 0);
  const [all, least, most] = [
    sum((one) => one.value),
    sum((one) => one.low),
    sum((one) => one.high),
  ];
  if (!(all > 0) || !Number.isFinite(most)) return null;
  return named.map(({ segment, value, low, high }) => ({
    segment,
    value: (100 * value) / all,
    low: low === 0 ? 0 : (100 * low) / (low + most - high),
    high: high === 0 ? 0 : (100 * high) / (high + least - low),
  }));
}
