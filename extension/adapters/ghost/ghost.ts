import { type CardSource, type DeltaSource, defineAdapter, type MetricClaim } from '../adapter.ts';

const en = (...names: string[]) => ({ en: names });

const MEMBERS: MetricClaim = {
  metric: 'membership.members',
  labels: en('Members', 'Total members'),
};
const FREE: MetricClaim = { metric: 'membership.free-members', labels: en('Free members') };
const PAID: MetricClaim = { metric: 'membership.paid-members', labels: en('Paid members') };
// Cents are kept and not shown.
const MRR: MetricClaim = { metric: 'membership.mrr', labels: en('MRR'), roundedTo: 1 };
const SUBSCRIBERS: MetricClaim = {
  metric: 'audience.subscribers',
  labels: en('Total subscribers'),
};
const OPEN_RATE: MetricClaim = {
  metric: 'membership.open-rate',
  labels: en('Open rate', 'Avg. open rate', 'Opens'),
};
const CLICK_RATE: MetricClaim = {
  metric: 'membership.click-rate',
  labels: en('Click rate', 'Avg. click rate', 'Clicks'),
};
const SENT: MetricClaim = { metric: 'membership.emails-sent', labels: en('Sent') };
const OPENED: MetricClaim = { metric: 'membership.emails-opened', labels: en('Opened', 'Opens') };
const CLICKED: MetricClaim = {
  metric: 'membership.emails-clicked',
  labels: en('Clicked', 'Clicks'),
};
const FREE_SIGNUPS: MetricClaim = {
  metric: 'membership.free-signups',
  labels: en('Free members'),
};
const CONVERSIONS: MetricClaim = {
  metric: 'membership.paid-conversions',
  labels: en('Paid members'),
};
const MORE: MetricClaim = {
  metric: 'membership.positive-feedback-rate',
  labels: en('More like this'),
};

// Ghost writes "44%": that it fell stands only in the arrow and its colour.
const DELTA: DeltaSource = {
  at: ['[data-testid$="-diff"]', '[class~="group/trend-badge"]'],
  up: 'svg.lucide-trending-up, .text-state-success',
  down: 'svg.lucide-trending-down, .text-state-danger',
};

const NUMBER = '[data-slot="metric-value-number"]';
const LABEL = '[data-slot="metric-value-label"]';

/** Tabs over a chart; on a narrow window a button repeats the chosen one, and one of them is hidden. */
const tabs = (card: string, claims: readonly MetricClaim[]): CardSource => ({
  kind: 'cards',
  block: `[data-testid="${card}"] [role="tab"], [data-testid="${card}"] button[aria-haspopup="menu"]`,
  label: [LABEL],
  value: [NUMBER],
  delta: DELTA,
  claims,
});

// These pages are known whole. What is left on them is other posts' numbers under the same names
// ("Members 0" of one link), axes of charts, and readers' names.
const THE_REST = 'body';

const PERIOD = { at: ['button[aria-label="Date range"]'], throughToday: true } as const;
const post = (url: URL) => /^#\/posts\/analytics\/([\da-f]{24})/.exec(url.hash)?.[1];
const is = (pattern: RegExp) => (url: URL) =>
  /\/ghost\/?$/.test(url.pathname) && pattern.test(url.hash.split('?')[0] ?? '');

