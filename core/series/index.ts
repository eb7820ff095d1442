export { dayNumber, isoDay, reportingPeriod } from './days.ts';
export { metricOver } from './metric-over.ts';
export type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
export { type SeriesPoint, type SeriesValue, seriesOf } from './series-of.ts';
