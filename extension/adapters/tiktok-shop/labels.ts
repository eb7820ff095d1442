import type { MetricClaim } from '../adapter.ts';
import { claim, FROM_FILES, money, unproved } from '../claims.ts';

/** Where the shop's sales come from: names that stand on the page, each with its share beside it. */
const BREAKDOWN: readonly MetricClaim[] = [
  money('live.gmv', { en: ['LIVE'] }, { besideIsShare: true }),
  money('video.gmv', { en: ['Videos'] }, { besideIsShare: true }),
  money('commerce.product-card-gmv', { en: ['Product card'] }, { besideIsShare: true }),
  money('affiliate.gmv', { en: ['Affiliate accounts'] }, { besideIsShare: true }),
  money('commerce.linked-accounts-gmv', { en: ['Linked accounts'] }, { besideIsShare: true }),
];

/**
 * What Data Compass calls the numbers of a shop. "Tayangan halaman" is page views here, "Penjualan"
 * is pieces sold and not money. Names changed with every version of the exported files; all of them
 * stand.
 */
const FILES: readonly MetricClaim[] = [
  money('commerce.gmv', {
    en: ['GMV', 'Gross merchandise value'],
    id: ['GMV'],
    'pt-BR': ['GMV', 'Valor bruto da mercadoria', 'GMV Bruto', 'Receita bruta'],
  }),
  money('commerce.revenue', { id: ['Penghasilan'] }),
  money('commerce.refunds', {
    en: ['Refunds'],
    id: ['Pengembalian dana', 'Pengembalian Uang'],
    'pt-BR': ['Reembolsos'],
  }),
  claim('commerce.units-sold', {
    en: ['Items sold'],
    id: ['Produk terjual', 'Penjualan'],
    'pt-BR': ['Itens vendidos'],
  }),
  claim('commerce.units-refunded', { 'pt-BR': ['Itens reembolsados'] }),
  claim('commerce.buyers', {
    en: ['Customers', 'Buyers'],
    id: ['Pembeli'],
    'pt-BR': ['Clientes', 'Clientes únicos'],
  }),
  claim('traffic.page-views', {
    en: ['Page views'],
    id: ['Tayangan halaman'],
    'pt-BR': ['Visualizações de página'],
  }),
  claim('traffic.unique-visitors', {
    en: ['Visitors'],
    id: ['Pengunjung'],
    'pt-BR': ['Visitantes'],
  }),
  claim('traffic.shop-page-visits', { 'pt-BR': ['Visitas à página da loja'] }),
  claim('commerce.conversion-rate', {
    en: ['Conversion rate'],
    id: ['Persentase konversi', 'Tingkat Konversi'],
    'pt-BR': ['Taxa de conversão'],
  }),
  claim('commerce.order-lines', {
    en: ['SKU orders'],
    id: ['Pesanan SKU'],
    'pt-BR': ['Pedidos de SKU'],
  }),
  claim('commerce.orders', { en: ['Orders'], id: ['Pesanan'], 'pt-BR': ['Pedidos'] }),
  money('commerce.average-order-value', { 'pt-BR': ['AOV'] }),
  claim('commerce.product-impressions', {
    id: ['Penayangan Produk'],
    'pt-BR': ['Impressões do produto'],
  }),
  claim('commerce.product-reach', { id: ['Jangkauan Produk'] }),
  claim('commerce.product-clicks', { 'pt-BR': ['Cliques no produto'] }),
  money('commerce.shop-tab-revenue', { id: ['Penghasilan dari Shop Tab'] }),
  money('affiliate.gmv', { id: ['Afiliasi'] }),
  claim('reviews.negative-rate', { id: ['Tingkat Ulasan Negatif'] }),
  claim('service.complaint-rate', { id: ['Tingkat Pengaduan'] }),
];

/** Sales through creators, as the Vietnamese file of the affiliate part has them. */
const AFFILIATE: readonly MetricClaim[] = [
  money('affiliate.gmv', { vi: ['GMV liên kết'] }),
  money('affiliate.live-gmv', { vi: ['GMV LIVE của liên kết'] }),
  claim('affiliate.orders', { vi: ['Đơn hàng liên kết'] }),
  claim('affiliate.units-sold', { vi: ['Số món bán ra'] }),
  money('affiliate.commission', { vi: ['Hoa hồng ước tính'] }),
  claim('commerce.product-click-rate', { vi: ['Tỷ lệ nhấp (CTR)'] }),
  claim('commerce.product-impressions', { vi: ['Lượt hiển thị sản phẩm'] }),
  money('commerce.average-order-value', { vi: ['Giá trị đơn hàng trung bình'] }),
];

