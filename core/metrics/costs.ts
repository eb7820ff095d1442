import { defineMetrics } from './define-metrics.ts';

/** What selling costs. */
export const costsMetrics = defineMetrics({
  'costs.total': {
    name: 'Selling costs',
    brief: 'What selling cost in all over the period, as estimated by the platform.',
    unit: 'money',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 7,
    aliases: { en: ['Selling costs'], id: ['Estimasi pengeluaran'] },
  },
  'costs.service-fees': {
    name: 'Service fees',
    brief: 'What the platform takes for its services, over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 7,
    aliases: { en: ['Service fees'], id: ['Biaya layanan'] },
  },
  'costs.transaction-fees': {
    name: 'Transaction fees',
    brief: 'What taking payments cost over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 7,
    aliases: { en: ['Transaction fees'], id: ['Biaya jasa transaksi'] },
  },
  'costs.free-shipping': {
    name: 'Free shipping costs',
    brief: 'What free shipping cost the shop over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 7,
    aliases: { en: ['Free shipping costs'] },
  },
  'costs.free-shipping-fulfilled': {
    name: 'Free shipping costs by the platform',
    brief:
      'What free shipping cost for orders that the platform stores and sends, over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 7,
    aliases: { en: ['Free shipping costs by the platform'] },
  },
  'costs.broadcast-messages': {
    name: 'Broadcast message costs',
    brief: 'What messages to many customers cost over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'none',
    cadenceDays: 7,
    aliases: { en: ['Broadcast message costs'], id: ['Biaya broadcast chat'] },
  },
  'costs.vouchers': {
    name: 'Voucher costs',
    brief: 'What the shop’s own vouchers cost over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'none',
    cadenceDays: 7,
    aliases: { en: ['Voucher costs'], id: ['Biaya kupon toko'] },
  },
});
