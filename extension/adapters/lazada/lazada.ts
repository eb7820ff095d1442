import { defineAdapter, type MetricClaim } from '../adapter.ts';
import { claim, hostsOf, money, NOT_SEEN, unproved } from '../claims.ts';

const HOSTS = hostsOf('sellercenter.lazada.', {
  'co.id': 'IDR',
  'com.my': 'MYR',
  'com.ph': 'PHP',
  sg: 'SGD',
  'co.th': 'THB',
  vn: 'VND',
});

/** Of one shop three names for orders and three for visits were seen; not all at once. */
const CLAIMS: readonly MetricClaim[] = [
  claim('traffic.unique-visitors', { en: ['Visitors', 'Unique Visitors'] }),
  claim('traffic.sessions', { en: ['Buyer Visits'] }),
  claim('commerce.orders', { en: ['Orders', 'Orders Placed', 'Total Orders'] }),
  claim('commerce.conversion-rate', { en: ['Conversion Rate', 'CVR'] }),
  ...unproved(NOT_SEEN, [
    money('commerce.revenue', { en: ['Revenue'], id: ['Pendapatan'] }),
    claim('traffic.page-views', { en: ['Pageviews', 'Page Views'] }),
    claim('commerce.buyers', { en: ['Buyers'], id: ['Pembeli'] }),
    claim('commerce.units-sold', { en: ['Units Sold'] }),
    money('commerce.average-order-value', { en: ['Average Order Value'] }),
  ]),
];

/** Slides of the carousel that nobody sees, and its copies of the first and last one. */
const HIDDEN_SLIDES = '.slick-slide[aria-hidden="true"], .slick-cloned';

/** Lazada Seller Center with its Business Advisor. */
export const lazada = defineAdapter({
  id: 'lazada',
  name: 'Lazada',
  version: '1',
  hosts: Object.keys(HOSTS),
  currencies: { hosts: HOSTS },
  account: { host: true },
  pages: [
    {
      id: 'dashboard',
      when: ({ pathname }) => /^\/ba\/dashboard(?:\/|$)/.test(pathname),
      evidence:
        'address with its dates, "Key Metrics" in a carousel, most of its names, and "Ranking by Revenue" of another time are from notes on the live page',
      period: {
        at: [],
        range: { name: 'dateRange', pattern: /^(\d{4}-\d{2}-\d{2})\|(\d{4}-\d{2}-\d{2})$/ },
      },
      reads: [
        {
          kind: 'labels',
          claims: CLAIMS,
          outside: HIDDEN_SLIDES,
          asides: { en: ['Ranking by Revenue', 'Real-time', 'Realtime'] },
          headings: { en: ['Key Metrics'] },
        },
      ],
    },
    {
      id: 'live-monitor',
      when: ({ pathname }) => /^\/ba\/livemonitor(?:\/|$)/.test(pathname),
      evidence: 'unverified: the address is known; names and elements are not',
      reads: [{ kind: 'labels', claims: CLAIMS, outside: HIDDEN_SLIDES, time: 'lifetime' }],
    },
  ],
});
