import type { Column } from '../engine/column.ts';
import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';
import { LIVE_COLUMNS, LIVE_PARTS, VIDEO_PARTS } from './live-columns.ts';

const PLATFORM = 'tiktok-shop';
const rate = { unit: '%', fraction: 'auto' } as const;

const DATE: Column = column('date', 'date', {
  en: ['Date', 'Time'],
  id: ['Tanggal', 'Waktu'],
  'pt-BR': ['Data'],
  es: ['Fecha'],
  vi: ['Ngày'],
});

const SHOP: readonly Column[] = [
  measure('commerce.gmv', {
    en: ['GMV', 'Gross merchandise value', 'Gross GMV'],
    id: ['GMV'],
    'pt-BR': ['GMV', 'Valor bruto da mercadoria', 'GMV Bruto', 'Receita bruta'],
    es: ['GMV', 'Valor bruto de mercancía'],
    vi: ['GMV'],
  }),
  measure('commerce.refunds', {
    en: ['Refunds'],
    id: ['Pengembalian dana', 'Pengembalian Uang'],
    'pt-BR': ['Reembolsos'],
    es: ['Reembolsos'],
  }),
  measure('commerce.units-sold', {
    en: ['Items sold', 'Units sold', 'Unit sales'],
    id: ['Produk terjual', 'Penjualan'],
    'pt-BR': ['Itens vendidos'],
    es: ['Artículos vendidos'],
  }),
  measure('commerce.buyers', {
    en: ['Buyers', 'Customers', 'Unique customers'],
    id: ['Pembeli'],
    'pt-BR': ['Clientes', 'Clientes únicos'],
    es: ['Compradores', 'Clientes'],
  }),
  measure('traffic.page-views', {
    en: ['Page views'],
    id: ['Tayangan halaman'],
    'pt-BR': ['Visualizações de página'],
    es: ['Visualizaciones de página', 'Vistas de página'],
  }),
  measure('traffic.unique-visitors', {
    en: ['Visitors'],
    id: ['Pengunjung'],
    'pt-BR': ['Visitantes'],
    es: ['Visitantes'],
  }),
  measure('traffic.shop-page-visits', {
    'pt-BR': ['Visitas à página da loja'],
    en: ['Shop page visits'],
  }),
  measure(
    'commerce.conversion-rate',
    {
      en: ['Conversion rate'],
      id: ['Persentase konversi', 'Tingkat Konversi'],
      'pt-BR': ['Taxa de conversão'],
      es: ['Tasa de conversión'],
    },
    rate,
  ),
  measure(
    null,
    { 'pt-BR': ['Taxa Cancelamento', 'Taxa de cancelamento'], en: ['Cancellation rate'] },
    { id: 'cancellation', ...rate },
  ),
  measure('commerce.order-lines', {
    en: ['SKU orders'],
    id: ['Pesanan SKU'],
    'pt-BR': ['Pedidos de SKU'],
    es: ['Pedidos de SKU'],
  }),
  measure('commerce.orders', {
    en: ['Orders'],
    id: ['Pesanan'],
    'pt-BR': ['Pedidos'],
    es: ['Pedidos'],
  }),
  measure('commerce.average-order-value', {
    en: ['AOV', 'Average order value'],
    'pt-BR': ['AOV'],
    vi: ['Giá trị đơn hàng trung bình'],
  }),
  measure('commerce.units-refunded', { 'pt-BR': ['Itens reembolsados'], en: ['Items refunded'] }),
  measure('commerce.product-impressions', {
    id: ['Penayangan Produk'],
    'pt-BR': ['Impressões do produto'],
    en: ['Product impressions'],
    vi: ['Lượt hiển thị sản phẩm'],
  }),
  measure('commerce.product-clicks', { 'pt-BR': ['Cliques no produto'], en: ['Product clicks'] }),
  measure('commerce.product-click-rate', { en: ['CTR'], vi: ['Tỷ lệ nhấp (CTR)'] }, rate),
];

const overview = defineFormat({
  id: 'tiktok-shop-overview',
  platform: PLATFORM,
  name: 'TikTok Shop, performance by day',
  evidence:
    'Headers of "Overview_My Business Performance" in English and Indonesian (row 5) and of "Shop Analytics_Key metrics" in Portuguese.',
  columns: [DATE, ...SHOP],
  needs: [
    ['date', 'commerce.gmv'],
    ['date', 'commerce.order-lines'],
    ['date', 'commerce.buyers', 'traffic.unique-visitors', 'commerce.conversion-rate'],
  ],
  numbers: 'en',
});

