import type { MetricDefinition, Observation } from '../model/index.ts';
import { isoDay } from './days.ts';
import { patchesOf } from './patches.ts';
import type { Source, Window } from './source.ts';
import { tilesOf } from './tiles.ts';
import { LEAST_SHARE, likeness, nearWindow, type Span, shared, standIn } from './windows.ts';
import { daysCount, daysInWords } from './words.ts';

/** One account's value over the period. */
export interface SourceValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: string;
  readonly to: string;
  readonly estimated: boolean;
  readonly why: string;
  /** What it was made of. */
  readonly sights: readonly Window[];
  /** Day up to which it speaks. */
  readonly until: number;
}

/** Days between two points of a series: a quarter of the period, at least one. */
export function stepOf(periodDays: number): number {
  return Math.max(1, Math.round(periodDays / 4));
}

/** The value of one account, or null where its observations do not give one. */
export function sourceValue(
  { kind, distinct }: Pick<MetricDefinition, 'kind' | 'distinct'>,
  source: Source,
  span: Span,
  exactOnly: boolean,
): SourceValue | null {
  if (kind === 'stock') return levelAt(source, span, exactOnly);
  const same = source.windowAt(span.from, span.to);
  if (same) return plain(same);
  const windows = source.windowsIn(span.from, span.to);
  // People are counted once a window, so that two windows do not make one longer window.
  if (kind === 'flow' && distinct) return meanOver(windows, span, exactOnly);
  if (kind === 'flow') return flowOver(windows, span, exactOnly);
  return meanOver(windows, span, exactOnly) ?? levelAt(source, span, exactOnly, true);
}

/** The latest level known by then. In a series each level serves the one point that follows it. */
function levelAt(
  source: Source,
  span: Span,
  exactOnly: boolean,
  momentsOnly = false,
): SourceValue | null {
  const oldest = exactOnly ? span.until - stepOf(span.to - span.from) : Number.NEGATIVE_INFINITY;
  const latest = source.levelBy(span.until, momentsOnly);
  if (!latest || latest.to <= oldest) return null;
  return {
    ...plain(latest),
    from: latest.observation.to,
    why: `The latest level known, of ${isoDay(latest.to)}.`,
  };
}

function flowOver(windows: readonly Window[], span: Span, exactOnly: boolean): SourceValue | null {
  const tiles = tilesOf(windows, span);
  if (tiles) return total(tiles, span);
  if (exactOnly) return nearest(windows, span);
  const other = standIn(windows, span);
  const patches = patchesOf(windows, span);
  const covered =
    patches.reduce((days, one) => days + one.to - one.from, 0) / (span.to - span.from);
  if (
    patches.length > 1 &&
    covered >= LEAST_SHARE &&
    covered > (other ? likeness(other, span) : 0)
  ) {
    return patched(patches, span);
  }
  return other ? scaled(other, span) : null;
}

/** Quotients and mean times are never summed: the window that fits best speaks for itself. */
function meanOver(windows: readonly Window[], span: Span, exactOnly: boolean): SourceValue | null {
  if (exactOnly) return nearest(windows, span);
  const other = standIn(windows, span);
  if (!other) return null;
  const why = `Estimated: the number for ${daysInWords(other.from, other.to)} stands in for the period.`;
  return { ...plain(other), estimated: true, why, until: other.to };
}

function nearest(windows: readonly Window[], span: Span): SourceValue | null {
  const near = nearWindow(windows, span, stepOf(span.to - span.from) / 2);
  return near ? plain(near) : null;
}

function plain(window: Window): SourceValue {
  const { value, low, high, from, to } = window.observation;
  const why = 'One number for the whole period.';
  return { value, low, high, from, to, estimated: false, why, sights: [window], until: window.to };
}

function sumsOf(sights: readonly Window[]) {
  const add = (of: (one: Observation) => number) =>
    sights.reduce((sum, one) => sum + of(one.observation), 0);
  return { value: add((o) => o.value), low: add((o) => o.low), high: add((o) => o.high) };
}

function total(sights: readonly Window[], span: Span): SourceValue {
  return {
    ...sumsOf(sights),
    from: isoDay(span.from),
    to: isoDay(span.to),
    estimated: false,
    why: `The sum of ${sights.length} numbers that cover the period without gap or overlap.`,
    sights,
    until: span.to,
  };
}

/** Some days of the period are known and some are not: scaled as one window of the known days is. */
function patched(patches: readonly Window[], span: Span): SourceValue {
  const days = patches.reduce((sum, one) => sum + one.to - one.from, 0);
  return {
    ...scaledTo({ ...sumsOf(patches), length: days, both: days }, span),
    from: isoDay(span.from),
    to: isoDay(span.to),
    estimated: true,
    why:
      `Estimated: ${patches.length} numbers cover ${Math.floor(days)} of the ` +
      `${daysCount(span.to - span.from)}, scaled by days to the whole.`,
    sights: patches,
    until: patches.at(-1)?.to ?? span.to,
  };
}

interface Amount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Days that it speaks of, and how many of them are the period's. */
  readonly length: number;
  readonly both: number;
}

/**
 * Scaled by days to the length of the period. Every day that the window and the period do not share
 * may have held anything from nothing to twice the mean of a day; the interval is that wide.
 */
function scaledTo({ value, low, high, length, both }: Amount, span: Span) {
  const wanted = span.to - span.from;
  const bound = (amount: number, side: -1 | 1) => {
    const day = amount / length;
    const extra = Math.abs(day) * (length - both + (wanted - both));
    return day * wanted + side * extra;
  };
  const whole = (value / length) * wanted;
  const least = Math.min(bound(low, -1), bound(high, -1), whole);
  return {
    value: whole,
    // An amount that cannot be negative on its own page cannot become so by being scaled.
    low: low >= 0 ? Math.max(0, least) : least,
    high: Math.max(bound(low, 1), bound(high, 1), whole),
  };
}

function scaled(window: Window, span: Span): SourceValue {
  const { value, low, high } = window.observation;
  const length = window.to - window.from;
  const wanted = span.to - span.from;
  return {
    ...scaledTo({ value, low, high, length, both: shared(window, span) }, span),
    from: isoDay(span.from),
    to: isoDay(span.to),
    estimated: true,
    why:
      `Estimated: the number for ${daysInWords(window.from, window.to)} (${daysCount(length)}) ` +
      `stands in for the period, scaled by days to ${daysCount(wanted)}.`,
    sights: [window],
    until: window.to,
  };
}
