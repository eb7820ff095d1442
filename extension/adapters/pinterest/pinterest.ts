import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { NOT_SEEN, unproved } from '../claims.ts';
import { LABELS } from './labels.ts';

/** Nobody has checked the English page. */
const UNSEEN = { en: NOT_SEEN } as const;

const CLAIMS: readonly MetricClaim[] = unproved(UNSEEN, [
  { metric: 'content.impressions', labels: LABELS.impressions },
  { metric: 'engagement.interactions', labels: LABELS.engagements },
  { metric: 'engagement.link-clicks', labels: LABELS.outboundClicks },
  { metric: 'engagement.pin-clicks', labels: LABELS.pinClicks },
  { metric: 'engagement.saves', labels: LABELS.saves },
  { metric: 'content.reach', labels: LABELS.audience },
  { metric: 'audience.engaged', labels: LABELS.engagedAudience },
]);

/** Pinterest's analytics. */
export const pinterest = defineAdapter({
  id: 'pinterest',
  name: 'Pinterest',
  version: '1',
  hosts: ['analytics.pinterest.com'],
  account: {},
  pages: [
    {
      id: 'overview',
      when: (url) => /^\/overview(?:\/|$)/.test(url.pathname),
      evidence:
        'fixtures/overview.ja.html, from notes on the live page: the address and the Japanese names; its elements are read by the general reader',
      period: { at: [], parameter: { name: 'aggregation', days: /^last(\d{1,3})d$/ } },
      reads: [{ kind: 'labels', claims: CLAIMS } satisfies LabelSource],
    },
  ],
});
