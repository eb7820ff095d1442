import { type CardSource, defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { claim, EITHER_WAY, FROM_FILES, unproved } from '../claims.ts';
import { LABELS } from './labels.ts';

/** Indonesian names are those of business accounts, of which no page was seen. */
const INDONESIAN = { id: FROM_FILES } as const;
/** These names are from exported files in English too. */
const BOTH = { en: FROM_FILES, id: FROM_FILES } as const;

const CLAIMS: readonly MetricClaim[] = unproved(INDONESIAN, [
  { metric: 'content.views', labels: LABELS.views },
  { metric: 'audience.profile-visits', labels: LABELS.profileViews },
  { metric: 'engagement.likes', labels: LABELS.likes },
  { metric: 'engagement.comments', labels: LABELS.comments },
  { metric: 'engagement.shares', labels: LABELS.shares },
  { metric: 'engagement.saves', labels: LABELS.saves, unverified: BOTH },
  { metric: 'earnings.rewards', labels: LABELS.rewards },
  { metric: 'content.watch-time', labels: LABELS.playTime },
  { metric: 'content.average-view-duration', labels: LABELS.averageWatch },
  { metric: 'content.full-watch-rate', labels: LABELS.watchedFull },
  { metric: 'audience.new-followers', labels: LABELS.newFollowers },
  { metric: 'audience.lost-followers', labels: LABELS.lostFollowers, unverified: BOTH },
  {
    metric: 'audience.net-followers',
    labels: LABELS.netFollowers,
    unverified: BOTH,
    range: EITHER_WAY,
  },
  { metric: 'audience.followers', labels: LABELS.followers },
  { metric: 'audience.active-followers', labels: LABELS.activeFollowers, unverified: BOTH },
  { metric: 'audience.engaged', labels: LABELS.engaged, unverified: BOTH },
  { metric: 'social.leads', labels: LABELS.leads, unverified: BOTH },
  { metric: 'audience.unique-viewers', labels: LABELS.totalViewers, unverified: BOTH },
  { metric: 'audience.new-viewers', labels: LABELS.newViewers, unverified: BOTH },
  { metric: 'audience.returning-viewers', labels: LABELS.returningViewers, unverified: BOTH },
  { metric: 'content.reach', labels: LABELS.reach, unverified: BOTH },
  { metric: 'engagement.website-clicks', labels: LABELS.websiteClicks, unverified: BOTH },
  { metric: 'engagement.phone-clicks', labels: LABELS.phoneClicks, unverified: BOTH },
  { metric: 'content.retention-rate', labels: LABELS.retention },
]);

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

/** Where a video's views come from, as shares under their own names. */
const TRAFFIC: LabelSource = {
  kind: 'labels',
  claims: [claim('content.traffic-sources', LABELS.trafficSources, { areParts: true })],
  outside: 'nav, aside',
  time: 'lifetime',
};

/** The list of posts scrolls in a box of its own and holds the rows in view alone. */
const POSTS: LabelSource = {
  kind: 'labels',
  claims: CLAIMS,
  outside: 'nav, aside, [data-tt^="components_PublishStageLabel"]',
  time: 'lifetime',
};

const video = (url: URL) => /\/tiktokstudio\/analytics\/(\d{8,})(?:\/|$)/.exec(url.pathname)?.[1];

/** TikTok Studio on the web. */
export const tiktokStudio = defineAdapter({
  id: 'tiktok-studio',
  name: 'TikTok Studio',
  version: '3',
  hosts: ['www.tiktok.com'],
  account: {
    link: { at: 'a[href*="/@"]', id: /\/@([\w.]{2,24})(?:[/?#]|$)/ },
    text: { at: ['[data-tt*="UserName"]', '[data-tt*="Handle"]'], id: /^@([\w.]{2,24})$/ },
  },
  pages: [
    {
      id: 'video',
      when: (url) => video(url) !== undefined,
      evidence:
        'data-tt names, values and the shares of traffic sources are from notes on the live page; Indonesian names from exported files',
      itemOf: video,
      reads: [VIDEO_CARDS, TRAFFIC],
    },
    {
      id: 'content',
      when: (url) => /^\/tiktokstudio\/(?:content|analytics\/content)\/?$/.test(url.pathname),
      evidence:
        'unverified: address, names of the elements of a row and that the list scrolls in a box are from notes on the live page; which of its numbers is which is not',
      reads: [POSTS],
    },
    {
      id: 'overview',
      when: (url) =>
        /^\/tiktokstudio\/analytics(?:\/(?:overview|followers|viewers))?\/?$/.test(url.pathname),
      evidence:
        'the lines of a tile and the address are from notes on the live page, which element a tile is, is not; Indonesian names and some English ones are from exported files',
      period: {
        at: ['[data-tt*="DateRange"]', 'button[aria-haspopup]'],
        parameter: { name: 'dateRange', days: /^\D*(\d{1,3})\D*$/ },
        anywhere: true,
      },
      reads: [TILES],
    },
  ],
});
