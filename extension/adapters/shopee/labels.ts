import type { MetricClaim } from '../adapter.ts';
import { claim, EITHER_WAY, FROM_FILES, inLanguages, MONEY, money, NOT_SEEN } from '../claims.ts';
import { byStatus } from './statuses.ts';

/**
 * What Shopee calls the numbers of a shop, as its exported files have them in five languages. Of its
 * pages nobody has seen the names. Indonesian "Produk Dilihat" is how often product pages were seen,
 * "Jumlah Produk Dilihat" how often products were shown.
 */
export const SHOP: readonly MetricClaim[] = [
  ...byStatus(
    ['commerce.revenue', 'commerce.revenue-confirmed', 'commerce.revenue-paid'],
    {
      id: ['Total Penjualan'],
      vi: ['Tổng doanh số'],
      th: ['ยอดขายทั้งหมด'],
      'zh-CN': ['销售额'],
      en: ['Sales'],
    },
    MONEY,
  ),
  money('commerce.revenue-before-subsidy', {
    vi: ['Doanh số không bao gồm trợ giá bởi Shopee'],
    th: ['ยอดขายที่ไม่รวมส่วนลดจาก Shopee'],
  }),
  ...byStatus(['commerce.orders', 'commerce.orders-confirmed', 'commerce.orders-paid'], {
    id: ['Total Pesanan'],
    vi: ['Tổng số đơn hàng'],
    th: ['คำสั่งซื้อทั้งหมด'],
    en: ['Orders'],
  }),
  ...byStatus(
    [
      'commerce.average-order-value',
      'commerce.average-order-value-confirmed',
      'commerce.average-order-value-paid',
    ],
    {
      id: ['Penjualan per Pesanan'],
      vi: ['Doanh số trên mỗi đơn hàng'],
      th: ['ยอดขายเฉลี่ยต่อคำสั่งซื้อ'],
      en: ['Sales per Order'],
    },
    MONEY,
  ),
  claim('commerce.product-clicks', {
    id: ['Produk Diklik'],
    vi: ['Lượt nhấp vào sản phẩm'],
    th: ['จำนวนคลิก'],
    'zh-CN': ['商品点击量'],
    en: ['Product Clicks'],
  }),
  claim('commerce.product-page-views', {
    id: ['Produk Dilihat', 'Halaman Produk Dilihat'],
    th: ['ยอดเข้าชม'],
    'zh-CN': ['商品页面访问量'],
    en: ['Product Page Views', 'Page Views'],
  }),
  claim('traffic.unique-visitors', {
    id: ['Total Pengunjung'],
    vi: ['Số lượt truy cập'],
    th: ['จำนวนผู้เยี่ยมชม'],
    en: ['Visitors'],
  }),
  ...byStatus(
    [
      'commerce.conversion-rate',
      'commerce.conversion-rate-confirmed',
      'commerce.conversion-rate-paid',
    ],
    {
      id: ['Tingkat Konversi Pesanan'],
      vi: ['Tỷ lệ chuyển đổi đơn hàng'],
      th: ['อัตราการซื้อสินค้า'],
      en: ['Order Conversion Rate'],
    },
  ),
  claim('commerce.conversion-rate-paid', { th: ['อัตราการซื้อสินค้า (จากคำสั่งซื้อที่ชำระเงิน)'] }),
  ...byStatus(
    [
      'commerce.cancelled-orders',
      'commerce.cancelled-orders-confirmed',
      'commerce.cancelled-orders-paid',
    ],
    { id: ['Pesanan Dibatalkan'], vi: ['Đơn đã hủy'], th: ['คำสั่งซื้อที่ยกเลิก'] },
  ),
  ...byStatus(
    [
      'commerce.cancelled-revenue',
      'commerce.cancelled-revenue-confirmed',
      'commerce.cancelled-revenue-paid',
    ],
    { id: ['Penjualan Dibatalkan'], vi: ['Doanh số đơn hủy'], th: ['ยอดขายที่ยกเลิก'] },
    { ...MONEY, range: EITHER_WAY },
  ),
  ...byStatus(
    [
      'commerce.returned-orders',
      'commerce.returned-orders-confirmed',
      'commerce.returned-orders-paid',
    ],
    {
      id: ['Pesanan Dikembalikan'],
      vi: ['Đơn đã hoàn trả / hoàn tiền'],
      th: ['คำสั่งซื้อที่คืนเงิน/คืนสินค้า'],
    },
  ),
  ...byStatus(
    [
      'commerce.returned-revenue',
      'commerce.returned-revenue-confirmed',
      'commerce.returned-revenue-paid',
    ],
    { id: ['Penjualan Dikembalikan'], th: ['ยอดขายที่คืนเงิน/คืนสินค้า'] },
    { ...MONEY, range: EITHER_WAY },
  ),
  ...byStatus(['commerce.buyers', 'commerce.buyers-confirmed', 'commerce.buyers-paid'], {
    id: ['Pembeli'],
    vi: ['số người mua'],
    th: ['# ของผู้ซื้อ'],
    en: ['Buyers'],
  }),
  ...byStatus(
    ['commerce.new-buyers', 'commerce.new-buyers-confirmed', 'commerce.new-buyers-paid'],
    { id: ['Total Pembeli Baru'], vi: ['số người mua mới'], th: ['# ของผู้ซื้อใหม่'] },
  ),
  ...byStatus(
    [
      'commerce.existing-buyers',
      'commerce.existing-buyers-confirmed',
      'commerce.existing-buyers-paid',
    ],
    {
      id: ['Total Pembeli Saat Ini', 'Total Pembeli yang Ada'],
      vi: ['số người mua hiện tại'],
    },
  ),
  claim('commerce.potential-buyers', {
    id: ['Total Potensi Pembeli'],
    vi: ['số người mua tiềm năng'],
  }),
  ...byStatus(
    [
      'commerce.repeat-purchase-rate',
      'commerce.repeat-purchase-rate-confirmed',
      'commerce.repeat-purchase-rate-paid',
    ],
    { id: ['Tingkat Pembelian Berulang'], vi: ['Tỉ lệ quay lại của người mua'] },
  ),
];

