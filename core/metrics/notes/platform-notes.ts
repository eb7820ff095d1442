import type { MetricId } from '../catalogue.ts';

/** What one platform means by a metric where platforms differ, or how long its number may change. */
export interface PlatformNote {
  readonly metric: MetricId;
  /** Platform as in a subject: `youtube`, `instagram` … */
  readonly platform: string;
  /** `meaning` says what it counts, `stability` until when it may still change. */
  readonly kind: 'meaning' | 'stability';
  readonly says: string;
  /** Days after the end of a window until the number no longer changes, where that is known. */
  readonly settlesAfterDays?: number;
  /** A public page that says so. */
  readonly source: string;
  /** True where the page is not the platform's own. */
  readonly secondHand?: true;
}

const INSTAGRAM =
  'https://developers.facebook.com/documentation/instagram-platform/reference/instagram-media/insights';
const FACEBOOK =
  'https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics';
const TIKTOK_SHOP =
  'https://seller-th.tiktok.com/university/essay?knowledge_id=6837814453454593&lang=en';
const SHORTS = 'https://techround.co.uk/news/youtube-how-count-shorts-views';
const ADSENSE =
  'https://productforums.google.com/forum/?_escaped_fragment_=category-topic/adsense/VdA5SE108aE';
const SEARCH_CONSOLE =
  'https://seoclaims.com/en/d/search-console-data-can-be-delayed-by-several-days';

const organicOnly = (metric: MetricId, what: string): PlatformNote => ({
  metric,
  platform: 'instagram',
  kind: 'meaning',
  says: `${what} without ads alone: what a boosted post adds is not in it.`,
  source: INSTAGRAM,
});

const late = (metric: MetricId): PlatformNote => ({
  metric,
  platform: 'instagram',
  kind: 'stability',
  says: 'The data behind it may be up to 48 hours late.',
  settlesAfterDays: 2,
  source: INSTAGRAM,
});

const searchLate = (metric: MetricId): PlatformNote => ({
  metric,
  platform: 'google-search-console',
  kind: 'stability',
  says: 'The last two to three days are preliminary and may still change.',
  settlesAfterDays: 3,
  source: SEARCH_CONSOLE,
  secondHand: true,
});

/** Notes that were checked against a public page. What stands here is no part of scripts in pages. */
export const PLATFORM_NOTES: readonly PlatformNote[] = Object.freeze([
  {
    metric: 'content.views',
    platform: 'youtube',
    kind: 'meaning',
    says: 'Of Shorts, every start and every replay counts as a view, however short, since 31 March 2025; views that were watched on are the engaged views.',
    source: SHORTS,
    secondHand: true,
  },
  {
    metric: 'content.engaged-views',
    platform: 'youtube',
    kind: 'meaning',
    says: 'Shorts that were watched beyond the first moment; earnings go by these.',
    source: SHORTS,
    secondHand: true,
  },
  {
    metric: 'earnings.estimated',
    platform: 'youtube',
    kind: 'stability',
    says: 'An estimate until the end of the month is accounted for: what is paid is settled then and may be less.',
    settlesAfterDays: 31,
    source: ADSENSE,
  },
  organicOnly('content.views', 'Views'),
  organicOnly('engagement.likes', 'Likes'),
  organicOnly('engagement.comments', 'Comments'),
  organicOnly('engagement.interactions', 'Interactions'),
  late('content.views'),
  late('content.reach'),
  late('engagement.interactions'),
  {
    metric: 'content.impressions',
    platform: 'instagram',
    kind: 'meaning',
    says: 'No longer given out: views took the place of impressions in April 2025, and the two are not one series.',
    source: INSTAGRAM,
  },
  {
    metric: 'content.reach',
    platform: 'facebook',
    kind: 'meaning',
    says: 'People reached by posts were replaced by viewers of media in June 2025; a series does not go on across that day.',
    source: FACEBOOK,
  },
  {
    metric: 'audience.page-likes',
    platform: 'facebook',
    kind: 'meaning',
    says: 'Fans, those who liked the page, are no longer given out since November 2025; followers took their place.',
    source: FACEBOOK,
  },
  {
    metric: 'audience.followers',
    platform: 'facebook',
    kind: 'meaning',
    says: 'Accounts that follow the page, which is not the same as the fans who liked it.',
    source: FACEBOOK,
  },
  {
    metric: 'commerce.revenue',
    platform: 'tiktok-shop',
    kind: 'meaning',
    says: 'What was received in the time, refunded orders included.',
    source: TIKTOK_SHOP,
  },
  searchLate('traffic.search-clicks'),
  searchLate('traffic.branded-search-clicks'),
  searchLate('traffic.search-impressions'),
  searchLate('traffic.search-position'),
]);

/**
 * What is known of a metric on one platform, or on all of them.
 *
 * @example
 * platformNotes('audience.page-likes').length // → 1
 * platformNotes('content.views', 'x') // → []
 */
export function platformNotes(metric: string, platform?: string): readonly PlatformNote[] {
  return PLATFORM_NOTES.filter(
    (one) => one.metric === metric && (platform === undefined || one.platform === platform),
  );
}
