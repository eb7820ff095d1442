import type { Plugin } from 'chart.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { placed } from './points.ts';
import type { Palette } from './trend-config.ts';

const WIDEST = 28;

/**
 * Each period as a bar from zero; what is not known leaves its place empty. Chart.js's own bars weigh
 * 3 kB and want a category for each; these stand where the points of the line do.
 */
export function bars(kpi: PublishedKpi, palette: Palette): Plugin<'line'> {
  const points = placed(kpi.series);
  return {
    id: 'fourfold-bars',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return;
      const room = x.width / Math.max(1, points.length);
      const width = Math.max(2, Math.min(WIDEST, room * 0.7));
      const zero = y.getPixelForValue(0);
      ctx.save();
      ctx.fillStyle = palette.accent;
      for (const { at, value } of points) {
        if (value === null) continue;
        const end = y.getPixelForValue(value);
        const left = x.getPixelForValue(at) - width / 2;
        ctx.fillRect(left, Math.min(zero, end), width, Math.max(1, Math.abs(end - zero)));
      }
      ctx.restore();
    },
  };
}
