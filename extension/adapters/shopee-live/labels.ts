import type { MetricClaim } from '../adapter.ts';
import { claim, money } from '../claims.ts';

/**
 * What Shopee Live calls the numbers of a stream, as its exported sheet has them ("Daftar
 * Streaming"). "Dilihat" is how often the stream was seen, "Pengunjung" how many people did.
 */
export const LIVE: readonly MetricClaim[] = [
  claim('live.duration', { id: ['Durasi'] }),
  claim('live.viewers', { id: ['Pengunjung'] }),
  claim('live.peak-viewers', { id: ['Penonton Terbanyak'] }),
  claim('live.average-view-duration', { id: ['Rata-rata Durasi Menonton'] }),
  claim('live.views', { id: ['Dilihat'] }),
  claim('live.orders-confirmed', { id: ['Pesanan (COD Dibuat + Non-COD Dibayar)'] }),
  money('live.gmv-confirmed', { id: ['Penjualan (Pesanan Siap Dikirim)'] }),
  claim('live.product-clicks', { id: ['Produk Diklik'] }),
  claim('live.likes', { id: ['Suka'] }),
  claim('live.shares', { id: ['Share'] }),
  claim('live.new-followers', { id: ['Jumlah Pengikut Baru'] }),
  claim('live.comments', { id: ['Komentar'] }),
  claim('live.conversion-rate', { id: ['Tingkat Konversi'] }),
  claim('live.coins-claimed', { id: ['Koin Diklaim'] }),
  claim('live.vouchers-claimed', { id: ['Voucher Diklaim'] }),
];
