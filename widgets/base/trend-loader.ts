import type { TrendHandle, TrendRequest } from '../charts/trend-chart.ts';

export type DrawTrend = (canvas: HTMLCanvasElement, request: TrendRequest) => TrendHandle;

let loading: Promise<DrawTrend> | undefined;

/**
 * Fetches the part that draws trends, once, when the first trend is shown. This is the way of
 * bundlers; the classic script is built with `trend-loader-classic.ts` in its place.
 */
export function loadTrend(): Promise<DrawTrend> {
  loading ??= import('../charts/trend-chart.ts').then((part) => part.drawTrend);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
