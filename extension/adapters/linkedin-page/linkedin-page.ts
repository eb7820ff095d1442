import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { FROM_FILES, NOT_SEEN, unproved } from '../claims.ts';
import { TREND } from '../linkedin/trend.ts';
import { FILES, LIKELY, SEEN } from './labels.ts';

const IN_FILES: readonly MetricClaim[] = [
  { metric: 'content.impressions', labels: FILES.impressions },
  { metric: 'content.impressions-organic', labels: FILES.impressionsOrganic },
  { metric: 'ads.impressions', labels: FILES.impressionsSponsored },
  { metric: 'content.reach-organic', labels: FILES.reachOrganic },
  { metric: 'engagement.clicks', labels: FILES.clicks },
  { metric: 'engagement.reactions', labels: FILES.reactions },
  { metric: 'engagement.comments', labels: FILES.comments },
  { metric: 'engagement.reposts', labels: FILES.reposts },
  { metric: 'engagement.rate', labels: FILES.engagementRate },
  { metric: 'traffic.page-views', labels: FILES.pageViews },
  { metric: 'traffic.unique-visitors', labels: FILES.visitors },
  { metric: 'audience.new-followers-paid', labels: FILES.followersSponsored },
  { metric: 'audience.new-followers-organic', labels: FILES.followersOrganic },
  { metric: 'audience.followers', labels: FILES.followers },
];

const LIKELY_ON_PAGES: readonly MetricClaim[] = [
  { metric: 'engagement.reactions', labels: LIKELY.reactions },
  { metric: 'engagement.comments', labels: LIKELY.comments },
  { metric: 'engagement.reposts', labels: LIKELY.reposts },
  { metric: 'engagement.clicks', labels: LIKELY.clicks },
  { metric: 'content.click-through-rate', labels: LIKELY.clickRate },
  { metric: 'engagement.rate', labels: LIKELY.engagementRate },
  { metric: 'content.views', labels: LIKELY.views },
  { metric: 'audience.new-followers', labels: LIKELY.newFollowers },
  { metric: 'traffic.page-views', labels: LIKELY.pageViews },
  { metric: 'traffic.unique-visitors', labels: LIKELY.visitors },
  { metric: 'content.search-appearances', labels: LIKELY.searchAppearances },
];

/** A newsletter's own words: its subscribers are no followers of the page. */
const LIKELY_OF_NEWSLETTERS: readonly MetricClaim[] = [
  { metric: 'audience.subscribers', labels: LIKELY.subscribers },
  { metric: 'audience.new-subscribers', labels: LIKELY.newSubscribers },
  { metric: 'membership.open-rate', labels: LIKELY.openRate },
  { metric: 'membership.emails-sent', labels: LIKELY.emailsSent },
];

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'content.impressions', labels: SEEN.impressions },
  ...unproved(FROM_FILES, IN_FILES),
  ...unproved(NOT_SEEN, LIKELY_ON_PAGES),
];
const NEWSLETTER_CLAIMS = [...CLAIMS, ...unproved(NOT_SEEN, LIKELY_OF_NEWSLETTERS)];

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS, delta: TREND };

const at = (page: string) => (url: URL) =>
  new RegExp(`^/company/[\\w-]+/admin/analytics/${page}(?:/|$)`).test(url.pathname);
const ADDRESS = 'the address is from notes on the live page';
const BY_READER = 'its elements are read by the general reader';

/** The analytics that admins of a company's page on LinkedIn see. */
export const linkedinPage = defineAdapter({
  id: 'linkedin-page',
  name: 'LinkedIn page',
  version: '1',
  hosts: ['www.linkedin.com'],
  account: { path: /^\/company\/([\w-]+)\/admin\// },
  pages: [
    {
      id: 'updates',
      when: at('updates'),
      evidence: `fixtures/updates.en.html: ${ADDRESS}, as are number before name and "Impressions"; the other names are known from exported files or not at all; ${BY_READER}`,
      reads: [NAMES],
    },
    {
      id: 'visitors',
      when: at('visitors'),
      evidence: `fixtures/visitors.en.html: ${ADDRESS}; names are known from exported files or not at all; ${BY_READER}`,
      reads: [NAMES],
    },
    {
      id: 'followers',
      when: at('followers'),
      evidence: `fixtures/followers.en.html: ${ADDRESS}; names are known from exported files or not at all; ${BY_READER}`,
      reads: [NAMES],
    },
    {
      id: 'search-appearances',
      when: at('search-appearances'),
      evidence: `unverified: ${ADDRESS}, the names on it are not`,
      reads: [NAMES],
    },
    {
      id: 'competitors',
      when: at('competitors'),
      evidence: `unverified: ${ADDRESS}, the names on it are not`,
      reads: [NAMES],
    },
    {
      id: 'newsletters',
      when: at('newsletters'),
      evidence: `unverified: ${ADDRESS}, the names on it are not`,
      itemOf: (url) => /fsd_contentSeries:(\d+)/.exec(url.pathname.replaceAll('%3A', ':'))?.[1],
      reads: [{ ...NAMES, claims: NEWSLETTER_CLAIMS }],
    },
  ],
});
