export { isMetricId, METRICS, type MetricId, metric } from './catalogue.ts';
export { type CurrentMetric, currentLookup, currentMetric } from './current-metric.ts';
export { defineMetric, defineMetrics, type MetricRecord } from './define-metrics.ts';
export { catalogueWith, HOUSE_CATALOGUE, type MetricCatalogue } from './metric-catalogue.ts';
export { familyLookup, type MetricFamily, metricFamily } from './metric-family.ts';
export { metricForLabel } from './metric-for-label.ts';
export { PLATFORM_NOTES, type PlatformNote, platformNotes } from './notes/platform-notes.ts';
export { type FoundMetric, type SearchContext, searchMetrics } from './search-metrics.ts';
export {
  observedMetric,
  type Summary,
  type SummaryKind,
  summaryId,
  summaryLaw,
  summaryOf,
} from './summary-metric.ts';
export { withoutPeople } from './without-people.ts';
