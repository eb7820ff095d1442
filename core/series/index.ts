export {
  periodsBefore,
  periodYearBefore,
  previousPeriod,
  reportingPeriod,
} from './calendar/reporting-period.ts';
export { type ReviewDay, reviewDays } from './calendar/review-days.ts';
export { checkRates } from './currency/rates.ts';
export { asOfLimits, dayNumber, isoDay } from './days.ts';
export {
  type LivePoint,
  type LiveRate,
  type LiveRateOptions,
  type LiveStep,
  liveRate,
} from './live-rate.ts';
export { metricOver } from './metric-over.ts';
export type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
export { type Numbers, numbersOf } from './numbers.ts';
export { type SeriesPoint, type SeriesValue, seriesOf } from './series-of.ts';
export { stepOf as pointStep } from './source-value.ts';
export { numbersWithSummaries } from './summaries/with-summaries.ts';
export type { ObservationColumns } from './table/columns.ts';
export { ObservationTable } from './table/observation-table.ts';