const core = defineFormat({
  id: 'tiktok-shop-core',
  platform: PLATFORM,
  name: 'TikTok Shop, core data by day (older)',
  evidence:
    'Headers and column list of Indonesian "Core…" workbooks with two lines above the header.',
  columns: [
    DATE,
    ...SHOP,
    measure('commerce.revenue', { id: ['Penghasilan'], en: ['Revenue'] }),
    measure('commerce.shop-tab-revenue', {
      id: ['Penghasilan dari Shop Tab'],
      en: ['Shopping Center revenue', 'Shop Tab revenue'],
    }),
    measure('commerce.product-reach', { id: ['Jangkauan Produk'], en: ['Product reach'] }),
    measure(
      'reviews.negative-rate',
      { id: ['Tingkat Ulasan Negatif'], en: ['Negative review rate'] },
      rate,
    ),
    measure(
      'commerce.quality-return-rate',
      {
        id: ['Tingkat Pengembalian karena Alasan Kualitas'],
        en: ['Rate of returns for quality reasons'],
      },
      rate,
    ),
    measure('service.complaint-rate', { id: ['Tingkat Pengaduan'], en: ['Complaint rate'] }, rate),
    measure('affiliate.gmv', { id: ['Afiliasi'], en: ['Affiliate revenue'] }),
    measure('commerce.linked-accounts-gmv', { id: ['Media Sendiri'], en: ['Owned media revenue'] }),
  ],
  needs: [
    ['date', 'commerce.revenue', 'commerce.orders'],
    ['date', 'commerce.revenue', 'commerce.buyers'],
    ['date', 'commerce.revenue', 'commerce.units-sold'],
  ],
  numbers: 'en',
});

const live = defineFormat({
  id: 'tiktok-shop-live',
  platform: PLATFORM,
  name: 'TikTok Shop, LIVE',
  evidence:
    'Headers of Indonesian "Live…" workbooks and of "Creator-Live-Performance" in two versions.',
  columns: LIVE_COLUMNS,
  needs: [
    ['date', 'live.gmv'],
    ['date', 'live.revenue'],
    ['date', 'live.views', 'live.impressions'],
    ['date', 'live.average-viewers'],
  ],
  numbers: 'en',
});

const video = defineFormat({
  id: 'tiktok-shop-video',
  platform: PLATFORM,
  name: 'TikTok Shop, videos',
  evidence: 'unverified: the column list of a pipeline that read such workbooks, in its own words.',
  columns: [
    column('item', 'item', { en: ['Video ID'], id: ['ID Video'] }),
    column('title', 'title', {
      en: ['Video Info', 'Video name', 'Video title'],
      id: ['Info Video', 'Informasi video'],
    }),
    column('published', 'published', {
      en: ['Time', 'Post time', 'Posting date'],
      id: ['Waktu', 'Waktu posting'],
    }),
    column('text', 'text', {
      en: ['Creator name', 'Creator ID', 'Creator', 'Products', 'Product'],
      id: ['Nama Kreator', 'ID Kreator', 'Kreator', 'Produk'],
    }),
    measure('video.gmv', {
      en: ['Video revenue', 'Revenue', 'GMV', 'Video GMV'],
      id: ['Penghasilan Video', 'Penghasilan'],
    }),
    measure('video.units-sold', {
      en: ['Unit sales', 'Items sold'],
      id: ['Penjualan', 'Produk terjual'],
    }),
    measure('video.orders', { en: ['Orders'], id: ['Pesanan'] }),
    measure('video.buyers', { en: ['Buyers', 'Customers'], id: ['Pembeli'] }),
    measure('video.refunds', { en: ['Refunds'], id: ['Pengembalian Uang'] }),
    measure('video.units-refunded', {
      en: ['Product refunds', 'Items refunded'],
      id: ['Pengembalian Produk'],
    }),
    measure(
      'video.click-to-order-rate',
      { en: ['CO rate', 'Click-to-order rate', 'CTOR'], id: ['Tingkat CO'] },
      rate,
    ),
    measure('content.views', { en: ['VV', 'Video views', 'Views'], id: ['VV', 'Tayangan Video'] }),
    measure('engagement.likes', { en: ['Likes'], id: ['Suka'] }),
    measure('engagement.comments', { en: ['Comments'], id: ['Komentar'] }),
    measure('engagement.shares', { en: ['Shares'], id: ['Bagikan', 'Dibagikan'] }),
    measure('video.product-impressions', {
      en: ['Product impressions'],
      id: ['Produk Dilihat', 'Penayangan Produk'],
    }),
    measure('video.product-clicks', { en: ['Product clicks'], id: ['Klik Produk'] }),
    measure('audience.new-followers', { en: ['New followers'], id: ['Pengikut Baru'] }),
    measure('video.product-click-rate', { en: ['CTR'], id: ['CTR'] }, rate),
    measure('video.clicks-to-live', { en: ['V-to-L clicks', 'VtoL clicks'], id: ['Klik V-ke-L'] }),
    measure('video.gpm', { en: ['GPM'], id: ['GPM'] }),
    measure(
      'video.click-to-live-rate',
      { en: ['V-to-L rate', 'VtoL rate'], id: ['Tingkat V-ke-L'] },
      rate,
    ),
    measure(
      'content.full-watch-rate',
      { en: ['Video finish rate', 'Finish rate'], id: ['Tingkat Penyelesaian Video'] },
      rate,
    ),
  ],
  needs: [
    ['item', 'video.gmv'],
    ['item', 'content.views'],
    ['title', 'video.gmv', 'content.views'],
  ],
  numbers: 'en',
  undated: 'period',
});

