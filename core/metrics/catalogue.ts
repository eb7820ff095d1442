import type { MetricDefinition } from '../model/index.ts';
import { adsMetrics } from './ads.ts';
import { adsDetailMetrics } from './ads-detail.ts';
import { adsTargetMetrics } from './ads-target.ts';
import { affiliateMetrics } from './affiliate.ts';
import { audienceMetrics } from './audience.ts';
import { audienceMoreMetrics } from './audience-more.ts';
import { audienceProfileMetrics } from './audience-profile.ts';
import { audienceTargetMetrics } from './audience-target.ts';
import { businessMetrics } from './business.ts';
import { clientsMetrics } from './clients.ts';
import { commerceMetrics } from './commerce.ts';
import { commerceMoneyMetrics } from './commerce-money.ts';
import { commerceOrdersMetrics } from './commerce-orders.ts';
import { commerceProductsMetrics } from './commerce-products.ts';
import { commerceRecommendedMetrics } from './commerce-recommended.ts';
import { commerceStatusMetrics } from './commerce-status.ts';
import { communityMetrics } from './community.ts';
import { communityCommentsMetrics } from './community-comments.ts';
import { communityMembersMetrics } from './community-members.ts';
import { communityTalkMetrics } from './community-talk.ts';
import { contentMetrics } from './content.ts';
import { contentMakingMetrics } from './content-making.ts';
import { contentShownMetrics } from './content-shown.ts';
import { contentVideoMetrics } from './content-video.ts';
import { costsMetrics } from './costs.ts';
import { creatorsMetrics } from './creators.ts';
import { customersMetrics } from './customers.ts';
import { customersValueMetrics } from './customers-value.ts';
import { earningsMetrics } from './earnings.ts';
import { earningsSourcesMetrics } from './earnings-sources.ts';
import { engagementMetrics } from './engagement.ts';
import { engagementDetailMetrics } from './engagement-detail.ts';
import { engagementRemixMetrics } from './engagement-remix.ts';
import { learningMetrics } from './learning.ts';
import { learningSpeedMetrics } from './learning-speed.ts';
import { liveMetrics } from './live.ts';
import { liveRunningMetrics } from './live-running.ts';
import { liveSalesMetrics } from './live-sales.ts';
import { membershipMetrics } from './membership.ts';
import { moderationMetrics } from './moderation.ts';
import { reviewsMetrics } from './reviews.ts';
import { reviewsProofMetrics } from './reviews-proof.ts';
import { riskMetrics } from './risk.ts';
import { scorecardMetrics } from './scorecard.ts';
import { serviceMetrics } from './service.ts';
import { serviceInboxMetrics } from './service-inbox.ts';
import { serviceTimesMetrics } from './service-times.ts';
import { shopMetrics } from './shop.ts';
import { socialMetrics } from './social.ts';
import { socialValueMetrics } from './social-value.ts';
import { teamMetrics } from './team.ts';
import { teamGrowthMetrics } from './team-growth.ts';
import { trafficMetrics } from './traffic.ts';
import { trafficAdjustedMetrics } from './traffic-adjusted.ts';
import { trafficMoreMetrics } from './traffic-more.ts';
import { trustMetrics } from './trust.ts';
import { videoMetrics } from './video.ts';

const all = [
  ...contentMetrics,
  ...contentVideoMetrics,
  ...contentShownMetrics,
  ...engagementMetrics,
  ...engagementDetailMetrics,
  ...audienceMetrics,
  ...audienceMoreMetrics,
  ...audienceProfileMetrics,
  ...trafficMetrics,
  ...trafficMoreMetrics,
  ...socialMetrics,
  ...communityMetrics,
  ...communityMembersMetrics,
  ...communityCommentsMetrics,
  ...serviceMetrics,
  ...serviceInboxMetrics,
  ...commerceMetrics,
  ...commerceOrdersMetrics,
  ...commerceStatusMetrics,
  ...commerceMoneyMetrics,
  ...commerceProductsMetrics,
  ...liveMetrics,
  ...liveSalesMetrics,
  ...videoMetrics,
  ...affiliateMetrics,
  ...shopMetrics,
  ...reviewsMetrics,
  ...costsMetrics,
  ...customersMetrics,
  ...membershipMetrics,
  ...earningsMetrics,
  ...earningsSourcesMetrics,
  ...adsMetrics,
  ...adsDetailMetrics,
  ...teamMetrics,
  ...learningMetrics,
  ...creatorsMetrics,
  ...trustMetrics,
  ...moderationMetrics,
  ...riskMetrics,
  ...clientsMetrics,
  ...businessMetrics,
  ...scorecardMetrics,
  ...contentMakingMetrics,
  ...engagementRemixMetrics,
  ...communityTalkMetrics,
  ...socialValueMetrics,
  ...customersValueMetrics,
  ...commerceRecommendedMetrics,
  ...liveRunningMetrics,
  ...reviewsProofMetrics,
  ...serviceTimesMetrics,
  ...audienceTargetMetrics,
  ...adsTargetMetrics,
  ...trafficAdjustedMetrics,
  ...teamGrowthMetrics,
  ...learningSpeedMetrics,
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