/** Of a stream: "Produk Dilihat" is how often its products were shown. */
const LIVE_NAMES: readonly MetricClaim[] = [
  claim('live.duration', { en: ['Duration'], id: ['Durasi'] }),
  money('live.gmv', { en: ['Attributed GMV', 'Direct GMV'] }),
  money('live.revenue', { id: ['Penghasilan'] }),
  claim('live.orders', { en: ['Attributed orders'], id: ['Pesanan Dibuat'] }),
  claim('live.orders-paid', { id: ['Pesanan Dibayar'] }),
  claim('live.order-lines', { en: ['Attributed SKU orders'] }),
  claim('live.units-sold', { en: ['Attributed items sold'], id: ['Penjualan'] }),
  claim('live.buyers', { en: ['Customers'], id: ['Pembeli'] }),
  money('live.average-order-value', { en: ['AOV'], id: ['Harga Rata-Rata'] }),
  claim('live.viewers', { en: ['Viewers'], id: ['Penonton'] }),
  claim('live.views', { en: ['Views'], id: ['Live Stream Dilihat'] }),
  claim('live.impressions', { en: ['LIVE impressions'] }),
  claim('live.average-viewers', { id: ['Rata-rata Penonton'] }),
  claim('live.peak-viewers', { id: ['Penonton Tertinggi'] }),
  claim('live.average-view-duration', { en: ['Avg. viewing duration'], id: ['Durasi Rata-rata'] }),
  money('live.gmv-per-hour', { en: ['GMV Per Hour'] }),
  money('live.show-gpm', { en: ['Show GPM'] }),
  money('live.watch-gpm', { en: ['Watch GPM'] }),
  claim('live.comments', { en: ['Comments'], id: ['Komentar'] }),
  claim('live.shares', { en: ['Shares'], id: ['Live Dibagikan'] }),
  claim('live.likes', { en: ['Likes'] }),
  claim('live.new-followers', { en: ['New followers'], id: ['Pengikut Baru'] }),
  claim('live.product-impressions', { en: ['Product impressions'], id: ['Produk Dilihat'] }),
  claim('live.product-clicks', { en: ['Product clicks'], id: ['Klik Produk'] }),
  claim('live.click-through-rate', { en: ['CTR'] }),
  claim('live.click-to-order-rate', { en: ['CTOR (SKU order)'] }),
  claim('ads.roas', { en: ['Ads ROAS'] }),
  money('ads.spend', { en: ['Ads Cost'] }),
  money('ads.revenue', { en: ['Ads GMV'] }),
];

/** Of a video, under the names that the columns of its exported file stand for. */
const VIDEO_NAMES: readonly MetricClaim[] = [
  money('video.gmv', { en: ['Video revenue', 'Video GMV'] }),
  claim('video.units-sold', { en: ['Unit sales', 'Items sold'] }),
  claim('video.orders', { en: ['Orders'] }),
  claim('video.buyers', { en: ['Buyers', 'Customers'] }),
  money('video.refunds', { en: ['Refunds'] }),
  claim('video.units-refunded', { en: ['Product refunds'] }),
  claim('content.views', { en: ['VV', 'Video views', 'Views'] }),
  claim('engagement.likes', { en: ['Likes'] }),
  claim('engagement.comments', { en: ['Comments'] }),
  claim('engagement.shares', { en: ['Shares'] }),
  claim('audience.new-followers', { en: ['New followers'] }),
  claim('video.product-impressions', { en: ['Product impressions'] }),
  claim('video.product-clicks', { en: ['Product clicks'] }),
  claim('video.product-click-rate', { en: ['CTR'] }),
  claim('video.click-to-order-rate', { en: ['CO rate'] }),
  money('video.gpm', { en: ['GPM'] }),
  claim('video.clicks-to-live', { en: ['VtoL clicks'] }),
  claim('video.click-to-live-rate', { en: ['VtoL rate'] }),
  claim('content.full-watch-rate', { en: ['Video finish rate'] }),
];

/** How the shop's people answer, likewise. */
const SERVICE_NAMES: readonly MetricClaim[] = [
  claim('service.chats', { en: ['Allocated chats'] }),
  claim('service.chats-needing-answer', { en: ['Human response required chats'] }),
  claim('service.chats-answered', { en: ['24h human agent responded chats'] }),
  claim('service.response-rate', { en: ['24h human agent response rate', 'Response rate'] }),
  claim('service.chats-answered-late', { en: ['Late-responded chats'] }),
  claim('service.chats-unanswered', { en: ['Non-responded chats'] }),
  claim('service.satisfaction-rate', { en: ['Satisfaction rate'] }),
  claim('service.response-time', { en: ['Avg. first response time'] }),
];

/** Of a product: what is sold in streams and videos comes after what is sold at all. */
const PRODUCT_NAMES: readonly MetricClaim[] = [
  claim('commerce.units-sold', { en: ['Product sales'] }),
  claim('commerce.units-refunded', { en: ['Product refunds'] }),
  money('commerce.revenue', { en: ['Revenue'] }),
  money('live.revenue', { en: ['LIVE revenue'] }),
  money('affiliate.commission', { en: ['Commission'] }),
  claim('commerce.product-impressions', { en: ['Product impressions'] }),
  claim('commerce.product-clicks', { en: ['Product clicks'] }),
];

export const OVERVIEW = [...BREAKDOWN, ...unproved(FROM_FILES, [...FILES, ...AFFILIATE])];
export const LIVE = unproved(FROM_FILES, LIVE_NAMES);
export const VIDEO = unproved(FROM_FILES, VIDEO_NAMES);
export const PRODUCT = unproved(FROM_FILES, [...FILES, ...PRODUCT_NAMES]);
export const SERVICE = unproved(FROM_FILES, SERVICE_NAMES);
