/** The lazy part: the card of `<bsc-trend>`, the only way to Chart.js, and the check of signatures. */
export { signatureProblem } from '../../base/verify.ts';
export { drawTrend } from '../../charts/trend-chart.ts';
export { paletteOf } from './palette.ts';
export { trendStyles } from './styles.ts';
export { trendCard } from './trend-card.ts';
