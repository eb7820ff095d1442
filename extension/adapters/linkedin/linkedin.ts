import {
  type CardSource,
  defineAdapter,
  type LabelSource,
  type MetricClaim,
  type PeriodSource,
} from '../adapter.ts';
import { FROM_FILES, NOT_SEEN, unproved } from '../claims.ts';
import { FILES, LIKELY, SEEN } from './labels.ts';
import { TREND } from './trend.ts';

const ON_PAGES: readonly MetricClaim[] = [
  { metric: 'content.impressions', labels: SEEN.impressions },
  { metric: 'content.reach', labels: SEEN.reach },
  { metric: 'engagement.reactions', labels: SEEN.reactions },
  { metric: 'engagement.comments', labels: SEEN.comments },
  { metric: 'engagement.reposts', labels: SEEN.reposts },
  { metric: 'engagement.saves', labels: SEEN.saves },
  { metric: 'engagement.sends', labels: SEEN.sends },
  { metric: 'audience.profile-viewers', labels: SEEN.profileViewers },
  { metric: 'audience.new-followers', labels: SEEN.newFollowers },
  { metric: 'content.views', labels: SEEN.videoViews },
  { metric: 'content.watch-time', labels: SEEN.watchTime },
  { metric: 'content.average-view-duration', labels: SEEN.averageWatch },
  { metric: 'audience.followers', labels: SEEN.followers },
  { metric: 'content.appearances', labels: SEEN.allAppearances },
  { metric: 'content.search-appearances', labels: SEEN.searchAppearances },
];

const IN_FILES: readonly MetricClaim[] = [
  { metric: 'content.reach', labels: FILES.reach },
  { metric: 'engagement.interactions', labels: FILES.engagements },
  { metric: 'audience.new-followers', labels: FILES.newFollowers },
];

const ON_DASHBOARD: readonly MetricClaim[] = [
  { metric: 'content.impressions', labels: LIKELY.impressions },
  { metric: 'audience.followers', labels: LIKELY.followers },
];

const CLAIMS: readonly MetricClaim[] = [
  ...ON_PAGES,
  ...unproved(FROM_FILES, IN_FILES),
  ...unproved(NOT_SEEN, ON_DASHBOARD),
];

/** Number, name and trend, in this order. */
const SUMMARY: CardSource = {
  kind: 'cards',
  block: '.member-analytics-addon-summary__list-item',
  label: ['.member-analytics-addon-list-item__description'],
  value: ['.text-heading-large'],
  delta: TREND,
  claims: CLAIMS,
};

const LIST: CardSource = {
  kind: 'cards',
  block: '.member-analytics-addon__cta-list-item',
  label: ['.text-body-small'],
  value: ['.member-analytics-addon__cta-list-item-text strong', 'strong'],
  claims: CLAIMS,
};

const ROWS: CardSource = {
  kind: 'cards',
  block: '.member-analytics-addon-metric-row-list__item',
  label: ['.member-analytics-addon-metric-row-list-item__title-container span'],
  value: ['.member-analytics-addon-metric-row-list-item__value'],
  claims: CLAIMS,
};

/** One link for each post, with its number and what it counts. */
const POSTS: CardSource = {
  kind: 'cards',
  block: '.member-analytics-addon__cta-item-with-secondary-anchor',
  label: ['.member-analytics-addon__cta-item-with-secondary-list-item-text'],
  value: ['.member-analytics-addon__cta-item-with-secondary-list-item-title'],
  item: { link: { at: 'a[href*="activity"]', id: /activity[:-](\d+)/ } },
  claims: CLAIMS,
};

const lifetime = (source: CardSource): CardSource => ({ ...source, time: 'lifetime' });

const PERIOD: PeriodSource = {
  at: ['.analytics-libra-analytics-filter-group button'],
  parameter: { name: 'timeRange', days: /^past_(\d{1,3})_days$/ },
};

const post = (url: URL) =>
  /^\/analytics\/post-summary\/urn:li:(?:activity|share|ugcPost):(\d+)/.exec(
    url.pathname.replaceAll('%3A', ':'),
  )?.[1];
const at = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);
const FROM_NOTES =
  'from notes on the live page (class names of its analytics, order of number and name, trend drawn by a class)';

/** A member's own analytics on LinkedIn. */
export const linkedin = defineAdapter({
  id: 'linkedin',
  name: 'LinkedIn',
  version: '1',
  hosts: ['www.linkedin.com'],
  account: {
    link: { at: 'header a[href*="/in/"], nav a[href*="/in/"]', id: /\/in\/([\w%-]{3,100})\/?$/ },
  },
  pages: [
    {
      id: 'post-summary',
      when: (url) => post(url) !== undefined,
      evidence: `fixtures/post-summary.en.html, ${FROM_NOTES}`,
      itemOf: post,
      reads: [lifetime(LIST), lifetime(ROWS), lifetime(SUMMARY)],
    },
    {
      id: 'top-posts',
      when: at(/^\/analytics\/creator\/top-posts\/?$/),
      evidence: `fixtures/top-posts.en.html, ${FROM_NOTES}`,
      period: PERIOD,
      reads: [POSTS],
    },
    {
      id: 'content',
      when: at(/^\/analytics\/creator\/content\/?$/),
      evidence: `fixtures/content.en.html, ${FROM_NOTES}`,
      period: PERIOD,
      reads: [SUMMARY, POSTS],
    },
    {
      id: 'audience',
      when: at(/^\/analytics\/creator\/audience\/?$/),
      evidence: `fixtures/audience.en.html, ${FROM_NOTES}`,
      period: PERIOD,
      reads: [SUMMARY],
    },
    {
      id: 'profile-views',
      when: at(/^\/analytics\/profile-views\/?$/),
      evidence: `fixtures/profile-views.en.html, ${FROM_NOTES}`,
      period: { ...PERIOD, anywhere: true },
      reads: [SUMMARY],
    },
    {
      id: 'search-appearances',
      when: at(/^\/analytics\/search-appearances\/?$/),
      evidence: `fixtures/search-appearances.en.html, ${FROM_NOTES}; which days its numbers are of is not known`,
      reads: [SUMMARY],
    },
    {
      id: 'dashboard',
      when: at(/^\/dashboard\/?$/),
      evidence:
        'fixtures/dashboard.en.html, from notes on the live page: which four numbers it has; two of their names are not known; its elements are read by the general reader',
      reads: [{ kind: 'labels', claims: CLAIMS, delta: TREND } satisfies LabelSource],
    },
  ],
});