/** Names that say themselves how they count, in their brackets. */
export const PRODUCT: readonly MetricClaim[] = [
  claim('commerce.product-visitors', {
    id: ['Pengunjung Produk (Kunjungan)'],
    'zh-CN': ['商品访客数量'],
    en: ['Product Visitors (Visit)'],
  }),
  claim('commerce.product-bounce-rate', {
    id: ['Tingkat Pengunjung Melihat Tanpa Membeli'],
    'zh-CN': ['商品跳出率'],
    en: ['Product Bounce Rate'],
  }),
  claim('commerce.search-clicks', { id: ['Klik Pencarian'], en: ['Search Clicks'] }),
  claim('commerce.search-visitors', { 'zh-CN': ['搜索点击人数'] }),
  claim('commerce.product-likes', { id: ['Suka'], 'zh-CN': ['赞'], en: ['Likes'] }),
  claim('commerce.cart-visitors', {
    id: ['Pengunjung Produk (Menambahkan Produk ke Keranjang)'],
    en: ['Product Visitors (Add to Cart)'],
  }),
  claim('commerce.cart-units', {
    id: ['Dimasukkan ke Keranjang (Produk)'],
    // The export mixes half-width and full-width brackets; both are one when compared.
    'zh-CN': ['件数 (加入购物车)'],
    en: ['Units (Add to Cart)'],
  }),
  claim('commerce.product-impressions', {
    id: ['Jumlah Produk Dilihat'],
    'zh-CN': ['商品展示量'],
    en: ['Product Impression'],
  }),
  claim('commerce.product-reach', { 'zh-CN': ['不重复的商品曝光量'] }),
  claim('commerce.product-click-rate', {
    id: ['Persentase Klik'],
    'zh-CN': ['点击率'],
    en: ['CTR'],
  }),
  claim('commerce.buyers', {
    id: ['Total Pembeli (Pesanan Dibuat)'],
    'zh-CN': ['买家数（已下订单）'],
    en: ['Buyers (Placed Order)'],
  }),
  claim('commerce.buyers-confirmed', {
    id: ['Total Pembeli (Pesanan Siap Dikirim)'],
    'zh-CN': ['买家数（已确定订单）'],
    en: ['Buyers (Confirmed Order)'],
  }),
  claim('commerce.units-sold', {
    id: ['Produk (Pesanan Dibuat)'],
    'zh-CN': ['件数（已下订单）'],
    en: ['Units (Placed Order)'],
  }),
  claim('commerce.units-sold-confirmed', {
    id: ['Produk (Pesanan Siap Dikirim)'],
    'zh-CN': ['件数（已确定订单）'],
    en: ['Units (Confirmed Order)'],
  }),
  money('commerce.revenue', {
    id: ['Total Penjualan (Pesanan Dibuat)'],
    'zh-CN': ['销售额（已下订单）'],
    en: ['Sales (Placed Order)'],
  }),
  money('commerce.revenue-confirmed', {
    id: ['Penjualan (Pesanan Siap Dikirim)'],
    'zh-CN': ['销售额（已确定订单）'],
    en: ['Sales (Confirmed Order)'],
  }),
  money('commerce.revenue-paid', { en: ['Sales (Paid Order)'] }),
  claim('commerce.orders', {
    id: ['Pesanan Dibuat'],
    'zh-CN': ['已下订单'],
    en: ['Placed Order'],
  }),
  claim('commerce.orders-confirmed', { 'zh-CN': ['已确定订单'], en: ['Confirmed Order'] }),
  claim('commerce.conversion-rate', {
    'zh-CN': ['订单转化率（已下订单）'],
    en: ['Order Conversion Rate (Placed Order)'],
  }),
  claim('commerce.conversion-rate-confirmed', {
    'zh-CN': ['订单转化率（已确认订单）'],
    en: ['Order Conversion Rate (Confirmed Order)'],
  }),
];

/** How a shop answers and stands; no source shows these names. */
export const SERVICE: readonly MetricClaim[] = [
  claim('service.response-rate', {
    en: ['Chat Response Rate', 'Response Rate'],
    id: ['Persentase Chat Dibalas'],
  }),
  claim('service.response-time', {
    en: ['Chat Response Time', 'Response Time'],
    id: ['Waktu Respons Chat'],
  }),
  claim('service.chats', { en: ['Chats', 'Chat Enquiries'], id: ['Jumlah Chat'] }),
  claim('service.chats-answered', { en: ['Chats Responded'], id: ['Chat Dibalas'] }),
  claim('service.satisfaction-rate', {
    en: ['Customer Satisfaction', 'CSAT'],
    id: ['Kepuasan Pembeli'],
  }),
];

export const HEALTH: readonly MetricClaim[] = [
  ...SERVICE,
  claim('shop.penalties', { en: ['Penalty Points'], id: ['Poin Penalti'] }, { time: 'now' }),
  claim(
    'reviews.rating',
    { en: ['Shop Rating'], id: ['Penilaian Toko'] },
    { time: 'now', range: [0, 5] },
  ),
];

/** Why each group of names is to be confirmed. */
export const DOUBTS = {
  shop: inLanguages(['id', 'vi', 'th', 'zh-CN', 'en'], FROM_FILES),
  service: NOT_SEEN,
} as const;