const product = defineFormat({
  id: 'tiktok-shop-product',
  platform: PLATFORM,
  name: 'TikTok Shop, products',
  evidence: 'unverified: the column list of a pipeline that read such workbooks, in its own words.',
  columns: [
    column('item', 'item', { en: ['ID', 'Product ID'], id: ['ID', 'ID Produk'] }),
    column('title', 'title', { en: ['Product name', 'Product'], id: ['Nama Produk', 'Produk'] }),
    column('text', 'text', { en: ['Status'], id: ['Status'] }),
    measure('commerce.gmv', { en: ['GMV'], id: ['GMV'] }),
    measure('commerce.revenue', { en: ['Revenue'], id: ['Penghasilan'] }),
    measure('commerce.buyers', { en: ['Buyers', 'Customers'], id: ['Pembeli'] }),
    measure('commerce.units-sold', {
      en: ['Product sales', 'Items sold', 'Unit sales'],
      id: ['Penjualan Produk', 'Penjualan', 'Produk terjual'],
    }),
    measure('commerce.refunds', { en: ['Refunds'], id: ['Pengembalian Uang'] }),
    measure('commerce.units-refunded', { en: ['Product refunds'], id: ['Pengembalian Produk'] }),
    measure('commerce.orders', { en: ['Orders'], id: ['Pesanan'] }),
    measure('affiliate.commission', { en: ['Commission'], id: ['Komisi'] }),
    ...LIVE_PARTS,
    ...VIDEO_PARTS,
  ],
  needs: [
    ['item', 'title', 'commerce.revenue'],
    ['item', 'title', 'commerce.gmv'],
    ['item', 'title', 'live.gmv'],
  ],
  numbers: 'en',
  undated: 'period',
});

const service = defineFormat({
  id: 'tiktok-shop-service',
  platform: PLATFORM,
  name: 'TikTok Shop, customer service',
  evidence:
    'unverified: the column list of a pipeline that read such workbooks, in its own words. Names of agents are not kept.',
  columns: [
    DATE,
    column('agent', 'text', {
      en: ['Agent ID', 'Nickname', 'Agent'],
      id: ['ID Agen', 'Nama panggilan'],
    }),
    measure('service.chats', { en: ['Allocated chats'] }),
    measure('service.chats-needing-answer', { en: ['Human response required chats'] }),
    measure('service.chats-answered', { en: ['24h human agent responded chats'] }),
    measure('service.response-rate', { en: ['24h human agent response rate'] }, rate),
    measure('service.chats-answered-late', { en: ['Late-responded chats', 'Lateresponded chats'] }),
    measure('service.chats-unanswered', { en: ['Non-responded chats', 'Nonresponded chats'] }),
    measure('service.satisfaction-rate', { en: ['Satisfaction rate'] }, rate),
    measure(
      'service.response-time',
      { en: ['Avg. first response time', 'Avg first response time'] },
      { unit: 's' },
    ),
  ],
  needs: [
    ['date', 'service.chats'],
    ['date', 'service.response-rate'],
  ],
  numbers: 'en',
});

const affiliate = defineFormat({
  id: 'tiktok-shop-affiliate',
  platform: PLATFORM,
  name: 'TikTok Shop, affiliates',
  evidence: 'Headers of a Vietnamese workbook.',
  columns: [
    DATE,
    column('creator', 'text', {
      vi: ['Tên nhà sáng tạo', 'Nhà sáng tạo'],
      en: ['Creator name', 'Creator username'],
    }),
    measure('affiliate.gmv', { vi: ['GMV liên kết'], en: ['Affiliate GMV'] }),
    measure('affiliate.live-gmv', { vi: ['GMV LIVE của liên kết'], en: ['Affiliate LIVE GMV'] }),
    measure('affiliate.video-gmv', { vi: ['GMV video của liên kết'], en: ['Affiliate video GMV'] }),
    measure('affiliate.orders', { vi: ['Đơn hàng liên kết'], en: ['Affiliate orders'] }),
    measure('affiliate.units-sold', { vi: ['Số món bán ra'], en: ['Affiliate items sold'] }),
    measure('affiliate.commission', { vi: ['Hoa hồng ước tính'], en: ['Est. commission'] }),
    measure('commerce.product-click-rate', { vi: ['Tỷ lệ nhấp (CTR)'], en: ['CTR'] }, rate),
    measure('commerce.product-impressions', {
      vi: ['Lượt hiển thị sản phẩm'],
      en: ['Product impressions'],
    }),
    measure('commerce.average-order-value', { vi: ['Giá trị đơn hàng trung bình'], en: ['AOV'] }),
  ],
  needs: [
    ['affiliate.gmv', 'affiliate.orders'],
    ['affiliate.gmv', 'affiliate.commission'],
  ],
  numbers: 'header',
  undated: 'period',
});

export const tiktokShopFormats: readonly FileFormat[] = [
  overview,
  core,
  live,
  video,
  product,
  service,
  affiliate,
];
