import type { KpiId } from './library.ts';

/**
 * What gets worse where a KPI is pushed up in the wrong way, by the KPI that is pushed: bought
 * followers lower engagement by followers, discounts lower net after fees, answers in haste lower the
 * rate of complaints that are resolved.
 */
const GUARD_RAILS: Readonly<Partial<Record<KpiId, readonly KpiId[]>>> = {
  followers: ['engagement-rate-by-followers', 'fake-follower-share'],
  subscribers: ['engagement-rate-by-followers', 'average-view-duration'],
  'new-followers': ['engagement-rate-by-followers', 'fake-follower-share'],
  'net-followers': ['engagement-rate-by-followers', 'fake-follower-share'],
  members: ['community-retention', 'open-rate'],
  'community-members': ['community-retention'],
  likes: ['engagement-rate-by-reach', 'shares', 'bot-engagement-share'],
  interactions: ['engagement-rate-by-reach', 'bot-engagement-share'],
  'public-comments': ['positive-comments', 'bot-engagement-share'],
  impressions: ['click-through-rate', 'negative-mention-share'],
  views: ['average-view-duration', 'engagement-rate-by-reach'],
  'profile-visits': ['new-followers'],
  'posts-published': ['interactions-per-post', 'content-quality-index'],
  'brand-mentions': ['social-trust-index', 'negative-mention-share'],
  'share-of-voice': ['social-trust-index', 'negative-mention-share'],
  'hashtags-used': ['negative-mention-share'],
  'unique-visitors': ['bounce-rate', 'order-conversion'],
  'direct-traffic': ['bounce-rate', 'time-on-site'],
  'click-through-rate': ['bounce-rate'],
  'click-rate': ['bounce-rate', 'open-rate'],
  'registration-rate': ['social-lead-conversion'],
  'qualified-interactions': ['social-lead-conversion', 'cost-per-qualified-interaction'],
  revenue: ['refund-rate', 'net-after-fees'],
  'gross-merchandise-value': ['refund-rate', 'net-after-fees', 'cancelled-order-rate'],
  'revenue-growth': ['refund-rate', 'repeat-purchase-rate'],
  orders: ['cancelled-order-rate', 'refund-rate', 'average-order-value'],
  'order-conversion': ['refund-rate', 'average-order-value'],
  'average-order-value': ['orders', 'refund-rate'],
  'social-revenue': ['refund-rate'],
  'return-on-ad-spend': ['revenue', 'new-followers'],
  'cost-per-lead': ['social-lead-conversion'],
  'average-rating': ['review-rate', 'refund-rate'],
  'review-rate': ['average-rating'],
  'response-time': ['complaint-resolution-rate', 'client-feedback'],
  'answered-in-time': ['complaint-resolution-rate', 'client-feedback'],
  'complaint-resolution-rate': ['client-feedback'],
  'experiments-run': ['experiment-win-rate', 'lessons-applied'],
  'training-hours-per-person': ['skill-score'],
  'live-viewers': ['live-revenue-per-minute'],
  'active-creators': ['creator-roas', 'disclosure-rate'],
  'moderation-time': ['moderation-precision'],
  'fraud-recall': ['fraud-precision'],
};

/**
 * The KPIs of the library that get worse where one is pushed up in the wrong way, the best guard
 * first; none for a KPI of which no way is known, and for one that is not of the library.
 *
 * @example
 * guardRailsOf('orders') // → ["cancelled-order-rate","refund-rate","average-order-value"]
 * guardRailsOf('my-own') // → []
 */
export function guardRailsOf(id: string): readonly KpiId[] {
  return Object.hasOwn(GUARD_RAILS, id) ? (GUARD_RAILS[id as KpiId] ?? []) : [];
}
