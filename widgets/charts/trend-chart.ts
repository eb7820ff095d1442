import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { bars } from './trend-bars.ts';
import { type TrendEvent, type TrendOptions, trendConfig } from './trend-config.ts';
import { marks } from './trend-marks.ts';
import { overlay } from './trend-overlay.ts';

export interface TrendRequest extends TrendOptions {
  readonly kpi: PublishedKpi;
  readonly formats: Formats;
  readonly events?: readonly TrendEvent[];
}

export interface TrendHandle {
  destroy(): void;
}

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

/** Draws a trend into a canvas. This is the lazy part: the only file that brings Chart.js. */
export function drawTrend(canvas: HTMLCanvasElement, request: TrendRequest): TrendHandle {
  const { kpi, formats, palette, events = [], beside } = request;
  const chart = new Chart(canvas, {
    ...trendConfig(kpi, formats, request),
    plugins: [
      ...(request.bars ? [bars(kpi, palette)] : []),
      overlay(kpi, formats, palette, request.bars),
      marks(events, palette, beside ?? null),
    ],
  });
  return { destroy: () => chart.destroy() };
}
