import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const stats = defineFormat({
  id: 'etsy-stats',
  platform: 'etsy',
  name: 'Etsy, shop stats',
  evidence: 'unverified: the names stand on the listings page; no exported file was seen.',
  columns: [
    column('date', 'date', { en: ['Date', 'Day', 'Month'] }),
    column('item', 'item', { en: ['Listing ID'] }),
    column('title', 'title', { en: ['Listing', 'Listing title', 'Title'] }),
    measure('traffic.sessions', { en: ['Visits'] }),
    measure('content.views', { en: ['Views'] }),
    measure('commerce.product-likes', { en: ['Favorites', 'Favourites'] }),
    measure('commerce.orders', { en: ['Orders'] }),
    measure('commerce.units-sold', { en: ['Sales'] }),
    measure('commerce.revenue', { en: ['Revenue'] }),
    measure(
      'commerce.conversion-rate',
      { en: ['Conversion rate'] },
      { unit: '%', fraction: 'auto' },
    ),
    measure('shop.listing-renewals', { en: ['Renewals'] }),
  ],
  needs: [
    ['traffic.sessions', 'commerce.product-likes'],
    ['traffic.sessions', 'commerce.orders', 'commerce.revenue', 'commerce.conversion-rate'],
    ['traffic.sessions', 'shop.listing-renewals'],
  ],
  strict: true,
  numbers: 'en',
});

export const etsyFormats: readonly FileFormat[] = [stats];
