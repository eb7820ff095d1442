/** The lazy part of `<bsc-trend>`: its card, and the only way to Chart.js. */
export { drawTrend } from '../../charts/trend-chart.ts';
export { paletteOf } from './palette.ts';
export { trendStyles } from './styles.ts';
export { trendCard } from './trend-card.ts';
