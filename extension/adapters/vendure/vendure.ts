import { defineAdapter, type MetricClaim } from '../adapter.ts';

const ORDERS: MetricClaim = {
  metric: 'commerce.orders',
  labels: { en: ['Total orders', 'Number of orders'] },
};
const REVENUE: MetricClaim = {
  metric: 'commerce.revenue',
  labels: { en: ['Total value', 'Order total value'] },
};
const AVERAGE: MetricClaim = {
  metric: 'commerce.average-order-value',
  labels: { en: ['Average order value'] },
};

/** Vendure's admin: an open-source shop that people host themselves. */
export const vendure = defineAdapter({
  id: 'vendure',
  name: 'Vendure',
  version: '1',
  hosts: 'any',
  marks: ['vdr-root', 'vdr-app-shell', 'vdr-order-summary-widget'],
  account: { host: true },
  pages: [
    {
      id: 'dashboard',
      when: (url) => /^\/admin\/?(?:dashboard\/?)?$/.test(url.pathname),
      evidence: 'tests/real: Vendure 3.7.3; fixtures/dashboard.en.html',
      period: {
        // The dates stand first: "this week" begins on another day in another country.
        at: [
          'vdr-order-summary-widget .date-range',
          'vdr-order-summary-widget button.button-small.active',
        ],
        without: /,?\s*\d{1,2}[:.]\d{2}[:.]\d{2}(?:\s*[AP]M)?/gi,
      },
      // Single orders of any day, which the chosen period does not cover.
      outside: 'vdr-latest-orders-widget, vdr-main-nav',
      reads: [
        {
          kind: 'cards',
          block: 'vdr-order-summary-widget .stat',
          label: ['.stat-label'],
          value: ['.stat-figure'],
          claims: [ORDERS, REVENUE],
        },
        {
          kind: 'series',
          block: 'vdr-order-chart-widget',
          label: ['button.button-small.active'],
          point: '.ct-point',
          value: { attribute: 'ct:value', minorUnits: true },
          dayEnd: {
            attribute: 'ct:meta',
            pattern: /label(?:&quot;|\W)+?(\d{4}-\d\d-\d\dT[\d:.]+Z)/,
          },
          currency: {
            attribute: 'ct:meta',
            pattern:
              /formatValueAs(?:&quot;|\W)+?currency(?:&quot;|\W)+?currencyCode(?:&quot;|\W)+?([A-Z]{3})/,
          },
          claims: [ORDERS, REVENUE, AVERAGE],
        },
      ],
    },
  ],
});
