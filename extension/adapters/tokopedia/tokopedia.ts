import { type AdapterPage, defineAdapter, type MetricClaim } from '../adapter.ts';
import { claim, FROM_FILES, MONEY, money, unproved } from '../claims.ts';

const COUNTED_NOW = { time: 'now' } as const;

/** The cards of the first page, and what it says of the running period. */
const HOME: readonly MetricClaim[] = [
  claim('commerce.orders-to-accept', { id: ['Pesanan baru'] }, COUNTED_NOW),
  claim('commerce.orders-to-ship', { id: ['Siap dikirim'] }, COUNTED_NOW),
  money('commerce.net-revenue', { id: ['Pendapatan bersih baru'] }),
  claim('commerce.product-page-views', { id: ['Produk dilihat'] }),
  claim('commerce.units-sold', { id: ['Produk terjual'] }),
  ...unproved(FROM_FILES, [
    claim('service.order-complaints', { id: ['Komplain pesanan'] }, COUNTED_NOW),
    claim('service.unread-conversations', { id: ['Chat belum dibaca'] }, COUNTED_NOW),
    claim('reviews.unanswered', { id: ['Ulasan belum dibalas'] }, COUNTED_NOW),
  ]),
];

/** The statistics, under the names of their exported sheets. */
const STATISTICS: readonly MetricClaim[] = unproved(FROM_FILES, [
  money('commerce.potential-sales', { id: ['Potensi penjualan'] }),
  money('commerce.potential-sales-free-shipping', {
    id: ['Potensi penjualan dari Bebas Ongkir'],
  }),
  claim('commerce.product-page-views', { id: ['Produk dilihat'] }),
  claim('commerce.orders', { id: ['Pesanan'] }),
  claim('commerce.buyers', { id: ['Pembeli'] }),
  claim('commerce.cancelled-automatically', {
    id: ['Pembatalan: Dibatalkan otomatis', 'Dibatalkan otomatis'],
  }),
  claim('commerce.cancelled-by-seller', { id: ['Pembatalan: Ditolak seller', 'Ditolak seller'] }),
  claim('commerce.cancelled-by-buyer', {
    id: ['Pembatalan: Permintaan pembeli', 'Permintaan pembeli'],
  }),
  claim('commerce.units-sold', { id: ['Produk terjual'] }),
  money('commerce.net-revenue', { id: ['Pendapatan bersih baru'] }),
  claim('ads.spend', { id: ['Detail pengeluaran promosi: TopAds', 'TopAds'] }, MONEY),
]);

const FROM_SHEETS =
  'unverified: address and heading are known, names are from exported sheets, the elements nobody has seen';

const statistics = (id: string, path: string): AdapterPage => ({
  id,
  when: (url) => url.pathname.replace(/\/$/, '') === `/statistic/${path}`,
  evidence: FROM_SHEETS,
  reads: [{ kind: 'labels', claims: STATISTICS }],
});

/** Tokopedia Seller. Whether it goes on under this name since it joined TikTok Shop is not known. */
export const tokopedia = defineAdapter({
  id: 'tokopedia',
  name: 'Tokopedia Seller',
  version: '1',
  hosts: ['seller.tokopedia.com'],
  currency: 'IDR',
  account: { host: true },
  pages: [
    statistics('overview', 'overview'),
    statistics('buyer', 'buyer'),
    statistics('products', 'products'),
    statistics('traffic', 'traffic'),
    {
      id: 'home',
      when: ({ pathname }) => /^\/(?:[a-z0-9-]+\/)?home\/?$/.test(pathname),
      evidence:
        'the names of the cards and of "Ringkasan penjualan" are from notes on the live page; the other counters from exported sheets',
      reads: [{ kind: 'labels', claims: HOME }],
    },
  ],
});
