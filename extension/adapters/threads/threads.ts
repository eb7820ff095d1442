import { type CardSource, defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { NOT_SEEN, unproved } from '../claims.ts';
import { GATE, LIKELY, SEEN } from './labels.ts';

const LIKELY_ON_PAGES: readonly MetricClaim[] = [
  { metric: 'engagement.likes', labels: LIKELY.likes },
  { metric: 'engagement.comments', labels: LIKELY.replies },
  { metric: 'engagement.reposts', labels: LIKELY.reposts },
  { metric: 'engagement.quotes', labels: LIKELY.quotes },
  { metric: 'content.views', labels: LIKELY.views },
  { metric: 'audience.followers', labels: LIKELY.followers },
];

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'content.views', labels: SEEN.views },
  { metric: 'engagement.interactions', labels: SEEN.interactions },
  { metric: 'audience.followers', labels: SEEN.followers },
  ...unproved(NOT_SEEN, LIKELY_ON_PAGES),
];

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS };

/** A row has its views behind its text, with their name; its other numbers stand beside icons alone. */
const POSTS: CardSource = {
  kind: 'cards',
  block: 'span, div, p',
  said: true,
  item: { link: { at: 'a[href*="/post/"]', id: /\/post\/([\w-]{5,20})/ } },
  claims: CLAIMS,
  time: 'lifetime',
};

const at = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);
const PERIOD = { at: [], parameter: { name: 'days', days: /^(\d{1,3})$/ } } as const;
const HUNDRED = {
  says: GATE,
  means: 'Threads shows these numbers to accounts with 100 followers or more.',
} as const;

/** The insights of a Threads account. */
export const threads = defineAdapter({
  id: 'threads',
  name: 'Threads',
  version: '1',
  hosts: ['www.threads.com', 'www.threads.net'],
  account: { link: { at: 'a[href*="/@"]', id: /\/@([\w.]{1,30})\/?$/ } },
  pages: [
    {
      id: 'insights',
      when: at(/^\/insights\/?$/),
      evidence:
        'fixtures/insights*.html, from notes on the live page: the address, three cards, the period, the gate under 100 followers; its elements are read by the general reader',
      period: PERIOD,
      gate: HUNDRED,
      reads: [NAMES],
    },
    {
      id: 'views',
      when: at(/^\/insights\/(?:views|interactions|followers)\/?$/),
      evidence:
        'fixtures/views.en.html, from notes on the live page: the address with its days, the name of the number; its elements are read by the general reader',
      period: PERIOD,
      gate: HUNDRED,
      reads: [NAMES],
    },
    {
      id: 'posts',
      when: at(/^\/insights\/posts\/?$/),
      evidence:
        'fixtures/posts.en.html, from notes on the live page: the address with its days, the number of views with its name behind it in each row; that a row links to its post is not shown',
      period: PERIOD,
      gate: HUNDRED,
      reads: [POSTS],
    },
    {
      id: 'weekly-recap',
      when: at(/^\/insights\/weekly_recap\/?$/),
      evidence: 'unverified: the address is from notes on the live page, what stands on it is not',
      gate: HUNDRED,
      reads: [NAMES],
    },
  ],
});
