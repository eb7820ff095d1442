import type { Chart, Plugin } from 'chart.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { targetInWords } from '../base/target.ts';
import { placed, regionOf } from './points.ts';
import type { Palette } from './trend-config.ts';

/** Pixels that a figure at the end of a line is high. */
const HEIGHT = 10;

/** Draws the target band behind the line, the word "Target" at its edge, and the last value at the line's end. */
export function overlay(
  kpi: PublishedKpi,
  formats: Formats,
  palette: Palette,
  bars = false,
): Plugin<'line'> {
  return {
    id: 'fourfold',
    beforeDatasetsDraw: (chart) => drawTarget(chart, kpi, formats, palette),
    afterDatasetsDraw: (chart) => drawLast(chart, kpi, formats, palette, bars),
  };
}

function drawTarget(
  chart: Chart<'line'>,
  kpi: PublishedKpi,
  formats: Formats,
  palette: Palette,
): void {
  const region = regionOf(kpi);
  const y = chart.scales.y;
  if (!region || !y) return;
  const { ctx, chartArea: area } = chart;
  const top = region.high === null ? area.top : Math.max(area.top, y.getPixelForValue(region.high));
  const bottom =
    region.low === null ? area.bottom : Math.min(area.bottom, y.getPixelForValue(region.low));
  if (bottom <= top) return;
  ctx.save();
  ctx.fillStyle = palette.accent;
  ctx.globalAlpha = 0.08;
  ctx.fillRect(area.left, top, area.width, bottom - top);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  const edge = region.low === null ? top : bottom;
  ctx.beginPath();
  ctx.moveTo(area.left, edge);
  ctx.lineTo(area.right, edge);
  ctx.stroke();
  ctx.fillStyle = palette.soft;
  ctx.font = `12px ${palette.font}`;
  const rtl = chart.options.scales?.x?.reverse === true;
  ctx.textAlign = rtl ? 'right' : 'left';
  ctx.textBaseline = region.low === null ? 'top' : 'bottom';
  const words = targetInWords(kpi, formats) ?? '';
  ctx.direction = 'ltr';
  const across = rtl ? area.right - 6 : area.left + 6;
  ctx.fillText(words, across, edge + (region.low === null ? 4 : -4), area.width - 12);
  ctx.restore();
}

/** Pixels from the top to the dashed edge of the target band; null where none is in sight. */
function edgeOf(chart: Chart<'line'>, kpi: PublishedKpi): number | null {
  const { low = null, high = null } = regionOf(kpi) ?? {};
  const edge = low ?? high;
  const at = edge === null ? Number.NaN : (chart.scales.y?.getPixelForValue(edge) ?? Number.NaN);
  return at >= chart.chartArea.top && at <= chart.chartArea.bottom ? at : null;
}

/** Where a figure's foot stands `gap` above the end of its line, or above the target's edge where that would run through it. */
export function clearOf(edge: number | null, end: number, gap: number): number {
  const down = end - gap;
  return edge !== null && edge > down - HEIGHT - 2 && edge < down + 3 ? edge - 4 : down;
}

function drawLast(
  chart: Chart<'line'>,
  kpi: PublishedKpi,
  formats: Formats,
  palette: Palette,
  bars: boolean,
): void {
  const last = placed(kpi.series).findLast((point) => point.value !== null);
  const { x, y } = chart.scales;
  if (!last || last.value === null || !x || !y) return;
  const { ctx, chartArea: area } = chart;
  const words = formats.value(last.value, kpi.unit);
  ctx.save();
  ctx.font = `600 13px ${palette.font}`;
  ctx.fillStyle = palette.ink;
  ctx.strokeStyle = palette.surface;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  const half = ctx.measureText(words).width / 2;
  const at = x.getPixelForValue(last.at);
  const across = Math.max(area.left + half, Math.min(chart.width - half - 2, at));
  const end = y.getPixelForValue(last.value);
  const down = Math.max(14, clearOf(edgeOf(chart, kpi), end, bars ? 5 : 12));
  ctx.textAlign = 'center';
  ctx.strokeText(words, across, down);
  ctx.fillText(words, across, down);
  ctx.restore();
}
