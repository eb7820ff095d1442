import { defineAdapter, type MetricClaim } from '../adapter.ts';
import { claim, hostsOf, NOT_SEEN, unproved } from '../claims.ts';

const HOSTS = hostsOf('www.ebay.', {
  com: 'USD',
  'co.uk': 'GBP',
  de: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  es: 'EUR',
  ca: 'CAD',
  'com.au': 'AUD',
});

/** The exported report writes the formula into the name of a rate. */
const CLAIMS: readonly MetricClaim[] = [
  claim('commerce.product-impressions', { en: ['Total impressions on eBay site'] }),
  claim('commerce.product-impressions-promoted', {
    en: ['Total promoted listings impressions (applies to eBay site only)'],
  }),
  claim('commerce.product-impressions-organic', {
    en: ['Total organic impressions on eBay site'],
  }),
  claim('commerce.top-search-impressions-promoted', {
    en: ['Top 20 search slot impressions from promoted listings'],
  }),
  claim('commerce.top-search-impressions-organic', {
    en: ['Top 20 search slot organic impressions'],
  }),
  claim('commerce.rest-search-impressions', { en: ['Rest of search slot impressions'] }),
  claim('commerce.non-search-impressions-promoted', {
    en: ['Non-search promoted listings impressions'],
  }),
  claim('commerce.non-search-impressions-organic', { en: ['Non-search organic impressions'] }),
  claim('commerce.product-click-rate', {
    en: ['Click-through rate = Page views from eBay site/Total impressions'],
  }),
  claim('commerce.units-sold', { en: ['Quantity sold'] }),
  claim('commerce.conversion-rate', {
    en: ['Sales conversion rate = Quantity sold/Total page views'],
  }),
  claim('commerce.product-page-views', { en: ['Total page views'] }),
  claim('commerce.stock', { en: ['Quantity available'] }),
  ...unproved(NOT_SEEN, [
    claim('commerce.product-impressions', { en: ['Listing impressions', 'Impressions'] }),
    claim('commerce.product-click-rate', { en: ['Click-through rate'] }),
    claim('commerce.product-page-views', { en: ['Listing page views', 'Page views'] }),
    claim('commerce.conversion-rate', { en: ['Sales conversion rate'] }),
  ]),
];

/** eBay's Seller Hub. */
export const ebay = defineAdapter({
  id: 'ebay',
  name: 'eBay Seller Hub',
  version: '1',
  hosts: Object.keys(HOSTS),
  currencies: { hosts: HOSTS },
  account: { host: true },
  pages: [
    {
      id: 'traffic',
      when: ({ pathname }) => /^\/sh\/performance\/traffic(?:\/|$)/.test(pathname),
      evidence:
        'unverified: address and elements are not from the live page; names are from the exported traffic report',
      reads: [
        {
          kind: 'labels',
          claims: CLAIMS,
          totals: { en: ['Total', 'Totals'] },
          items: { en: ['eBay item ID'] },
        },
      ],
    },
  ],
});
