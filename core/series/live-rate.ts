/** What a counter showed at one moment; `low` to `high` is what its rounding allows. */
export interface LivePoint {
  /** An instant. */
  readonly at: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a counter gained between two looks at it. */
export interface LiveStep {
  readonly from: string;
  readonly to: string;
  /** Gain a minute; null where nobody looked in between, or the counter began anew. */
  readonly perMinute: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: 'gap' | 'restart';
}

/** A counter over a live session. */
export interface LiveRate {
  readonly steps: readonly LiveStep[];
  /** What the counter stood at last; after a restart, all that it counted. */
  readonly total: Omit<LivePoint, 'at'> | null;
  /** Mean gain a minute from the first look to the last, gaps included: what came in them is in the total. */
  readonly perMinute: Omit<LivePoint, 'at'> | null;
  /** Minutes from the first look to the last, and how many of them were looked at. */
  readonly minutes: number;
  readonly seenMinutes: number;
}

export interface LiveRateOptions {
  /** Two looks further apart than this have a gap between them. Seconds. */
  readonly gapAfterS: number;
}

const MINUTE_MS = 60_000;
/** A fall this deep is a new count; a smaller one is a correction, such as a cancelled order. */
const RESTART = 0.1;
/** Below this no fall is deep enough to tell a new count from a correction. */
const RESTART_FROM = 10;

function ordered(points: readonly LivePoint[]): LivePoint[] {
  const last = new Map<number, LivePoint>();
  for (const point of points) {
    const at = Date.parse(point.at);
    if (!Number.isNaN(at)) last.set(at, point);
  }
  return [...last].sort(([a], [b]) => a - b).map(([, point]) => point);
}

const minutesBetween = (a: LivePoint, b: LivePoint): number =>
  (Date.parse(b.at) - Date.parse(a.at)) / MINUTE_MS;

const isRestart = (a: LivePoint, b: LivePoint): boolean =>
  a.value >= RESTART_FROM && b.high < RESTART * a.low;

function gain(a: LivePoint, b: LivePoint, minutes: number) {
  return {
    perMinute: (b.value - a.value) / minutes,
    low: (b.low - a.high) / minutes,
    high: (b.high - a.low) / minutes,
  };
}

function stepOf(a: LivePoint, b: LivePoint, { gapAfterS }: LiveRateOptions): LiveStep {
  const minutes = minutesBetween(a, b);
  const none = { from: a.at, to: b.at, perMinute: null, low: null, high: null };
  if (isRestart(a, b)) return { ...none, why: 'restart' };
  if (minutes * 60 > gapAfterS) return { ...none, why: 'gap' };
  return { from: a.at, to: b.at, ...gain(a, b, minutes) };
}

/** All that was counted: what each count stood at before it began anew, and the last. */
function totalOf(points: readonly LivePoint[]): Omit<LivePoint, 'at'> | null {
  let total: Omit<LivePoint, 'at'> | null = null;
  for (const [i, point] of points.entries()) {
    const next = points[i + 1];
    if (next && !isRestart(point, next)) continue;
    const sum: Omit<LivePoint, 'at'> = total ?? { value: 0, low: 0, high: 0 };
    total = {
      value: sum.value + point.value,
      low: sum.low + point.low,
      high: sum.high + point.high,
    };
  }
  return total;
}

/**
 * What a counter of a live board (revenue, orders, comments) gained a minute, and in all.
 *
 * Meaning: a board shows a running total. Its differences over time are the rate; the difference
 * between first and last look over all minutes is the session's mean. Where two looks lie further
 * apart than `gapAfterS` the rate in between is not known and stays a gap; the total is not harmed.
 * A fall to under a tenth is a new count; a smaller fall is a correction and gives a negative rate.
 * Units: gains are in the counter's unit a minute. Range: any finite number.
 * Missing: no point gives no total; one point gives a total and no rate. Instants that are none are
 * left out; of two looks at one instant the later given counts.
 * Errors: throws RangeError where `gapAfterS` is not above zero.
 *
 * @example
 * liveRate([{ at: '2026-10-01T10:00:00Z', value: 0, low: 0, high: 0 }, { at: '2026-10-01T10:00:15Z', value: 50, low: 50, high: 50 }], { gapAfterS: 45 }).steps[0].perMinute // → 200
 */
export function liveRate(points: readonly LivePoint[], options: LiveRateOptions): LiveRate {
  if (!(options.gapAfterS > 0)) {
    throw new RangeError(`gapAfterS must be above zero, not ${options.gapAfterS}`);
  }
  const looks = ordered(points);
  const steps = looks.slice(1).map((point, i) => stepOf(looks[i] as LivePoint, point, options));
  const [first, last] = [looks[0], looks.at(-1)];
  const minutes = first && last ? minutesBetween(first, last) : 0;
  const total = totalOf(looks);
  const seenMinutes = steps
    .filter((step) => step.why !== 'gap')
    .reduce((sum, step) => sum + (Date.parse(step.to) - Date.parse(step.from)) / MINUTE_MS, 0);
  const perMinute =
    first && total && minutes > 0
      ? {
          value: (total.value - first.value) / minutes,
          low: (total.low - first.high) / minutes,
          high: (total.high - first.low) / minutes,
        }
      : null;
  return { steps, total, perMinute, minutes, seenMinutes };
}
