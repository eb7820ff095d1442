import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { FROM_FILES, unproved } from '../claims.ts';
import { LABELS } from './labels.ts';

const CLAIMS: readonly MetricClaim[] = unproved(FROM_FILES, [
  { metric: 'traffic.active-users', labels: LABELS.activeUsers },
  { metric: 'traffic.new-users', labels: LABELS.newUsers },
  { metric: 'traffic.returning-users', labels: LABELS.returningUsers },
  { metric: 'traffic.unique-visitors', labels: LABELS.totalUsers },
  { metric: 'traffic.sessions', labels: LABELS.sessions },
  { metric: 'traffic.engaged-sessions', labels: LABELS.engagedSessions },
  { metric: 'traffic.engagement-rate', labels: LABELS.engagementRate },
  { metric: 'traffic.time-on-site', labels: LABELS.engagementTime },
  { metric: 'traffic.events', labels: LABELS.events },
  { metric: 'traffic.key-events', labels: LABELS.keyEvents },
  { metric: 'traffic.page-views', labels: LABELS.views },
  { metric: 'traffic.bounce-rate', labels: LABELS.bounceRate },
  { metric: 'commerce.revenue', labels: LABELS.revenue },
]);

/** Everything of Google Analytics is one address; the page and the property stand behind its "#". */
const at = (pattern: RegExp) => (url: URL) =>
  /^\/analytics\/web\/?$/.test(url.pathname) && pattern.test(url.hash);

/** Google Analytics 4. */
export const googleAnalytics = defineAdapter({
  id: 'google-analytics',
  name: 'Google Analytics',
  version: '1',
  hosts: ['analytics.google.com'],
  account: { hash: /^#\/(?:a\d+)?p(\d+)(?:\/|$)/ },
  pages: [
    {
      id: 'reports',
      when: at(/^#\/(?:a\d+)?p\d+\/reports\/(?!realtime)/),
      evidence:
        'fixtures/reports*.html, from notes: the property and the page behind the "#" of the address; names are known from exported files; its elements are read by the general reader',
      reads: [{ kind: 'labels', claims: CLAIMS, totals: LABELS.total } satisfies LabelSource],
    },
  ],
});
