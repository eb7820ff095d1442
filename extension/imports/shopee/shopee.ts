import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';
import { DATE, PRODUCT_COLUMNS, SHOP_COLUMNS } from './columns.ts';
import { shopeeSheet } from './status.ts';

const PLATFORM = 'shopee';
const rate = { unit: '%', fraction: 'auto' } as const;

const shopStats = defineFormat({
  id: 'shopee-shop-stats',
  platform: PLATFORM,
  name: 'Shopee, shop statistics',
  evidence:
    'Rows of an Indonesian workbook and the headers of Vietnamese and Thai ones; a sheet for each status of orders.',
  columns: [DATE, ...SHOP_COLUMNS],
  needs: [
    ['date', 'commerce.revenue', 'commerce.orders'],
    ['date', 'commerce.orders', 'commerce.conversion-rate'],
  ],
  layout: shopeeSheet,
  numbers: 'header',
  dates: 'dmy',
});

const products = defineFormat({
  id: 'shopee-products',
  platform: PLATFORM,
  name: 'Shopee, products',
  evidence:
    'Headers of exported workbooks in Indonesian, English and Chinese. A product’s row is followed by its variations.',
  columns: PRODUCT_COLUMNS,
  needs: [
    ['item', 'commerce.revenue'],
    ['item', 'commerce.product-page-views'],
    ['item', 'commerce.units-sold'],
    ['item', 'commerce.product-visitors'],
  ],
  numbers: 'header',
  undated: 'period',
});

const overview = defineFormat({
  id: 'shopee-product-overview',
  platform: PLATFORM,
  name: 'Shopee, product overview and traffic by day',
  evidence: 'Column lists of Indonesian exports; traffic files have three lines above the header.',
  columns: [
    DATE,
    ...PRODUCT_COLUMNS,
    ...SHOP_COLUMNS.filter(
      ({ metric }) => metric !== 'commerce.product-clicks' && metric !== 'commerce.buyers',
    ),
    measure('audience.new-followers', { id: ['Pengikut Baru'], en: ['New Followers'] }),
    measure(
      'traffic.time-on-site',
      {
        id: ['Rata-rata Waktu Dihabiskan', 'Waktu Rata-rata yang Dihabiskan'],
        en: ['Avg. Time Spent'],
      },
      { unit: 's' },
    ),
    measure('traffic.bounce-rate', { id: ['Tingkat Pentalan'], en: ['Bounce Rate'] }, rate),
  ],
  needs: [
    ['date', 'commerce.product-visitors'],
    ['date', 'commerce.product-page-views', 'traffic.unique-visitors'],
    ['date', 'traffic.unique-visitors', 'audience.new-followers'],
    ['date', 'commerce.products-visited'],
  ],
  numbers: 'header',
  dates: 'dmy',
});

const live = defineFormat({
  id: 'shopee-live',
  platform: 'shopee-live',
  name: 'Shopee Live, streams',
  evidence: 'The column list of an Indonesian export, sheet "Daftar Streaming".',
  columns: [
    column('title', 'title', {
      id: ['Informasi Streaming', 'Nama Streaming'],
      en: ['Livestream Name', 'Stream Info'],
    }),
    column('date', 'date', { id: ['Waktu Dimulai'], en: ['Start Time'] }),
    measure('live.duration', { id: ['Durasi'], en: ['Duration'] }, { unit: 's' }),
    measure('live.viewers', { id: ['Pengunjung', 'Penonton'], en: ['Viewers'] }),
    measure('live.peak-viewers', { id: ['Penonton Terbanyak'], en: ['Peak Viewers', 'PCU'] }),
    measure(
      'live.average-view-duration',
      { id: ['Rata-rata Durasi Menonton'], en: ['Avg. View Duration'] },
      { unit: 's' },
    ),
    measure('live.views', { id: ['Dilihat'], en: ['Views'] }),
    measure('live.orders-confirmed', {
      id: ['Pesanan (COD Dibuat + Non-COD Dibayar)', 'Pesanan (Pesanan Siap Dikirim)'],
    }),
    measure('live.orders', { id: ['Pesanan (Pesanan Dibuat)'], en: ['Orders'] }),
    measure('live.gmv-confirmed', { id: ['Penjualan (Pesanan Siap Dikirim)'] }),
    measure('live.gmv', { id: ['Penjualan (Pesanan Dibuat)'], en: ['Sales'] }),
    measure('live.product-clicks', { id: ['Produk Diklik'] }),
    measure('live.product-click-rate', { id: ['Persentase Klik'] }, rate),
    measure('live.add-to-cart', { id: ['Dimasukkan ke Keranjang'] }),
    measure('live.likes', { id: ['Suka'], en: ['Likes'] }),
    measure('live.shares', { id: ['Share', 'Dibagikan'], en: ['Shares'] }),
    measure('live.new-followers', { id: ['Jumlah Pengikut Baru', 'Pengikut Baru'] }),
    measure('live.comments', { id: ['Komentar'], en: ['Comments'] }),
    measure('live.conversion-rate', { id: ['Tingkat Konversi'] }, rate),
    measure('live.coins-claimed', { id: ['Koin Diklaim'] }),
    measure('live.vouchers-claimed', { id: ['Voucher Diklaim'] }),
  ],
  needs: [
    ['date', 'live.peak-viewers'],
    ['date', 'live.average-view-duration', 'live.viewers'],
    ['date', 'live.gmv-confirmed'],
  ],
  sheets: ['daftar streaming'],
  numbers: 'header',
  dates: 'dmy',
});

export const shopeeFormats: readonly FileFormat[] = [shopStats, products, overview, live];
