import {
  type CardSource,
  defineAdapter,
  type LabelSource,
  type MetricClaim,
  type TableSource,
} from '../adapter.ts';
import { EITHER_WAY, FROM_FILES, NOT_SEEN, unproved } from '../claims.ts';
import { FILES, LIKELY, SEEN } from './labels.ts';

const SECONDS = { unit: 's', scale: 1 } as const;
const FACEBOOK = 'Facebook';
const INSTAGRAM = 'Instagram';

/** Cards may speak of one network alone: the name of the network is the segment then. */
const ON_PAGES: readonly MetricClaim[] = [
  { metric: 'content.views', labels: SEEN.views },
  { metric: 'audience.unique-viewers', labels: SEEN.viewers },
  { metric: 'content.reach', labels: SEEN.reach },
  { metric: 'content.reach', labels: SEEN.facebookReach, segment: FACEBOOK },
  { metric: 'content.reach', labels: SEEN.instagramReach, segment: INSTAGRAM },
  { metric: 'engagement.interactions', labels: SEEN.interactions },
  { metric: 'engagement.link-clicks', labels: SEEN.linkClicks },
  { metric: 'engagement.link-clicks', labels: SEEN.facebookLinkClicks, segment: FACEBOOK },
  { metric: 'engagement.link-clicks', labels: SEEN.instagramLinkClicks, segment: INSTAGRAM },
  { metric: 'audience.profile-visits', labels: SEEN.visits },
  { metric: 'audience.profile-visits', labels: SEEN.facebookVisits, segment: FACEBOOK },
  { metric: 'audience.profile-visits', labels: SEEN.instagramVisits, segment: INSTAGRAM },
  { metric: 'audience.new-followers', labels: SEEN.follows },
  { metric: 'audience.new-followers', labels: SEEN.facebookFollows, segment: FACEBOOK },
  { metric: 'audience.new-followers', labels: SEEN.instagramFollows, segment: INSTAGRAM },
  { metric: 'audience.net-followers', labels: SEEN.netFollows, range: EITHER_WAY },
  { metric: 'audience.lost-followers', labels: SEEN.unfollows },
  { metric: 'audience.followers', labels: SEEN.followers },
  { metric: 'audience.followers', labels: SEEN.facebookFollowers, segment: FACEBOOK },
  { metric: 'audience.followers', labels: SEEN.instagramFollowers, segment: INSTAGRAM },
  { metric: 'engagement.likes', labels: SEEN.reactions },
  { metric: 'engagement.comments', labels: SEEN.comments },
  { metric: 'engagement.shares', labels: SEEN.shares },
  { metric: 'engagement.saves', labels: SEEN.saves },
  { metric: 'content.average-view-duration', labels: SEEN.averageWatch },
];

const IN_FILES = [
  { metric: 'content.views', labels: FILES.views },
  { metric: 'content.reach', labels: FILES.reach },
  { metric: 'engagement.likes', labels: FILES.likes },
  { metric: 'engagement.reactions', labels: FILES.reactions },
  { metric: 'engagement.reactions-comments-shares', labels: FILES.reactionsCommentsShares },
  { metric: 'engagement.comments', labels: FILES.comments },
  { metric: 'engagement.shares', labels: FILES.shares },
  { metric: 'engagement.saves', labels: FILES.saves },
  { metric: 'audience.new-followers', labels: FILES.follows },
  { metric: 'engagement.clicks', labels: FILES.clicks },
  { metric: 'engagement.link-clicks', labels: FILES.linkClicks },
  { metric: 'engagement.other-clicks', labels: FILES.otherClicks },
  { metric: 'content.watch-time', labels: FILES.watchTime, in: SECONDS },
  { metric: 'content.average-view-duration', labels: FILES.averageWatch, in: SECONDS },
  { metric: 'earnings.estimated', labels: FILES.earnings },
  { metric: 'earnings.ad-impressions', labels: FILES.adImpressions },
  { metric: 'content.three-second-views', labels: FILES.threeSeconds },
  { metric: 'content.one-minute-views', labels: FILES.oneMinute },
] as const satisfies readonly MetricClaim[];

