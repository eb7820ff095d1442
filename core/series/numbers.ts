import type { Observation, Period } from '../model/index.ts';
import { metricOver } from './metric-over.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';

/** All that was observed, asked for the values of metrics; what was asked once is remembered. */
export interface Numbers {
  /** Whether anything at all was observed of a metric, of whatever part and time. */
  readonly has: (metric: string) => boolean;
  /** As `metricOver` over everything that was observed. */
  readonly over: (
    law: MetricLaw,
    period: Pick<Period, 'from' | 'to'>,
    options: MetricOptions,
  ) => MetricValue;
}

/** Numbers of a list of observations. */
export function numbersOf(observations: readonly Observation[]): Numbers {
  const lists = new Map<string, Observation[]>();
  for (const one of observations) {
    const list = lists.get(one.metric);
    if (list) list.push(one);
    else lists.set(one.metric, [one]);
  }
  return {
    has: (metric) => lists.has(metric),
    over: (law, period, options) => metricOver(law, period, lists.get(law.id) ?? [], options),
  };
}
