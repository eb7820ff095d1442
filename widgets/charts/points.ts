import type { PublishedKpi, PublishedPoint } from '../../core/publication/reading.ts';

/** A point of a series at the end of the time it speaks of, in milliseconds. */
export interface Placed {
  readonly at: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly point: PublishedPoint;
}

/** Where a value is as wanted; an end that is null is open. */
export interface Region {
  readonly low: number | null;
  readonly high: number | null;
}

/** The series in order of time; a point whose time cannot be read is left out. */
export function placed(series: readonly PublishedPoint[]): Placed[] {
  return series
    .map((point) => ({
      at: Date.parse(point.to),
      value: point.value,
      low: point.low,
      high: point.high,
      point,
    }))
    .filter((point) => !Number.isNaN(point.at))
    .sort((a, b) => a.at - b.at);
}

/** The values that reach the target: above it, below it, or inside the band; null without a target. */
export function regionOf(kpi: PublishedKpi): Region | null {
  const scoring = kpi.explanation?.scoring.function;
  if (scoring?.kind === 'band') return { low: scoring.low, high: scoring.high };
  if (kpi.target === null) return null;
  if (kpi.direction === 'lower') return { low: null, high: kpi.target };
  return kpi.direction === 'none' ? null : { low: kpi.target, high: null };
}

/** The range of values to draw: the data, the target's ends, and a little air. */
export function axisOf(
  points: readonly Placed[],
  region: Region | null,
): { low: number; high: number } {
  const values = points.flatMap(({ value, low, high }) =>
    value === null ? [] : [value, low ?? value, high ?? value],
  );
  for (const end of [region?.low, region?.high]) {
    if (end !== null && end !== undefined) values.push(end);
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { low: 0, high: 1 };
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  return { low: low >= 0 ? Math.max(0, low - air) : low - air, high: high + air };
}
