import { defineAdapter, type MetricClaim } from '../adapter.ts';
import { claim, hostsOf, money } from '../claims.ts';

const HOSTS = hostsOf('sellercentral.amazon.', {
  com: 'USD',
  ca: 'CAD',
  'com.mx': 'MXN',
  'com.br': 'BRL',
  'co.uk': 'GBP',
  de: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  es: 'EUR',
  nl: 'EUR',
  ie: 'EUR',
  'com.be': 'EUR',
  pl: 'PLN',
  se: 'SEK',
  'com.tr': 'TRY',
  ae: 'AED',
  sa: 'SAR',
  eg: 'EGP',
  in: 'INR',
  'co.jp': 'JPY',
  sg: 'SGD',
  'com.au': 'AUD',
});

/** Each has a twin for business buyers ("Units Ordered - B2B"), which is a part of it and not it. */
const CLAIMS: readonly MetricClaim[] = [
  claim('traffic.sessions', { en: ['Sessions - Total', 'Sessions'] }),
  claim('traffic.page-views', { en: ['Page Views - Total', 'Page Views'] }),
  claim('commerce.featured-offer-rate', { en: ['Featured Offer (Buy Box) Percentage'] }),
  claim('commerce.units-sold', { en: ['Units Ordered'] }),
  // A session may buy more than one piece.
  claim('commerce.unit-session-rate', { en: ['Unit Session Percentage'] }, { range: [0, 10_000] }),
  money('commerce.revenue', { en: ['Ordered Product Sales'] }),
  claim('commerce.order-lines', { en: ['Total Order Items'] }),
];

/** Amazon Seller Central. */
export const amazon = defineAdapter({
  id: 'amazon',
  name: 'Amazon Seller Central',
  version: '1',
  hosts: Object.keys(HOSTS),
  currencies: { hosts: HOSTS },
  account: { host: true },
  pages: [
    {
      id: 'business-reports',
      when: ({ pathname }) => /^\/business-reports(?:\/|$)/.test(pathname),
      evidence:
        'unverified: address and elements are not from the live page; names are from exported reports',
      reads: [
        {
          kind: 'labels',
          claims: CLAIMS,
          totals: { en: ['Total', 'Totals'] },
          items: { en: ['(Child) ASIN', '(Parent) ASIN', 'SKU'] },
        },
      ],
    },
  ],
});
