import type { Period } from '../model/index.ts';
import { A_BLINK, asOfLimits, dayNumber, FIRST_DAYBREAK } from './days.ts';
import type { Window } from './source.ts';

/** A period on the calendar, with the last moment that the report may know of. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly until: number;
  /** The last moment of which a level is one of the period: the day after it, while the report knows that. */
  readonly ended: number;
}

/** Windows that share less than this with the period, or of themselves, do not stand in for it. */
export const LEAST_SHARE = 1 / 4;

/** The period in days; a report dated with a day knows all of that day. */
export function spanOf(period: Period, asOf: string): Span {
  const until = asOfLimits(asOf).lastInstant;
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  return { from, to, until, ended: Math.min(until, to + 1 - A_BLINK) };
}

/**
 * For a series: the window as long as the period whose end lies nearest to the period's, less than
 * `within` days away, so that no window serves two points of the series.
 */
export function nearWindow(
  windows: readonly Window[],
  span: Span,
  within: number,
): Window | undefined {
  const away = (window: Window) => Math.abs(window.to - span.to);
  return windows
    .filter((one) => one.to - one.from === span.to - span.from && away(one) < within)
    .sort((a, b) => away(a) - away(b) || b.to - a.to)[0];
}

/** The window most like the period: the greatest shared part of both together, the later of equals. */
export function standIn(windows: readonly Window[], span: Span): Window | undefined {
  return windows
    .map(cutAtSeen)
    .filter((one) => {
      const both = shared(one, span);
      const most = Math.max(span.to - span.from, one.to - one.from);
      return both > 0 && both >= most * LEAST_SHARE;
    })
    .sort((a, b) => likeness(b, span) - likeness(a, span) || b.to - a.to)[0];
}

/** Days in common by days of both together, 0–1. */
export function likeness(window: Window, span: Span): number {
  return shared(window, span) / joined(window, span);
}

/** True where a number was seen before the window that it speaks of had ended. */
export function wasSeenEarly(window: Window): boolean {
  return cutAtSeen(window).to < window.to;
}

/** Days that the window and the period have in common. */
export function shared(window: Pick<Window, 'from' | 'to'>, span: Span): number {
  return Math.max(0, Math.min(window.to, span.to) - Math.max(window.from, span.from));
}

function joined(window: Window, span: Span): number {
  return window.to - window.from + (span.to - span.from) - shared(window, span);
}

/** A number cannot speak of days after it was seen: "this month" ends on the day that it was read. */
function cutAtSeen(window: Window): Window {
  const dayAfter = Math.floor(window.seen + FIRST_DAYBREAK) + 1;
  return dayAfter > window.from && dayAfter < window.to ? { ...window, to: dayAfter } : window;
}
