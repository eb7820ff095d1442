import { type CardSource, defineAdapter, type MetricClaim } from '../adapter.ts';
import { claim, money, NOT_SEEN, unproved } from '../claims.ts';

const CLAIMS: readonly MetricClaim[] = [
  claim('traffic.sessions', { en: ['visits', 'visit'] }),
  claim('commerce.product-likes', { en: ['favorites', 'favorite'] }),
  claim('commerce.units-sold', { en: ['sales', 'sale'] }),
  money('commerce.revenue', { en: ['revenue'] }),
  claim('shop.listing-renewals', { en: ['renewals', 'renewal'] }),
];

/** The statistics show them in capitals, and orders besides. Nobody has seen their elements. */
const STATS = unproved(NOT_SEEN, [...CLAIMS, claim('commerce.orders', { en: ['Orders'] })]);

/** "1.2K visits" under "LAST 30 DAYS", "2 sales" under "ALL TIME", on the card of each listing. */
const LISTING_CARDS: CardSource = {
  kind: 'cards',
  block: '.card-meta .card-meta-row-item',
  inOneText: true,
  about: {
    around: '.card-body, li',
    link: { at: 'a[href*="/listing-editor/"]', id: /\/(?:edit|listing)\/(\d+)/ },
  },
  heading: {
    around: '.card-meta',
    at: ['h6'],
    lifetime: { en: ['ALL TIME'], tr: ['TUM ZAMANLAR', 'TÜM ZAMANLAR'] },
    days: [{ names: { en: ['LAST 30 DAYS'], tr: ['SON 30 GUN', 'SON 30 GÜN'] }, count: 30 }],
  },
  claims: CLAIMS,
};

const at = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);
const RANGE = { at: [], range: { first: 'start_date', last: 'end_date' } } as const;

/** Etsy's Shop Manager. */
export const etsy = defineAdapter({
  id: 'etsy',
  name: 'Etsy',
  version: '1',
  hosts: ['www.etsy.com'],
  account: { link: { at: 'a[href*="/shop/"]', id: /\/shop\/([A-Za-z0-9]{4,20})(?:[/?#]|$)/ } },
  pages: [
    {
      id: 'listing-stats',
      when: at(/^\/your\/shops\/[\w-]+\/stats\/listings\/\d+/),
      evidence:
        'unverified: the address is known; names and elements are those of the listing cards',
      period: RANGE,
      itemOf: (url) => /\/stats\/listings\/(\d+)/.exec(url.pathname)?.[1],
      reads: [{ kind: 'labels', claims: STATS }],
    },
    {
      id: 'stats',
      when: at(/^\/your\/shops\/[\w-]+\/stats(?:\/(?:traffic)?)?\/?$/),
      evidence:
        'unverified: the address is known; names and elements are those of the listing cards',
      period: RANGE,
      reads: [{ kind: 'labels', claims: STATS }],
    },
    {
      id: 'listings',
      when: at(/^\/your\/shops\/[\w-]+\/tools\/listings(?:\/|$)/),
      evidence:
        'the card of a listing with its two headings, its texts and its link is from notes on the live page; the address of the list is not',
      reads: [LISTING_CARDS],
    },
  ],
});
