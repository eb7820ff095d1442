import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const sales = defineFormat({
  id: 'shopify-sales',
  platform: 'shopify',
  name: 'Shopify, sales report',
  evidence:
    'Two rows of "Total sales over time" that reconcile. It names no currency; discounts and returns are below zero.',
  columns: [
    column('date', 'date', { en: ['Day', 'Date', 'Week', 'Month'] }),
    column('item', 'title', { en: ['Product title', 'Product'] }),
    column(
      'part',
      'segment',
      {
        en: [
          'Sales channel',
          'Order or sales channel',
          'Channel',
          'Referrer source',
          'Traffic source',
          'Billing country',
          'Billing region',
          'Country',
        ],
      },
      { dimension: 'channel' },
    ),
    measure('commerce.orders', { en: ['Orders'] }),
    measure('commerce.gross-sales', { en: ['Gross sales'] }),
    measure('commerce.discounts', { en: ['Discounts'] }),
    measure('commerce.returned-revenue', { en: ['Returns', 'Sales reversals'] }),
    measure('commerce.net-sales', { en: ['Net sales'] }),
    measure('commerce.shipping-charges', { en: ['Shipping charges', 'Shipping'] }),
    measure('commerce.duties', { en: ['Duties'] }),
    measure('commerce.additional-fees', { en: ['Additional fees'] }),
    measure('commerce.taxes', { en: ['Taxes'] }),
    measure('commerce.revenue', { en: ['Total sales'] }),
    measure('commerce.average-order-value', { en: ['Average order value'] }),
    measure('commerce.units-sold', {
      en: ['Net items sold', 'Quantity ordered', 'Net quantity', 'Units sold'],
    }),
    measure('traffic.sessions', { en: ['Sessions', 'Online store sessions'] }),
    measure(
      'commerce.conversion-rate',
      { en: ['Conversion rate', 'Online store conversion rate'] },
      { unit: '%', fraction: 'auto' },
    ),
  ],
  needs: [
    ['commerce.gross-sales', 'commerce.net-sales'],
    ['commerce.net-sales', 'commerce.revenue'],
    ['commerce.gross-sales', 'commerce.revenue'],
    ['date', 'commerce.orders', 'commerce.revenue'],
  ],
  numbers: 'en',
});

export const shopifyFormats: readonly FileFormat[] = [sales];
