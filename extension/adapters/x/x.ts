import { type CardSource, defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { FROM_FILES, unproved } from '../claims.ts';
import { GATE, LABELS } from './labels.ts';

const UNSEEN = { en: FROM_FILES } as const;

const CLAIMS: readonly MetricClaim[] = unproved(UNSEEN, [
  { metric: 'content.impressions', labels: LABELS.impressions },
  { metric: 'engagement.likes', labels: LABELS.likes },
  { metric: 'engagement.interactions', labels: LABELS.engagements },
  { metric: 'engagement.rate', labels: LABELS.engagementRate },
  { metric: 'engagement.saves', labels: LABELS.bookmarks },
  { metric: 'engagement.shares', labels: LABELS.shares },
  { metric: 'audience.new-followers', labels: LABELS.newFollows },
  { metric: 'audience.lost-followers', labels: LABELS.unfollows },
  { metric: 'engagement.comments', labels: LABELS.replies },
  { metric: 'engagement.reposts', labels: LABELS.reposts },
  { metric: 'audience.profile-visits', labels: LABELS.profileVisits },
  { metric: 'content.posts-published', labels: LABELS.posts },
  { metric: 'content.views', labels: LABELS.videoViews },
  { metric: 'content.media-views', labels: LABELS.mediaViews },
  { metric: 'engagement.detail-expands', labels: LABELS.detailExpands },
  { metric: 'engagement.link-clicks', labels: LABELS.linkClicks },
  { metric: 'engagement.hashtag-clicks', labels: LABELS.hashtagClicks },
  { metric: 'engagement.permalink-clicks', labels: LABELS.permalinkClicks },
]);

/** Each number stands in bold beside its name in grey, in a box of their own. */
const POST: CardSource = {
  kind: 'cards',
  block: 'div:has(> p[class*="muted-foreground"]):has(> p[class*="font-semibold"])',
  label: [':scope > p[class*="muted-foreground"]'],
  value: [':scope > p[class*="font-semibold"]'],
  claims: CLAIMS,
  time: 'lifetime',
};

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS };

const post = (url: URL) => /^\/i\/account_analytics\/content\/(\d+)/.exec(url.pathname)?.[1];
const PERIOD = {
  at: [],
  range: { first: 'from', last: 'to' },
  parameter: { name: 'days', days: /^(\d{1,3})$/ },
} as const;
const PAYERS = {
  says: GATE,
  means: 'X shows these numbers to accounts with Premium alone.',
} as const;

/** The analytics of an account on X. */
export const x = defineAdapter({
  id: 'x',
  name: 'X',
  version: '1',
  hosts: ['x.com'],
  account: {
    link: {
      at: 'a[href*="/status/"], a[data-testid="AppTabBar_Profile_Link"]',
      id: /^(?:https:\/\/x\.com)?\/(\w{1,15})(?:\/status\/\d+)?\/?$/,
    },
  },
  pages: [
    {
      id: 'post',
      when: (url) => post(url) !== undefined,
      evidence:
        'fixtures/post.ja.html, from notes on the live page: name in grey and number in bold in one box, "-" for none, the Japanese names',
      itemOf: post,
      gate: PAYERS,
      reads: [POST],
    },
    {
      id: 'content',
      when: (url) => /^\/i\/account_analytics\/content\/?$/.test(url.pathname),
      evidence:
        'fixtures/content.en.html, from notes on the live page: the address and the last four columns; English names are known from exported files; its elements are read by the general reader',
      period: PERIOD,
      gate: PAYERS,
      reads: [
        {
          ...NAMES,
          item: { link: { at: 'a[href*="/content/"], a[href*="/status/"]', id: /\/(\d{8,})/ } },
          time: 'lifetime',
        },
      ],
    },
    {
      id: 'overview',
      when: (url) => /^\/i\/account_analytics(?:\/overview)?\/?$/.test(url.pathname),
      evidence:
        'fixtures/overview*.html, from notes on the live page: the address and the gate; English names are known from exported files; its elements are read by the general reader',
      period: PERIOD,
      gate: PAYERS,
      reads: [NAMES],
    },
  ],
});
