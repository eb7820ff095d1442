import type { Observation, Period } from '../model/index.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';

export function metricOver(
  metric: string | MetricLaw,
  period: Period,
  observations: readonly Observation[],
  options: MetricOptions,
): MetricValue {
  void [metric, period, observations, options];
  throw new Error('not built yet');
}
