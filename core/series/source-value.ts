import { isoDay } from './days.ts';
import { cheapestCover } from './flow/cover.ts';
import { flowOver } from './flow/flow-over.ts';
import { unknownDays } from './flow/unknown-days.ts';
import { plain, type SourceLaw, type SourceValue } from './plain.ts';
import { eachOnce, type Source, type Window } from './source.ts';
import { nearWindow, type Span, shared, standIn, wasSeenEarly } from './windows.ts';
import { daysInWords } from './words.ts';

/**
 * Days between two points of a series: a quarter of the period, so that every fourth point is a whole
 * period apart. A short period without such a quarter, a week above all, goes back whole period by
 * whole period: numbers of weeks would meet no other point.
 */
export function stepOf(periodDays: number): number {
  if (periodDays < 28 && periodDays % 4 !== 0) return Math.max(1, periodDays);
  return Math.max(1, Math.round(periodDays / 4));
}

/** The value of one account, or null where its observations do not give one. */
export function sourceValue(
  law: SourceLaw,
  source: Source,
  span: Span,
  exactOnly: boolean,
): SourceValue | null {
  if (law.kind === 'stock') return levelAt(source, span, exactOnly);
  const found = source.windowAt(span.from, span.to);
  // "This month", read before the month was over, is no number of the whole month.
  const same = found && !wasSeenEarly(found) ? found : undefined;
  const adds = law.kind === 'flow' && !law.distinct;
  if (same && (!adds || same.observation.low === same.observation.high)) return plain(same);
  const windows = source.windowsIn(span.from, span.to);
  if (adds) {
    const value = flowOver(law, source, { windows, same }, span, exactOnly);
    return value ?? (exactOnly ? nearest(windows, span) : null);
  }
  if (exactOnly && law.kind === 'flow') return nearest(windows, span);
  if (law.kind === 'flow') return peopleOver(windows, span);
  return meanOver(law, windows, span, exactOnly) ?? levelAt(source, span, exactOnly, true);
}

/** The latest level known by then. In a series each level serves the one point that follows it. */
function levelAt(
  source: Source,
  span: Span,
  exactOnly: boolean,
  momentsOnly = false,
): SourceValue | null {
  const oldest = exactOnly ? span.ended - stepOf(span.to - span.from) : Number.NEGATIVE_INFINITY;
  const latest = source.levelBy(span.ended, momentsOnly);
  if (!latest || latest.to <= oldest) return null;
  return {
    ...plain(latest),
    from: latest.observation.to,
    why: `The latest level known, of ${isoDay(latest.to)}.`,
  };
}

/**
 * Quotients and mean times are never summed: the window that fits best speaks for itself. The days
 * that it and the period do not share may be as uneven as those of an amount; a mark on a scale is
 * held by the scale's ends, which are not known here, and keeps its own interval.
 */
function meanOver(
  law: SourceLaw,
  windows: readonly Window[],
  span: Span,
  exactOnly: boolean,
): SourceValue | null {
  if (exactOnly) return nearest(windows, span);
  const other = standIn(windows, span);
  if (!other) return null;
  const why = `Estimated: the number for ${daysInWords(other.from, other.to)} stands in for the period.`;
  const held = law.kind === 'rating' ? {} : uneven(law, other, span);
  return { ...plain(other), ...held, basis: 'estimated', why, until: other.to };
}

function uneven(law: SourceLaw, other: Window, span: Span) {
  const { low, high } = other.observation;
  const [length, wanted, both] = [other.to - other.from, span.to - span.from, shared(other, span)];
  const unknown = length - both + (wanted - both);
  const part = unknownDays(unknown, { known: length }) / Math.max(length, wanted);
  const [least, most] = [low - part * Math.abs(low), high + part * Math.abs(high)];
  const isPart = law.unit === '%' && low >= 0 && high <= 100 && !law.signed;
  return {
    low: low >= 0 ? Math.max(0, least) : least,
    // A part of a whole is no more than the whole.
    high: isPart ? Math.min(100, most) : most,
  };
}

/**
 * People are counted once a window, so that two windows do not make one longer window. Whoever came
 * in a part of the period came in the period: they are at least as many as in the largest window
 * inside it, and at most as many as in windows that cover it, side by side; where nothing covers it, a
 * fair guess is that those of the days left over came besides.
 */
function peopleOver(windows: readonly Window[], span: Span): SourceValue | null {
  const other = standIn(windows, span);
  if (!other) return null;
  const inside = windows.filter((one) => one.from >= span.from && one.to <= span.to);
  const most = inside.reduce<Window | undefined>(
    (a, b) => (!a || b.observation.low > a.observation.low ? b : a),
    undefined,
  );
  const cover = cheapestCover(windows, span);
  const { observation } = other;
  const low = most?.observation.low ?? 0;
  const length = other.to - other.from;
  const more = unknownDays(span.to - span.from - shared(other, span), { known: length }) / length;
  const isBounded = Number.isFinite(cover.high) && low <= cover.high;
  const high = isBounded ? cover.high : Math.max(low, observation.high * (1 + more));
  const value = Math.min(Math.max(observation.value, low), high);
  const days = daysInWords(other.from, other.to);
  return {
    value,
    low: Math.min(low, value),
    high,
    from: isoDay(span.from),
    to: isoDay(span.to),
    basis: isBounded ? 'bounded' : 'estimated',
    why: `Estimated: the number for ${days} stands in for the period, because people are counted once in each.`,
    sights: eachOnce([other, ...(most ? [most] : []), ...cover.sights]),
    until: other.to,
  };
}

function nearest(windows: readonly Window[], span: Span): SourceValue | null {
  // An eighth of the period, a day at least: a window further off is of another time.
  const within = Math.max(1, Math.round((span.to - span.from) / 4)) / 2;
  const near = nearWindow(windows, span, within);
  return near ? plain(near) : null;
}
