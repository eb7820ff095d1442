import type { MetricId } from '../catalogue.ts';
import { COMMERCE_NOTES } from './commerce-notes.ts';
import { CONTENT_NOTES } from './content-notes.ts';
import type { PlatformNote } from './platform-note.ts';

export type { PlatformNote } from './platform-note.ts';

const READ = '2026-11-26';

const INSTAGRAM =
  'https://developers.facebook.com/documentation/instagram-platform/reference/instagram-media/insights';
const FACEBOOK =
  'https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics';
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
  read: READ,
});

const late = (metric: MetricId): PlatformNote => ({
  metric,
  platform: 'instagram',
  kind: 'stability',
  says: 'The data behind it may be up to 48 hours late.',
  settlesAfterDays: 2,
  source: INSTAGRAM,
  read: READ,
});

const searchLate = (metric: MetricId): PlatformNote => ({
  metric,
  platform: 'search-console',
  kind: 'stability',
  says: 'The last two to three days are preliminary and may still change.',
  settlesAfterDays: 3,
  source: SEARCH_CONSOLE,
  read: READ,
  secondHand: true,
});

/** Notes that were checked against a public page. What stands here is no part of scripts in pages. */
export const PLATFORM_NOTES: readonly PlatformNote[] = Object.freeze([
  ...CONTENT_NOTES,
  ...COMMERCE_NOTES,
  {
    metric: 'earnings.estimated',
    platform: 'youtube-studio',
    kind: 'stability',
    says: 'An estimate until the end of the month is accounted for: what is paid is settled then and may be less.',
    settlesAfterDays: 31,
    source: ADSENSE,
    read: READ,
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
    read: READ,
  },
  {
    metric: 'content.reach',
    platform: 'facebook',
    kind: 'meaning',
    says: 'People reached by posts were replaced by viewers of media in June 2025; a series does not go on across that day.',
    source: FACEBOOK,
    read: READ,
  },
  {
    metric: 'audience.page-likes',
    platform: 'facebook',
    kind: 'meaning',
    says: 'Fans, those who liked the page, are no longer given out since November 2025; followers took their place.',
    source: FACEBOOK,
    read: READ,
  },
  {
    metric: 'audience.followers',
    platform: 'facebook',
    kind: 'meaning',
    says: 'Accounts that follow the page, which is not the same as the fans who liked it.',
    source: FACEBOOK,
    read: READ,
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
