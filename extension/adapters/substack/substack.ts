import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { NOT_SEEN, unproved } from '../claims.ts';
import { LIKELY, SEEN } from './labels.ts';

const LIKELY_ON_PAGES: readonly MetricClaim[] = [
  { metric: 'membership.paid-members', labels: LIKELY.paid },
  { metric: 'membership.mrr', labels: LIKELY.mrr },
  { metric: 'earnings.lifetime', labels: LIKELY.lifetimeEarnings },
];

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'audience.subscribers', labels: SEEN.subscribers },
  { metric: 'membership.emails-sent', labels: SEEN.sent },
  { metric: 'membership.emails-opened', labels: SEEN.opens },
  { metric: 'membership.open-rate', labels: SEEN.openRate },
  { metric: 'membership.emails-clicked', labels: SEEN.clicks },
  { metric: 'membership.click-rate', labels: SEEN.clickRate },
  { metric: 'content.views', labels: SEEN.views },
  { metric: 'membership.paid-members', labels: SEEN.paid },
  { metric: 'membership.mrr', labels: SEEN.mrr },
  { metric: 'earnings.lifetime', labels: SEEN.lifetimeEarnings },
  ...unproved(NOT_SEEN, LIKELY_ON_PAGES),
];

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS };

/** The publisher's pages of Substack. */
export const substack = defineAdapter({
  id: 'substack',
  name: 'Substack',
  version: '1',
  hosts: ['*.substack.com', 'substack.com'],
  account: { host: true },
  pages: [
    {
      id: 'stats',
      when: (url) => /^\/publish\/stats(?:\/|$)/.test(url.pathname),
      evidence:
        'fixtures/stats.en.html and earnings.ja.html, from notes on the live page: the addresses, the total, the columns of posts, "-" for none; its elements are read by the general reader',
      // Each post's own numbers are of all time; the headline is of this moment.
      reads: [{ ...NAMES, time: 'lifetime' }],
    },
    {
      id: 'home',
      when: (url) => /^\/publish\/home\/?$/.test(url.pathname),
      evidence:
        'fixtures/home.ja.html, from notes on the live page: the address and the Japanese names; its elements are read by the general reader',
      reads: [NAMES],
    },
  ],
});
