import type { ChartConfiguration, ChartDataset, ScatterDataPoint } from 'chart.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { roundingOf } from '../base/rounding.ts';
import { axisOf, type Placed, placed, regionOf } from './points.ts';

/** The colours of the page, as the widget has them. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly surface: string;
  readonly font: string;
}

type Points = (ScatterDataPoint | { x: number; y: null })[];
export type TrendConfig = ChartConfiguration<'line', Points>;
type TrendDataset = ChartDataset<'line', Points>;

/** A day with a word, drawn as a hairline. */
export interface TrendEvent {
  readonly at: number;
  readonly label: string;
}

export interface TrendOptions {
  readonly palette: Palette;
  /** False under reduced motion. */
  readonly motion: boolean;
  readonly rtl: boolean;
  /** Each period as a bar in place of one line. */
  readonly bars?: boolean;
  /** A KPI of the same unit to compare with. */
  readonly beside?: PublishedKpi | null;
}

const TICKS = 4;
/** Pixels that a day under the axis needs. */
const ROOM = 72;

/**
 * A KPI's history as a chart: one line with its gaps open, the interval as a soft band around it,
 * few ticks with their unit, no legend (the last value is written at the line's end).
 */
export function trendConfig(
  kpi: PublishedKpi,
  formats: Formats,
  options: TrendOptions,
): TrendConfig {
  const points = placed(kpi.series);
  const { palette } = options;
  const others = placed(options.beside?.series ?? []);
  const near = axisOf([...points, ...others], regionOf(kpi));
  // The length of a bar is its value, and so bars begin at zero.
  const axis = options.bars ? { low: Math.min(0, near.low), high: Math.max(0, near.high) } : near;
  // Bars are drawn by `trend-bars.ts` where the points of an unseen line stand.
  const own = options.bars
    ? [{ ...line(points, palette), borderWidth: 0, pointRadius: 0, pointBorderWidth: 0 }]
    : [...band(points, palette), line(points, palette)];
  return {
    type: 'line',
    data: { datasets: [...own, ...compared(others, palette)] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: options.motion ? { duration: 200 } : false,
      normalized: true,
      parsing: false,
      spanGaps: false,
      layout: { padding: { top: 20, [options.rtl ? 'left' : 'right']: 12 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: scales(kpi, points, axis, formats, options),
      plugins: { tooltip: tooltip(kpi, points, formats, options) },
    },
  };
}

function line(points: readonly Placed[], palette: Palette): TrendDataset {
  const lone = (i: number) =>
    points[i]?.value !== null &&
    (points[i - 1]?.value ?? null) === null &&
    (points[i + 1]?.value ?? null) === null;
  const last = points.findLastIndex((point) => point.value !== null);
  return {
    label: 'value',
    data: points.map(({ at, value }) => ({ x: at, y: value }) as ScatterDataPoint),
    borderColor: palette.accent,
    backgroundColor: palette.accent,
    borderWidth: 2,
    borderJoinStyle: 'round',
    borderCapStyle: 'round',
    pointRadius: points.map((_, i) => (i === last ? 4 : lone(i) ? 2 : 0)),
    pointBorderColor: palette.surface,
    pointBorderWidth: points.map((_, i) => (i === last ? 2 : 0)),
    pointHoverRadius: 4,
    clip: 8,
  };
}

/** The other KPI: thin, in the colour of text, so that it is not taken for the first. */
function compared(points: readonly Placed[], palette: Palette): TrendDataset[] {
  if (points.length === 0) return [];
  return [
    {
      label: 'beside',
      data: points.map(({ at, value }) => ({ x: at, y: value }) as ScatterDataPoint),
      borderColor: palette.soft,
      backgroundColor: palette.soft,
      borderWidth: 1.5,
      borderDash: [5, 3],
      pointRadius: 0,
      pointHoverRadius: 3,
    },
  ];
}

/** What the rounding leaves open, below and above the line; nothing where all is exact. */
function band(points: readonly Placed[], palette: Palette): TrendDataset[] {
  const wide = points.some(({ low, high }) => low !== null && high !== null && high > low);
  if (!wide) return [];
  const edge = (side: 'low' | 'high'): TrendDataset => ({
    label: side,
    data: points.map(
      (point) => ({ x: point.at, y: point[side] ?? point.value }) as ScatterDataPoint,
    ),
    borderWidth: 0,
    pointRadius: 0,
    pointHoverRadius: 0,
    backgroundColor: `color-mix(in srgb, ${palette.accent} 18%, transparent)`,
    fill: side === 'high' ? '-1' : false,
  });
  return [edge('low'), edge('high')];
}

function scales(
  kpi: PublishedKpi,
  points: readonly Placed[],
  axis: { low: number; high: number },
  formats: Formats,
  { palette, rtl, bars }: TrendOptions,
): NonNullable<NonNullable<TrendConfig['options']>['scales']> {
  const font = { family: palette.font, size: 12 };
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? 0;
  // A bar needs half a step of room on either side, and so does one point alone.
  const half = last === first ? 1 : bars ? (last - first) / (points.length - 1) / 2 : 0;
  return {
    x: {
      type: 'linear',
      reverse: rtl,
      min: first - half,
      max: last + half,
      border: { color: palette.line },
      grid: { display: false },
      afterBuildTicks: (scale) => {
        scale.ticks = spread(
          points,
          Math.min(TICKS, Math.max(2, Math.floor(scale.width / ROOM))),
        ).map((value) => ({ value }));
      },
      ticks: {
        color: palette.soft,
        font,
        maxRotation: 0,
        autoSkip: true,
        autoSkipPadding: 8,
        align: last === first ? 'center' : 'inner',
        callback: (value) =>
          formats.date(new Date(Number(value) - 1).toISOString().slice(0, 10), 'short'),
      },
    },
    y: {
      type: 'linear',
      position: rtl ? 'right' : 'left',
      suggestedMin: axis.low,
      suggestedMax: axis.high,
      border: { display: false },
      grid: { color: palette.line, drawTicks: false },
      ticks: {
        color: palette.soft,
        font,
        maxTicksLimit: TICKS + 1,
        padding: 8,
        callback: (value) => formats.value(Number(value), kpi.unit),
      },
    },
  };
}

/** Moments of the series, evenly chosen, the first and last among them. */
export function spread(points: readonly Placed[], most: number): number[] {
  const count = Math.min(most, points.length);
  if (count < 2) return points.slice(0, 1).map((point) => point.at);
  return Array.from({ length: count }, (_, i) => {
    const point = points[Math.round((i * (points.length - 1)) / (count - 1))];
    return point?.at ?? 0;
  });
}

function tooltip(
  kpi: PublishedKpi,
  points: readonly Placed[],
  formats: Formats,
  { palette, rtl }: TrendOptions,
): NonNullable<NonNullable<NonNullable<TrendConfig['options']>['plugins']>['tooltip']> {
  return {
    rtl,
    displayColors: false,
    backgroundColor: palette.ink,
    titleColor: palette.surface,
    bodyColor: palette.surface,
    titleFont: { family: palette.font, size: 12, weight: 'normal' },
    bodyFont: { family: palette.font, size: 14, weight: 600 },
    padding: 8,
    cornerRadius: 6,
    caretSize: 0,
    filter: (item) => item.dataset.label === 'value',
    callbacks: {
      title: ([item]) => {
        const point = points[item?.dataIndex ?? -1]?.point;
        return point ? formats.period(point.from, point.to) : '';
      },
      label: (item) => {
        const point = points[item.dataIndex];
        if (!point || point.value === null) return '';
        const rounding = roundingOf(point.value, point.low, point.high, kpi.unit, formats);
        return `${formats.value(point.value, kpi.unit)}${rounding === null ? '' : ` (${rounding})`}`;
      },
    },
  };
}
