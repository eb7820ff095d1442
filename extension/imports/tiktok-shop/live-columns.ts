import type { MetricId } from '../../../core/index.ts';
import type { Column } from '../engine/column.ts';
import { column, measure } from '../engine/format.ts';

const rate = { unit: '%', fraction: 'auto' } as const;

/** A live stream a row. Names of creators are known and not kept. */
export const LIVE_COLUMNS: readonly Column[] = [
  column('date', 'date', {
    en: ['Start time', 'Launched time', 'LIVE time'],
    id: ['Waktu Live', 'Waktu mulai'],
    'pt-BR': ['Hora de início'],
  }),
  column('item', 'item', { en: ['LIVE ID', 'Room ID'] }),
  column('title', 'title', { en: ['LIVE name', 'Livestream name', 'LIVE'] }),
  column('text', 'text', {
    en: ['Creator', 'Creator ID', 'Nickname', 'Creator name', 'End time'],
    id: ['Kreator', 'Nama panggilan', 'ID Kreator'],
  }),
  measure('live.duration', { en: ['Duration'], id: ['Durasi'] }, { unit: 's' }),
  measure('live.revenue', { en: ['Gross revenue', 'Revenue'], id: ['Penghasilan'] }),
  measure('live.gmv', { en: ['Attributed GMV', 'Direct GMV', 'GMV', 'LIVE GMV'] }),
  measure('live.orders', {
    en: ['Attributed orders', 'Orders', 'Orders created'],
    id: ['Pesanan Dibuat'],
  }),
  measure('live.orders-paid', { en: ['Orders paid', 'Orders paid for'], id: ['Pesanan Dibayar'] }),
  measure('live.order-lines', { en: ['Attributed SKU orders', 'SKU orders'] }),
  measure('live.units-sold', {
    en: ['Attributed items sold', 'Items sold', 'Units sold'],
    id: ['Penjualan'],
  }),
  measure('live.buyers', { en: ['Customers', 'Buyers'], id: ['Pembeli'] }),
  measure('live.average-order-value', {
    en: ['AOV', 'Average price', 'Avg. price'],
    id: ['Harga Rata-Rata'],
  }),
  measure('live.viewers', { en: ['Viewers'], id: ['Penonton'] }),
  measure('live.views', { en: ['Views'], id: ['Live Stream Dilihat'] }),
  measure('live.average-viewers', {
    en: ['ACU', 'Avg. concurrent viewers'],
    id: ['Rata-rata Penonton'],
  }),
  measure('live.peak-viewers', {
    en: ['PCU', 'Peak concurrent viewers'],
    id: ['Penonton Tertinggi'],
  }),
  measure(
    'live.average-view-duration',
    { en: ['Avg. viewing duration', 'Average viewing duration'], id: ['Durasi Rata-rata'] },
    { unit: 's' },
  ),
  measure('live.comments', { en: ['Comments'], id: ['Komentar'] }),
  measure('live.likes', { en: ['Likes'], id: ['Suka'] }),
  measure('live.shares', { en: ['Shares'], id: ['Live Dibagikan'] }),
  measure('live.new-followers', { en: ['New followers'], id: ['Pengikut Baru'] }),
  measure('live.product-impressions', { en: ['Product impressions'], id: ['Produk Dilihat'] }),
  measure('live.product-clicks', { en: ['Product clicks'], id: ['Klik Produk'] }),
  measure('live.impressions', { en: ['LIVE impressions'] }),
  measure('live.gmv-per-hour', { en: ['GMV Per Hour', 'GMV/hour'] }),
  measure('live.show-gpm', { en: ['Show GPM'] }),
  measure('live.watch-gpm', { en: ['Watch GPM'] }),
  measure('live.click-through-rate', { en: ['CTR'] }, rate),
  measure('live.click-to-order-rate', { en: ['CTOR (SKU order)', 'CTOR', 'CO rate'] }, rate),
  measure('live.products', { en: ['Products added', 'Products'] }),
  measure('ads.roas', { en: ['Ads ROAS'] }),
  measure('ads.spend', { en: ['Ads Cost'] }),
  measure('ads.revenue', { en: ['Ads GMV'] }),
];

type Kind = 'live' | 'video';

const PARTS: readonly (readonly [string, readonly string[], Partial<Column>])[] = [
  ['gmv', ['revenue', 'GMV'], {}],
  ['orders', ['orders'], {}],
  ['buyers', ['buyers', 'customers'], {}],
  ['units-sold', ['product sales', 'items sold'], {}],
  ['product-viewers', ['product viewers'], {}],
  ['refunds', ['refunds'], {}],
  ['units-refunded', ['refunded units'], {}],
  ['product-impressions', ['product impressions'], {}],
  ['product-clicks', ['product clicks'], {}],
  ['product-click-rate', ['product CTR'], rate],
  ['click-to-order-rate', ['product CO rate'], rate],
];

function partsOf(kind: Kind, names: readonly string[]): readonly Column[] {
  const id = (end: string) => `${kind}.${end}` as MetricId;
  const labels = (ends: readonly string[]) =>
    ends.flatMap((end) => names.map((name) => `${name} ${end}`));
  return [
    ...PARTS.map(([end, ends, more]) => measure(id(end), { en: labels(ends) }, more)),
    measure(id('product-clickers'), { en: names.map((name) => `Users clicking ${name} products`) }),
  ];
}

/** What product reports tell of live streams and of videos. */
export const LIVE_PARTS = partsOf('live', ['Livestream', 'LIVE']);
export const VIDEO_PARTS = partsOf('video', ['Video']);
