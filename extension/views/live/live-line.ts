import { liveRate } from '../../../core/series/index.ts';
import { LIVE_GAP_S, type LiveCourse } from '../../messages/index.ts';
import { countsUp } from './live-model.ts';

/** A point of the line: a moment and what was true then, or null where it is not known. */
export interface LinePoint {
  readonly at: number;
  readonly value: number | null;
}

/** What is drawn of one number over a session. */
export interface LiveLine {
  /** `rate` for gains a minute, `level` for a value as it is. */
  readonly kind: 'rate' | 'level';
  readonly points: readonly LinePoint[];
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** Stretches in which nobody looked, in milliseconds. */
  readonly gaps: readonly (readonly [number, number])[];
}

const SMOOTH_MS = 60_000;

/** Gains over the minute before each look: single looks 15 seconds apart jump too much to be read. */
function minuteRates(course: LiveCourse): LinePoint[] {
  const { steps } = liveRate(course.points, { gapAfterS: LIVE_GAP_S });
  return steps.map((step, i) => {
    const at = Date.parse(step.to);
    if (step.perMinute === null) return { at, value: null };
    let gained = 0;
    let minutes = 0;
    for (let j = i; j >= 0; j--) {
      const one = steps[j];
      if (!one || one.perMinute === null || at - Date.parse(one.from) > SMOOTH_MS) break;
      const long = (Date.parse(one.to) - Date.parse(one.from)) / 60_000;
      gained += one.perMinute * long;
      minutes += long;
    }
    return { at, value: minutes > 0 ? gained / minutes : step.perMinute };
  });
}

function levels(course: LiveCourse): LinePoint[] {
  return course.points.flatMap((point, i) => {
    const at = Date.parse(point.at);
    const before = course.points[i - 1];
    const gap = before && at - Date.parse(before.at) > LIVE_GAP_S * 1000;
    return gap
      ? [
          { at: at - 1, value: null },
          { at, value: point.value },
        ]
      : [{ at, value: point.value }];
  });
}

/** The line of a number over a session, gaps left open; null while there is too little to draw. */
export function liveLine(course: LiveCourse): LiveLine | null {
  const isRate = countsUp(course);
  const points = isRate ? minuteRates(course) : levels(course);
  const known = points.flatMap(({ value }) => value ?? []);
  const times = course.points.map(({ at }) => Date.parse(at));
  const [from, to] = [times[0], times.at(-1)];
  if (known.length === 0 || from === undefined || to === undefined || to <= from) return null;
  const gaps = times.flatMap((at, i) => {
    const before = times[i - 1];
    return before !== undefined && at - before > LIVE_GAP_S * 1000 ? [[before, at] as const] : [];
  });
  return {
    kind: isRate ? 'rate' : 'level',
    points,
    from,
    to,
    low: Math.min(0, ...known),
    high: Math.max(...known, Math.min(0, ...known) + 1e-9),
    gaps,
  };
}

/** The mean of a line within a stretch; null where nothing of it is known. */
export function meanWithin(line: LiveLine, from: number, to: number): number | null {
  const within = line.points.filter(({ at, value }) => value !== null && at > from && at <= to);
  if (within.length === 0) return null;
  return within.reduce((sum, { value }) => sum + (value ?? 0), 0) / within.length;
}
