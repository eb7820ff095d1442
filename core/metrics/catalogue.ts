import type { MetricDefinition } from '../model/index.ts';
import { adsMetrics } from './ads.ts';
import { audienceMetrics } from './audience.ts';
import { commerceMetrics } from './commerce.ts';
import { communityMetrics } from './community.ts';
import { contentMetrics } from './content.ts';
import { customersMetrics } from './customers.ts';
import { earningsMetrics } from './earnings.ts';
import { engagementMetrics } from './engagement.ts';
import { learningMetrics } from './learning.ts';
import { membershipMetrics } from './membership.ts';
import { serviceMetrics } from './service.ts';
import { socialMetrics } from './social.ts';
import { teamMetrics } from './team.ts';
import { trafficMetrics } from './traffic.ts';

const all = [
  ...contentMetrics,
  ...engagementMetrics,
  ...audienceMetrics,
  ...trafficMetrics,
  ...socialMetrics,
  ...communityMetrics,
  ...serviceMetrics,
  ...commerceMetrics,
  ...customersMetrics,
  ...membershipMetrics,
  ...earningsMetrics,
  ...adsMetrics,
  ...teamMetrics,
  ...learningMetrics,
] as const;

/** The id of a metric of the catalogue. */
export type MetricId = (typeof all)[number]['id'];

/** Every metric of the catalogue, by area. Definitions are never removed, only deprecated. */
export const METRICS: readonly MetricDefinition<MetricId>[] = Object.freeze(all);

const byId: ReadonlyMap<string, MetricDefinition<MetricId>> = new Map(
  METRICS.map((metric) => [metric.id, metric]),
);

/**
 * True where the text is the id of a metric of the catalogue.
 *
 * @example
 * isMetricId('content.views') // → true
 * isMetricId('content.veiws') // → false
 */
export function isMetricId(text: string): text is MetricId {
  return byId.has(text);
}

/**
 * The definition of a metric. Throws a RangeError on an id that the catalogue does not have.
 *
 * @example
 * metric('commerce.orders').unit // → "1"
 */
export function metric(id: string): MetricDefinition<MetricId> {
  const found = byId.get(id);
  if (!found) throw new RangeError(`There is no metric called "${id}"`);
  return found;
}
