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
import { type TrendOptions, trendConfig } from './trend-config.ts';
import { overlay } from './trend-overlay.ts';

export interface TrendRequest extends TrendOptions {
  readonly kpi: PublishedKpi;
  readonly formats: Formats;
}

export interface TrendHandle {
  destroy(): void;
}

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

/** Draws a trend into a canvas. This is the lazy part: the only file that brings Chart.js. */
export function drawTrend(canvas: HTMLCanvasElement, request: TrendRequest): TrendHandle {
  const { kpi, formats, palette } = request;
  const chart = new Chart(canvas, {
    ...trendConfig(kpi, formats, request),
    plugins: [overlay(kpi, formats, palette)],
  });
  return { destroy: () => chart.destroy() };
}