/** Ghost's admin: an open-source publication that people host themselves. Its admin is English. */
export const ghost = defineAdapter({
  id: 'ghost',
  name: 'Ghost',
  version: '1',
  hosts: 'any',
  marks: ['meta[name="ghost-admin/config/environment"]'],
  // Ghost writes every other dollar with its country: "CA$", "A$".
  currency: 'USD',
  account: { host: true, name: ['[data-sidebar="sidebar"] .heading-font-features'] },
  pages: [
    {
      id: 'overview',
      when: is(/^#\/analytics\/?$/),
      evidence: 'tests/real: Ghost 6.65; fixtures/overview.en.html',
      period: PERIOD,
      outside: THE_REST,
      reads: [
        {
          kind: 'cards',
          block: '[data-testid="Members"], [data-testid="MRR"]',
          label: [`:is(h1, h2, h3, div):has(+ div ${NUMBER})`],
          value: [NUMBER],
          delta: DELTA,
          claims: [
            { ...MEMBERS, mark: '[data-testid="Members"]' },
            { ...MRR, mark: '[data-testid="MRR"]' },
          ],
        },
      ],
    },
    {
      id: 'growth',
      when: is(/^#\/analytics\/growth\/?$/),
      evidence: 'tests/real: Ghost 6.65; fixtures/growth.en.html',
      period: PERIOD,
      outside: THE_REST,
      reads: [
        tabs('total-members-card', [MEMBERS, FREE, PAID, MRR]),
        {
          kind: 'table',
          table: '[data-testid="top-content-card"] table',
          header: 'thead th',
          row: 'tbody tr',
          cell: 'td',
          item: { text: ['td:first-child button', 'td:first-child a', 'td:first-child'] },
          claims: [FREE_SIGNUPS, CONVERSIONS],
        },
      ],
    },
    {
      id: 'newsletters',
      when: is(/^#\/analytics\/newsletters\/?$/),
      evidence: 'tests/real: Ghost 6.65; fixtures/newsletters.en.html',
      period: PERIOD,
      outside: THE_REST,
      reads: [
        tabs('newsletters-card', [SUBSCRIBERS, OPEN_RATE, CLICK_RATE]),
        {
          kind: 'table',
          table: '[data-testid="top-newsletters-card"] table',
          header: 'thead th',
          row: 'tbody tr',
          // A cell holds its share, and under the pointer its count: the one that is shown is read.
          cell: 'td',
          item: { text: ['td:first-child button', 'td:first-child a'] },
          claims: [SENT, OPEN_RATE, OPENED, CLICK_RATE, CLICKED],
          time: 'lifetime',
        },
      ],
    },
    {
      id: 'post',
      when: is(/^#\/posts\/analytics\/[\da-f]{24}\/?$/),
      evidence: 'tests/real: Ghost 6.65; fixtures/post.en.html',
      itemOf: post,
      outside: THE_REST,
      reads: [
        {
          kind: 'cards',
          block: `div:has(> div > div > ${NUMBER})`,
          label: [':scope > div:first-child'],
          value: [NUMBER],
          claims: [OPEN_RATE, CLICK_RATE],
          time: 'lifetime',
        },
        {
          kind: 'cards',
          block: '[data-testid="growth"] .group.isolate',
          label: [':scope > div:first-of-type'],
          value: [':scope > div:last-of-type'],
          claims: [FREE_SIGNUPS, CONVERSIONS],
          time: 'lifetime',
        },
      ],
    },
    {
      id: 'post-newsletter',
      when: is(/^#\/posts\/analytics\/[\da-f]{24}\/newsletter\/?$/),
      evidence: 'tests/real: Ghost 6.65; fixtures/post-newsletter.en.html',
      itemOf: post,
      outside: THE_REST,
      reads: [
        {
          kind: 'cards',
          block: '.grid.grid-cols-3 > .group.flex-col',
          label: [':scope > div:first-of-type'],
          value: [':scope > div:last-of-type'],
          claims: [SENT, OPENED, CLICKED],
          time: 'lifetime',
        },
        {
          kind: 'cards',
          block: '.recharts-polar-radius-axis text',
          label: ['tspan:last-of-type'],
          value: ['tspan:first-of-type'],
          claims: [OPEN_RATE, CLICK_RATE],
          time: 'lifetime',
        },
        {
          kind: 'cards',
          block: '[role="tab"]:has(svg.lucide-thumbs-up)',
          label: ['span:first-of-type'],
          value: ['span:last-of-type'],
          claims: [MORE],
          time: 'lifetime',
        },
      ],
    },
    {
      id: 'post-growth',
      when: is(/^#\/posts\/analytics\/[\da-f]{24}\/growth\/?$/),
      evidence: 'tests/real: Ghost 6.65; fixtures/post-growth.en.html',
      itemOf: post,
      outside: THE_REST,
      reads: [
        {
          kind: 'cards',
          block: '[data-testid="members-card"] .group.isolate',
          label: [':scope > div:first-of-type'],
          value: [':scope > div:last-of-type'],
          claims: [FREE_SIGNUPS, CONVERSIONS],
          time: 'lifetime',
        },
      ],
    },
  ],
});
