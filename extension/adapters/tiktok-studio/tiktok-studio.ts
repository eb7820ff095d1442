import { type CardSource, defineAdapter, type MetricClaim } from '../adapter.ts';
import { LABELS } from './labels.ts';

const EITHER_WAY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'content.views', labels: LABELS.views },
  { metric: 'audience.profile-visits', labels: LABELS.profileViews },
  { metric: 'engagement.likes', labels: LABELS.likes },
  { metric: 'engagement.comments', labels: LABELS.comments },
  { metric: 'engagement.shares', labels: LABELS.shares },
  { metric: 'engagement.saves', labels: LABELS.saves },
  { metric: 'earnings.rewards', labels: LABELS.rewards },
  { metric: 'content.watch-time', labels: LABELS.playTime },
  { metric: 'content.average-view-duration', labels: LABELS.averageWatch },
  { metric: 'content.full-watch-rate', labels: LABELS.watchedFull },
  { metric: 'audience.new-followers', labels: LABELS.newFollowers },
  { metric: 'audience.lost-followers', labels: LABELS.lostFollowers },
  { metric: 'audience.net-followers', labels: LABELS.netFollowers, range: EITHER_WAY },
  { metric: 'audience.followers', labels: LABELS.followers },
  { metric: 'audience.active-followers', labels: LABELS.activeFollowers },
  { metric: 'audience.engaged', labels: LABELS.engaged },
  { metric: 'social.leads', labels: LABELS.leads },
  { metric: 'audience.unique-viewers', labels: LABELS.totalViewers },
  { metric: 'audience.new-viewers', labels: LABELS.newViewers },
  { metric: 'audience.returning-viewers', labels: LABELS.returningViewers },
  { metric: 'content.reach', labels: LABELS.reach },
  { metric: 'engagement.website-clicks', labels: LABELS.websiteClicks },
  { metric: 'engagement.phone-clicks', labels: LABELS.phoneClicks },
];

/**
 * The tiles over the chart. Their class names change with every release, their four lines do not:
 * label, value, change, change in per cent. The menu at the left has the same words on one line.
 */
const TILES: CardSource = {
  kind: 'cards',
  block: 'button, [role="button"], [role="tab"]',
  lines: ['label', 'value', 'other', 'delta'],
  claims: CLAIMS,
  outside: 'nav, aside, [role="navigation"], [role="menu"]',
};

const VIDEO_CARDS: CardSource = {
  kind: 'cards',
  block: '[data-tt^="VideoOverviewPage_VideoMetricsCard_"]:has(.absolute-value)',
  label: ['.TUXText:not(.absolute-value, .absolute-value *)'],
  value: ['.absolute-value'],
  claims: CLAIMS,
  time: 'lifetime',
};

const video = (url: URL) => /\/tiktokstudio\/analytics\/(\d{8,})(?:\/|$)/.exec(url.pathname)?.[1];

/** TikTok Studio on the web. */
export const tiktokStudio = defineAdapter({
  id: 'tiktok-studio',
  name: 'TikTok Studio',
  version: '2',
  hosts: ['www.tiktok.com'],
  account: {
    link: { at: 'a[href*="/@"]', id: /\/@([\w.]{2,24})(?:[/?#]|$)/ },
    text: { at: ['[data-tt*="UserName"]', '[data-tt*="Handle"]'], id: /^@([\w.]{2,24})$/ },
  },
  pages: [
    {
      id: 'video',
      when: (url) => video(url) !== undefined,
      evidence: 'fixtures/video.*.html, from notes on the live page (data-tt names, values)',
      itemOf: video,
      reads: [VIDEO_CARDS],
    },
    {
      id: 'overview',
      when: (url) =>
        /^\/tiktokstudio\/analytics(?:\/(?:overview|followers|viewers))?\/?$/.test(url.pathname),
      evidence:
        'fixtures/overview.*.html, from notes on the live page: the lines of a tile and the address; which element a tile is, is unverified',
      period: {
        at: ['[data-tt*="DateRange"]', 'button[aria-haspopup]'],
        parameter: { name: 'dateRange', days: /^\D*(\d{1,3})\D*$/ },
        anywhere: true,
      },
      reads: [TILES],
    },
  ],
});