const LIKELY_ON_PAGES: readonly MetricClaim[] = [
  { metric: 'audience.net-followers', labels: LIKELY.netFollows, range: EITHER_WAY },
  { metric: 'audience.lost-followers', labels: LIKELY.unfollows },
  { metric: 'audience.followers', labels: LIKELY.followers },
  { metric: 'audience.followers', labels: LIKELY.facebookFollowers, segment: FACEBOOK },
  { metric: 'audience.followers', labels: LIKELY.instagramFollowers, segment: INSTAGRAM },
  { metric: 'content.average-view-duration', labels: LIKELY.averageWatch },
];

const CLAIMS: readonly MetricClaim[] = [
  ...ON_PAGES,
  ...unproved(FROM_FILES, IN_FILES),
  ...unproved(NOT_SEEN, LIKELY_ON_PAGES),
];

/**
 * Each card holds one table of its daily numbers, drawn over by a chart. Its first lines are name,
 * number and change; the change has no sign.
 */
const RESULTS: CardSource = {
  kind: 'cards',
  block: '[role="main"] table',
  around: true,
  lines: ['label', 'value', 'delta'],
  open: true,
  without: 'table, canvas, svg',
  claims: CLAIMS,
};

/**
 * Posts of both networks. A post that stands on both has the sum of the two in one row, so what it
 * stands on is no part of its name.
 */
const CONTENT: TableSource = {
  kind: 'table',
  table: '[role="grid"]',
  header: '[role="columnheader"]',
  row: '[role="row"]',
  cell: '[role="gridcell"]',
  item: {
    link: { at: 'a[href*="content_id="]', id: /[?&]content_id=(\d+)/ },
    firstLine: '[role="gridcell"]',
  },
  claims: CLAIMS,
  time: 'lifetime',
};

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS };
const LIFETIME_NAMES: LabelSource = { ...NAMES, time: 'lifetime' };

/** The button of the period has no mark; on these pages it is the only text that is one. */
const PERIOD = { at: [], anywhere: true } as const;

const at = (page: string) => (url: URL) =>
  new RegExp(`^/latest/insights/${page}/?$`).test(url.pathname);

/** Meta Business Suite: the insights of Facebook pages and Instagram accounts. */
export const metaBusinessSuite = defineAdapter({
  id: 'meta-business-suite',
  name: 'Meta Business Suite',
  version: '1',
  hosts: ['business.facebook.com'],
  account: { parameter: { name: 'asset_id', id: /^(\d+)$/ } },
  pages: [
    {
      id: 'results',
      when: at('results'),
      evidence:
        'fixtures/results.*.html, from notes on the live page: one table in each card with the row "Primary", the first lines of a card, the period',
      period: { at: ['[role="main"] [role="button"]'], anywhere: true },
      reads: [RESULTS],
    },
    {
      id: 'content',
      when: at('content'),
      evidence:
        'fixtures/content.*.html, from notes on the live page: grid, header and cell roles, the Japanese columns, one row for a post on both networks; English and Thai columns are known from exported files',
      reads: [CONTENT],
    },
    {
      id: 'people',
      when: at('people'),
      evidence:
        'fixtures/people-*.html, from notes on the live page: the Japanese names, their order, the page of an account under 100 followers; its elements are read by the general reader',
      period: PERIOD,
      reads: [NAMES],
    },
    {
      id: 'post',
      when: at('object_insights'),
      evidence: 'unverified: the address is from notes on the live page, what stands on it is not',
      itemOf: (url) => url.searchParams.get('content_id') ?? undefined,
      reads: [LIFETIME_NAMES],
    },
    {
      id: 'overview',
      when: at('overview'),
      evidence:
        'fixtures/overview.en.html, from notes on the live page: charts drawn on canvas, names of the numbers; cards of single posts carry no names',
      period: PERIOD,
      outside: 'a[href*="insights/object_insights"]',
      reads: [NAMES],
    },
  ],
});
