import { defineMetrics } from './define-metrics.ts';

/** What a customer is worth over time. */
export const customersMetrics = defineMetrics({
  'customers.lifetime-value': {
    name: 'Customer lifetime value',
    brief: 'What one customer is expected to bring in over the whole relation.',
    unit: 'money',
    kind: 'stock',
    direction: 'higher',
    cadenceDays: 90,
    stage: 'convert',
    aliases: { en: ['Customer lifetime value', 'LTV', 'CLV', 'Lifetime value'] },
  },
});
