import type { MetricId } from '../../../core/metrics/index.ts';
import type { Labels, MetricClaim } from '../adapter.ts';
import { claim } from '../claims.ts';

/**
 * Shopee counts sales in three ways, and the page is set to one of them: orders placed, confirmed
 * (ready to ship) or paid.
 */
export const PLACED: Labels = {
  id: ['Pesanan Dibuat'],
  vi: ['Đơn hàng đã đặt'],
  'zh-CN': ['已下订单'],
  en: ['Placed Order', 'Placed Orders'],
};
export const CONFIRMED: Labels = {
  id: ['Pesanan Siap Dikirim'],
  vi: ['Đơn đã xác nhận'],
  th: ['ยืนยันแล้ว'],
  'zh-CN': ['已确定订单', '已确认订单'],
  en: ['Confirmed Order', 'Confirmed Orders'],
};
export const PAID: Labels = {
  id: ['Pesanan Dibayar'],
  vi: ['Đơn Đã Thanh Toán'],
  en: ['Paid Order', 'Paid Orders'],
};

/** One name with three meanings: which one holds, the chosen status says. */
export function byStatus(
  [placed, confirmed, paid]: readonly [MetricId, MetricId, MetricId],
  labels: Labels,
  more: Omit<MetricClaim, 'metric' | 'labels'> = {},
): readonly MetricClaim[] {
  return [
    claim(placed, labels, { ...more, when: PLACED }),
    claim(confirmed, labels, { ...more, when: CONFIRMED }),
    claim(paid, labels, { ...more, when: PAID }),
  ];
}
