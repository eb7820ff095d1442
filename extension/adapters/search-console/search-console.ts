import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { LABELS } from './labels.ts';

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'traffic.search-clicks', labels: LABELS.clicks },
  { metric: 'traffic.search-impressions', labels: LABELS.impressions },
  { metric: 'traffic.search-click-rate', labels: LABELS.clickRate },
  { metric: 'traffic.search-position', labels: LABELS.position, range: [1, 1000] },
];

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS };
const PERIOD = {
  at: [],
  parameter: { name: 'num_of_days', days: /^(\d{1,3})$/ },
} as const;

const at = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);

/** Google Search Console. */
export const searchConsole = defineAdapter({
  id: 'search-console',
  name: 'Google Search Console',
  version: '1',
  hosts: ['search.google.com'],
  account: { parameter: { name: 'resource_id', id: /^(?:sc-domain:)?(\S{3,300})$/ } },
  pages: [
    {
      id: 'performance',
      when: at(/^\/search-console\/performance\/(?:search-analytics|discover|google-news)\/?$/),
      evidence: 'unverified: columns are known from exported files, what stands on the page is not',
      period: PERIOD,
      reads: [NAMES],
    },
    {
      id: 'insights',
      when: at(/^\/search-console\/insights(?:\/|$)/),
      evidence:
        'unverified: that the page has numbers of clicks and impressions is known, their names and places are not',
      period: PERIOD,
      reads: [NAMES],
    },
  ],
});
