import type { Chart, Plugin } from 'chart.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { placed } from './points.ts';
import type { Palette, TrendEvent } from './trend-config.ts';

/** Events as hairlines with their words, and the other KPI's name at the end of its line. */
export function marks(
  events: readonly TrendEvent[],
  palette: Palette,
  beside: PublishedKpi | null,
): Plugin<'line'> {
  return {
    id: 'fourfold-marks',
    afterDatasetsDraw: (chart) => {
      for (const [i, event] of events.entries()) hairline(chart, event, i, palette);
      if (beside) named(chart, beside, palette);
    },
  };
}

function hairline(
  chart: Chart<'line'>,
  { at, label }: TrendEvent,
  row: number,
  palette: Palette,
): void {
  const { ctx, chartArea: area, scales } = chart;
  const across = scales.x?.getPixelForValue(at) ?? Number.NaN;
  if (!(across >= area.left && across <= area.right)) return;
  ctx.save();
  ctx.strokeStyle = palette.soft;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(across + 0.5, area.top);
  ctx.lineTo(across + 0.5, area.bottom);
  ctx.stroke();
  ctx.fillStyle = palette.soft;
  ctx.font = `12px ${palette.font}`;
  const fits = across + 4 + ctx.measureText(label).width < chart.width;
  ctx.textAlign = fits ? 'left' : 'right';
  // Neighbours stand on three lines, one below the other.
  ctx.fillText(label, across + (fits ? 4 : -4), area.top - 6 + (row % 3) * 14);
  ctx.restore();
}

function named(chart: Chart<'line'>, kpi: PublishedKpi, palette: Palette): void {
  const last = placed(kpi.series).findLast((point) => point.value !== null);
  const { ctx, chartArea: area, scales } = chart;
  if (!last || last.value === null || !scales.x || !scales.y) return;
  ctx.save();
  ctx.fillStyle = palette.soft;
  ctx.strokeStyle = palette.surface;
  ctx.lineWidth = 4;
  ctx.font = `12px ${palette.font}`;
  const rtl = chart.options.scales?.x?.reverse === true;
  ctx.textAlign = rtl ? 'left' : 'right';
  const across = rtl ? area.left + 4 : area.right - 4;
  const down = Math.min(area.bottom - 6, scales.y.getPixelForValue(last.value) + 16);
  ctx.strokeText(kpi.name, across, down, area.width / 2);
  ctx.fillText(kpi.name, across, down, area.width / 2);
  ctx.restore();
}
