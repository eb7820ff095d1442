import type { Column } from '../engine/column.ts';
import { column, measure } from '../engine/format.ts';

const rate = { unit: '%', fraction: 'auto' } as const;

export const DATE: Column = column('date', 'date', {
  id: ['Tanggal', 'Waktu'],
  vi: ['Ngày'],
  th: ['วันที่', 'วันที่ / เวลา'],
  en: ['Date', 'Time'],
  'zh-CN': ['日期', '时间'],
  'zh-TW': ['日期'],
});

/** What shop statistics measure of orders placed; other sheets measure the same of confirmed and paid ones. */
export const SHOP_COLUMNS: readonly Column[] = [
  measure('commerce.revenue', {
    id: ['Total Penjualan (IDR)'],
    vi: ['Tổng doanh số (VND)'],
    th: ['ยอดขายทั้งหมด (THB)'],
    en: ['Total Sales', 'Sales'],
    'zh-CN': ['总销售额', '销售额'],
  }),
  measure('commerce.revenue-before-subsidy', {
    vi: [
      'Doanh số không bao gồm trợ giá bởi Shopee',
      'Tổng doanh số không bao gồm trợ giá bởi Shopee',
    ],
    th: ['ยอดขายที่ไม่รวมส่วนลดจาก Shopee'],
    en: ['Sales without Shopee rebate', 'Sales Without Shopee Rebate'],
  }),
  measure('commerce.orders', {
    id: ['Total Pesanan'],
    vi: ['Tổng số đơn hàng'],
    th: ['คำสั่งซื้อทั้งหมด'],
    en: ['Total Orders', 'Orders'],
    'zh-CN': ['总订单', '订单'],
  }),
  measure('commerce.average-order-value', {
    id: ['Penjualan per Pesanan'],
    vi: ['Doanh số trên mỗi đơn hàng'],
    th: ['ยอดขายเฉลี่ยต่อคำสั่งซื้อ'],
    en: ['Sales per Order'],
  }),
  measure('commerce.product-clicks', {
    id: ['Produk Diklik'],
    vi: ['Lượt nhấp vào sản phẩm'],
    th: ['จำนวนคลิก'],
    en: ['Product Clicks'],
  }),
  measure('commerce.product-page-views', {
    id: ['Produk Dilihat'],
    th: ['ยอดเข้าชม'],
    en: ['Page Views', 'Product Views'],
    vi: ['Lượt xem'],
  }),
  measure('traffic.unique-visitors', {
    id: ['Total Pengunjung', 'Pengunjung'],
    vi: ['Số lượt truy cập', 'Lượt truy cập'],
    th: ['จำนวนผู้เยี่ยมชม'],
    en: ['Visitors', 'Total Visitors'],
  }),
  measure(
    'commerce.conversion-rate',
    {
      id: ['Tingkat Konversi Pesanan'],
      vi: ['Tỷ lệ chuyển đổi đơn hàng'],
      th: ['อัตราการซื้อสินค้า'],
      en: ['Order Conversion Rate', 'Conversion Rate'],
    },
    rate,
  ),
  measure(
    'commerce.conversion-rate-paid',
    {
      id: [
        'Tingkat Konversi (Berdasarkan total pesanan telah dibayar)',
        'Tingkat Konversi Berdasarkan Total Pesanan Telah Dibayar',
      ],
      th: ['อัตราการซื้อสินค้า (จากคำสั่งซื้อที่ชำระเงิน)'],
    },
    rate,
  ),
  measure('commerce.cancelled-orders', {
    id: ['Pesanan Dibatalkan'],
    vi: ['Đơn đã hủy'],
    th: ['คำสั่งซื้อที่ยกเลิก'],
    en: ['Cancelled Orders', 'Canceled Orders'],
  }),
  measure('commerce.cancelled-revenue', {
    id: ['Penjualan Dibatalkan'],
    vi: ['Doanh số đơn hủy'],
    th: ['ยอดขายที่ยกเลิก'],
    en: ['Cancelled Sales', 'Canceled Sales'],
  }),
  measure('commerce.returned-orders', {
    id: ['Pesanan Dikembalikan'],
    vi: ['Đơn đã hoàn trả / hoàn tiền'],
    th: ['คำสั่งซื้อที่คืนเงิน/คืนสินค้า'],
    en: ['Returned/Refunded Orders', 'Returned Orders'],
  }),
  measure('commerce.returned-revenue', {
    id: ['Penjualan Dikembalikan'],
    vi: ['Doanh số các đơn Trả hàng/Hoàn tiền', 'Doanh số đơn hoàn trả / hoàn tiền'],
    th: ['ยอดขายที่คืนเงิน/คืนสินค้า'],
    en: ['Returned/Refunded Sales', 'Returned Sales'],
  }),
  measure('commerce.buyers', {
    id: ['Pembeli', 'Total Pembeli'],
    vi: ['số người mua'],
    th: ['# ของผู้ซื้อ'],
    en: ['# of buyers', 'Buyers'],
  }),
  measure('commerce.new-buyers', {
    id: ['Total Pembeli Baru'],
    vi: ['số người mua mới'],
    th: ['# ของผู้ซื้อใหม่'],
    en: ['# of new buyers', 'New Buyers'],
  }),
  measure('commerce.existing-buyers', {
    id: ['Total Pembeli Saat Ini', 'Total Pembeli yang Ada'],
    vi: ['số người mua hiện tại'],
    th: ['# ของผู้ซื้อปัจจุบัน'],
    en: ['# of existing buyers', 'Existing Buyers'],
  }),
  measure('commerce.potential-buyers', {
    id: ['Total Potensi Pembeli'],
    vi: ['số người mua tiềm năng'],
    th: ['# ของผู้ที่มีแนวโน้มจะซื้อ'],
    en: ['# of potential buyers', 'Potential Buyers'],
  }),
  measure(
    'commerce.repeat-purchase-rate',
    {
      id: ['Tingkat Pembelian Berulang'],
      vi: ['Tỉ lệ quay lại của người mua'],
      th: ['อัตราการซื้อซ้ำ'],
      en: ['Repeat Purchase Rate'],
    },
    rate,
  ),
];

