import type { PublishedKpi, PublishedPoint } from '../../core/publication/reading.ts';
import { axisOf, placed, type Region, regionOf } from './points.ts';

/** A sparkline in per cent of its box, the origin at the top start. */
export interface Sparkline {
  /** One path a stretch without gaps. */
  readonly lines: readonly string[];
  /** Points that stand alone between gaps. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly last: { readonly x: number; readonly y: number };
  readonly band: { readonly y: number; readonly height: number } | null;
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The geometry of a KPI's sparkline; null where no point is known. Gaps stay open: a line is never
 * drawn over a period that nobody has seen.
 */
export function sparkline(kpi: PublishedKpi): Sparkline | null {
  const points = placed(kpi.series);
  const known = points.filter((point) => point.value !== null);
  const end = known.at(-1);
  const region = regionOf(kpi);
  const axis = axisOf(points, region);
  // Numbers so far apart that their distance is beyond what can be counted have no line.
  if (!end || !Number.isFinite(axis.high - axis.low)) return null;
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? 0) - first;
  const x = (at: number) => round(span > 0 ? ((at - first) / span) * 100 : 100);
  const y = (value: number) => round(100 - ((value - axis.low) / (axis.high - axis.low)) * 100);
  const runs = stretches(points).map((run) =>
    run.map((point) => ({ x: x(point.at), y: y(point.value) })),
  );
  return {
    lines: runs.filter((run) => run.length > 1).map(path),
    dots: runs.filter((run) => run.length === 1).flat(),
    last: { x: x(end.at), y: y(end.value ?? 0) },
    band: region === null ? null : bandOf(region, y),
  };
}

type Known = { readonly at: number; readonly value: number };

function stretches(points: readonly { at: number; value: number | null }[]): Known[][] {
  const runs: Known[][] = [];
  let open = false;
  for (const { at, value } of points) {
    if (value === null) {
      open = false;
    } else if (open) {
      runs.at(-1)?.push({ at, value });
    } else {
      runs.push([{ at, value }]);
      open = true;
    }
  }
  return runs;
}

function path(run: readonly { x: number; y: number }[]): string {
  return `M${run.map((point) => `${point.x} ${point.y}`).join('L')}`;
}

function bandOf(region: Region, y: (value: number) => number): { y: number; height: number } {
  const top = Math.max(0, region.high === null ? 0 : y(region.high));
  const bottom = Math.min(100, region.low === null ? 100 : y(region.low));
  return { y: top, height: round(Math.max(0, bottom - top)) };
}

/** Whether any known point has an unknown one before the next known. */
export function gaps(series: readonly PublishedPoint[]): number {
  return Math.max(0, stretches(placed(series)).length - 1);
}
