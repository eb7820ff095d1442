import type { Column } from '../engine/column.ts';
import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const PLATFORM = 'tokopedia';
const DATE: Column = column('date', 'date', { id: ['Waktu', 'Tanggal'] });

const overview = defineFormat({
  id: 'tokopedia-overview',
  platform: PLATFORM,
  name: 'Tokopedia, shop statistics',
  evidence:
    'Some headers and the column list of exported workbooks; those without a header seen are named as the list names them.',
  columns: [
    DATE,
    measure('commerce.potential-sales', { id: ['Potensi penjualan'] }),
    measure('commerce.potential-sales-free-shipping', {
      id: ['Potensi penjualan dari Bebas Ongkir', 'Potensi penjualan Bebas Ongkir'],
    }),
    measure('commerce.potential-sales-fulfilled', {
      id: ['Potensi penjualan dari Dilayani Tokopedia', 'Potensi penjualan Dilayani Tokopedia'],
    }),
    measure('commerce.potential-sales-without-free-shipping', {
      id: ['Potensi penjualan tanpa Bebas Ongkir'],
    }),
    measure('commerce.product-page-views', { id: ['Produk dilihat'] }),
    measure('commerce.orders', { id: ['Pesanan', 'Pesanan baru'] }),
    measure('commerce.orders-free-shipping', {
      id: ['Pesanan baru dari Bebas Ongkir', 'Pesanan baru Bebas Ongkir'],
    }),
    measure('commerce.orders-fulfilled', {
      id: ['Pesanan baru dari Dilayani Tokopedia', 'Pesanan baru Dilayani Tokopedia'],
    }),
    measure('commerce.orders-without-free-shipping', { id: ['Pesanan baru tanpa Bebas Ongkir'] }),
    measure('commerce.cancelled-orders', { id: ['Pembatalan', 'Pesanan batal'] }),
    measure('commerce.cancelled-automatically', {
      id: ['Pembatalan: Dibatalkan otomatis', 'Pesanan batal otomatis'],
    }),
    measure('commerce.cancelled-by-seller', {
      id: ['Pembatalan: Ditolak seller', 'Pesanan batal dari seller'],
    }),
    measure('commerce.cancelled-by-buyer', {
      id: ['Pembatalan: Permintaan pembeli', 'Pesanan batal dari pembeli'],
    }),
    measure('commerce.units-sold', { id: ['Produk terjual'] }),
    measure('commerce.net-revenue', { id: ['Pendapatan bersih baru'] }),
    measure('costs.total', { id: ['Estimasi pengeluaran'] }),
    measure('costs.service-fees', { id: ['Biaya layanan'] }),
    measure('costs.transaction-fees', { id: ['Biaya jasa transaksi'] }),
    measure('costs.free-shipping', { id: ['Bebas Ongkir'] }),
    measure('costs.free-shipping-fulfilled', { id: ['Bebas Ongkir Dilayani Tokopedia'] }),
    measure('ads.spend', { id: ['Detail pengeluaran promosi: TopAds', 'Biaya TopAds', 'TopAds'] }),
    measure('costs.broadcast-messages', {
      id: ['Biaya Broadcast Chat', 'Detail pengeluaran promosi: Broadcast Chat'],
    }),
    measure('costs.vouchers', {
      id: ['Biaya Kupon Toko', 'Detail pengeluaran promosi: Kupon Toko'],
    }),
  ],
  needs: [
    ['date', 'commerce.potential-sales'],
    ['date', 'commerce.product-page-views', 'commerce.orders'],
    ['date', 'commerce.cancelled-automatically'],
  ],
  numbers: 'header',
  dates: 'dmy',
});

const by = (
  metric: 'commerce.buyers-by-gender' | 'commerce.buyers-by-age' | 'commerce.buyers-by-loyalty',
  segment: string,
  ...labels: string[]
) => measure(metric, { id: labels }, { id: segment, segment });

const buyers = defineFormat({
  id: 'tokopedia-buyers',
  platform: PLATFORM,
  name: 'Tokopedia, buyers by day',
  evidence: 'unverified: the column list of a pipeline that read such workbooks, in its own words.',
  columns: [
    DATE,
    measure('commerce.buyers', { id: ['Total pembeli', 'Pembeli'] }),
    by('commerce.buyers-by-gender', 'male', 'Pembeli laki-laki', 'Laki-laki', 'Pria'),
    by('commerce.buyers-by-gender', 'female', 'Pembeli perempuan', 'Perempuan', 'Wanita'),
    by('commerce.buyers-by-gender', 'not said', 'Tidak diketahui', 'Tidak disebutkan'),
    by('commerce.buyers-by-loyalty', 'new', 'Pembeli baru'),
    by('commerce.buyers-by-loyalty', 'regular', 'Pembeli reguler'),
    by('commerce.buyers-by-loyalty', 'loyal', 'Pembeli setia', 'Pembeli loyal'),
    measure('audience.followers', { id: ['Total follower', 'Total pengikut', 'Followers'] }),
  ],
  needs: [
    ['date', 'commerce.buyers', 'male'],
    ['date', 'commerce.buyers', 'new'],
    ['date', 'commerce.buyers', 'audience.followers'],
  ],
  numbers: 'header',
  dates: 'dmy',
});

const SOURCES = [
  'Dibagikan oleh seller',
  'Hasil pencarian organik',
  'Facebook CPAS',
  'Collaborative Ads',
  'Dari marketing Tokopedia',
  'Dari halaman toko',
  'Hasil pencarian dalam Tokopedia',
  'TopAds Iklan Produk',
  'TopAds Iklan Toko',
  'TopAds Display Network',
  'Flash Sale Toko',
  'Flash Sale Tokopedia',
  'Flash Sale',
  'Broadcast Chat',
  'Kejar Diskon Spesial',
  'Kejar Diskon',
  'Deal of the Day',
  'Tokopedia Play',
  'Rilisan Spesial',
  'Promo Tokopedia',
  'Kunjungan langsung ke halaman produk',
  'Lainnya',
];

const traffic = defineFormat({
  id: 'tokopedia-traffic',
  platform: PLATFORM,
  name: 'Tokopedia, product views by source and day',
  evidence:
    'unverified: the column list of a pipeline that read such workbooks, in its own words. A sheet of conversion has the same columns.',
  columns: [
    DATE,
    ...SOURCES.map((source) =>
      measure('traffic.product-views-by-source', { id: [source] }, { id: source, segment: source }),
    ),
  ],
  needs: [
    ['date', 'Dari halaman toko'],
    ['date', 'Hasil pencarian organik'],
  ],
  numbers: 'header',
  dates: 'dmy',
});

export const tokopediaFormats: readonly FileFormat[] = [overview, buyers, traffic];