/** What product exports and the product overview measure, with the status in each header. */
export const PRODUCT_COLUMNS: readonly Column[] = [
  column('item', 'item', {
    'zh-CN': ['商品编号'],
    en: ['Item ID'],
    id: ['Kode Produk'],
    vi: ['Mã sản phẩm'],
    th: ['รหัสสินค้า'],
  }),
  column('title', 'title', {
    'zh-CN': ['商品', '商品名称'],
    en: ['Product', 'Product Name', 'Item Name'],
    id: ['Produk', 'Nama Produk'],
    vi: ['Sản phẩm'],
  }),
  column('variation', 'segment', {
    'zh-CN': ['规格编号', '款式编号', '变体编号'],
    en: ['Variation ID', 'Model ID'],
    id: ['Kode Variasi'],
    vi: ['Mã phân loại hàng'],
  }),
  column('text', 'text', {
    'zh-CN': [
      '商品现状',
      '当前商品状态',
      '规格名称',
      '当前规格状态',
      '规格货号',
      '主商品货号',
      '全球商品编号',
      '父商品货号',
      '变体名称',
    ],
    en: [
      'Current Item Status',
      'Variation Name',
      'Current Variation Status',
      'Variation SKU',
      'SKU',
      'Parent SKU',
      'Status',
      'Global Item ID',
    ],
    id: [
      'Status Produk Saat Ini',
      'Nama Variasi',
      'Status Variasi Saat Ini',
      'SKU Induk',
      'Kode Variasi SKU',
    ],
  }),
  measure('commerce.revenue', {
    id: ['Total Penjualan (Pesanan Dibuat)', 'Penjualan (Pesanan Dibuat)'],
    'zh-CN': ['销售额（已下订单）'],
    en: ['Sales (Placed Order)'],
  }),
  measure('commerce.revenue-confirmed', {
    id: ['Penjualan (Pesanan Siap Dikirim)', 'Total Penjualan (Pesanan Siap Dikirim)'],
    'zh-CN': ['销售额（已确定订单）', '销售额（已确认订单）'],
    en: ['Sales (Confirmed Order)'],
  }),
  measure('commerce.revenue-paid', {
    en: ['Sales (Paid Order)'],
    'zh-CN': ['销售额（已付款订单）'],
  }),
  measure('commerce.product-impressions', {
    id: ['Jumlah Produk Dilihat'],
    'zh-CN': ['商品展示量', '商品曝光量'],
    en: ['Product Impression', 'Product Impressions'],
  }),
  measure('commerce.product-reach', {
    'zh-CN': ['不重复的商品曝光量'],
    en: ['Unique Product Impressions', 'Product Reach'],
  }),
  measure('commerce.product-clicks', {
    id: ['Produk Diklik'],
    'zh-CN': ['商品点击量'],
    en: ['Product Clicks'],
  }),
  measure(
    'commerce.product-click-rate',
    { id: ['Persentase Klik'], 'zh-CN': ['点击率'], en: ['CTR'] },
    rate,
  ),
  measure(
    'commerce.conversion-rate',
    {
      id: [
        'Tingkat Konversi Pesanan (Pesanan Dibuat)',
        'Tingkat Konversi (Pesanan yang Dibuat)',
        'Tingkat Konversi Pesanan yang Dibuat',
      ],
      'zh-CN': ['订单转化率（已下订单）'],
      en: ['Order Conversion Rate (Placed Order)'],
    },
    rate,
  ),
  measure(
    'commerce.conversion-rate-confirmed',
    {
      id: [
        'Tingkat Konversi Pesanan (Pesanan Siap Dikirim)',
        'Tingkat Konversi (Pesanan Siap Dikirim)',
        'Tingkat Konversi Pesanan Siap Dikirim',
      ],
      'zh-CN': ['订单转化率（已确认订单）', '订单转化率（已确定订单）'],
      en: ['Order Conversion Rate (Confirmed Order)'],
    },
    rate,
  ),
  measure(
    'commerce.confirmation-rate',
    {
      id: [
        'Tingkat Konversi (Pesanan Siap Dikirim Dibagi Pesanan Dibuat)',
        'Tingkat Konversi Pesanan Siap Dikirim Dibagi Pesanan Dibuat',
      ],
    },
    rate,
  ),
  measure('commerce.orders', {
    id: ['Pesanan Dibuat'],
    'zh-CN': ['已下订单'],
    en: ['Placed Order', 'Placed Orders'],
  }),
  measure('commerce.orders-confirmed', {
    id: ['Pesanan Siap Dikirim'],
    'zh-CN': ['已确定订单', '已确认订单'],
    en: ['Confirmed Order', 'Confirmed Orders'],
  }),
  measure('commerce.units-sold', {
    id: ['Produk (Pesanan Dibuat)'],
    'zh-CN': ['件数（已下订单）'],
    en: ['Units (Placed Order)'],
  }),
  measure('commerce.units-sold-confirmed', {
    id: ['Produk (Pesanan Siap Dikirim)'],
    'zh-CN': ['件数（已确定订单）', '件数（已确认订单）'],
    en: ['Units (Confirmed Order)'],
  }),
  measure('commerce.products-ordered', { id: ['Produk Dipesan'] }),
  measure('commerce.products-ordered-confirmed', { id: ['Produk Siap Dikirim'] }),
  measure('commerce.buyers', {
    id: ['Total Pembeli (Pesanan Dibuat)'],
    'zh-CN': ['买家数（已下订单）'],
    en: ['Buyers (Placed Order)'],
  }),
  measure('commerce.buyers-confirmed', {
    id: ['Total Pembeli (Pesanan Siap Dikirim)'],
    'zh-CN': ['买家数（已确定订单）', '买家数（已确认订单）'],
    en: ['Buyers (Confirmed Order)'],
  }),
  measure('commerce.product-visitors', {
    id: ['Pengunjung Produk (Kunjungan)'],
    'zh-CN': ['商品访客数量'],
    en: ['Product Visitors (Visit)'],
  }),
  measure('commerce.product-page-views', {
    id: ['Halaman Produk Dilihat'],
    'zh-CN': ['商品页面访问量'],
    en: ['Product Page Views'],
  }),
  measure('commerce.products-visited', { id: ['Produk Dikunjungi'] }),
  measure('commerce.product-bounces', { id: ['Pengunjung Melihat Tanpa Membeli'] }),
  measure(
    'commerce.product-bounce-rate',
    {
      id: ['Tingkat Pengunjung Melihat Tanpa Membeli'],
      'zh-CN': ['商品跳出率'],
      en: ['Product Bounce Rate'],
    },
    rate,
  ),
  measure('commerce.search-clicks', { id: ['Klik Pencarian'], en: ['Search Clicks'] }),
  measure('commerce.search-visitors', { 'zh-CN': ['搜索点击人数'] }),
  measure('commerce.product-likes', { id: ['Suka'], 'zh-CN': ['赞'], en: ['Likes'] }),
  measure('commerce.cart-visitors', {
    id: ['Pengunjung Produk (Menambahkan Produk ke Keranjang)'],
    'zh-CN': ['商品访客数（加入购物车）', '商品访客数 (加入购物车）'],
    en: ['Product Visitors (Add to Cart)'],
  }),
  measure('commerce.cart-units', {
    id: ['Dimasukkan ke Keranjang (Produk)'],
    'zh-CN': ['件数 (加入购物车）'],
    en: ['Units (Add to Cart)'],
  }),
  measure(
    'commerce.cart-rate',
    {
      id: ['Tingkat Konversi Produk Dimasukkan ke Keranjang'],
      en: ['Conversion Rate (Add to Cart)'],
      'zh-CN': ['加入购物车转化率'],
    },
    rate,
  ),
];
