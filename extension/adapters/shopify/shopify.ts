import { defineAdapter, type MetricClaim } from '../adapter.ts';
import { claim, EITHER_WAY, money, NOT_SEEN, unproved } from '../claims.ts';

/** Discounts and returns stand as negative amounts; net and total sales may become so. */
const CLAIMS: readonly MetricClaim[] = [
  claim('commerce.orders', { en: ['Orders', 'Total orders'] }),
  money('commerce.gross-sales', { en: ['Gross sales'] }),
  money('commerce.discounts', { en: ['Discounts'] }, { range: EITHER_WAY }),
  money('commerce.returned-revenue', { en: ['Returns'] }, { range: EITHER_WAY }),
  money('commerce.net-sales', { en: ['Net sales'] }, { range: EITHER_WAY }),
  money('commerce.shipping-charges', { en: ['Shipping charges'] }, { range: EITHER_WAY }),
  money('commerce.duties', { en: ['Duties'] }, { range: EITHER_WAY }),
  money('commerce.additional-fees', { en: ['Additional fees'] }, { range: EITHER_WAY }),
  money('commerce.taxes', { en: ['Taxes'] }, { range: EITHER_WAY }),
  money('commerce.revenue', { en: ['Total sales'] }, { range: EITHER_WAY }),
  ...unproved(NOT_SEEN, [
    claim('traffic.sessions', { en: ['Sessions', 'Online store sessions'] }),
    claim('commerce.conversion-rate', {
      en: ['Conversion rate', 'Online store conversion rate'],
    }),
    money('commerce.average-order-value', { en: ['Average order value'] }),
    claim('commerce.repeat-purchase-rate', { en: ['Returning customer rate'] }),
  ]),
];

/** The admin of a Shopify store. */
export const shopify = defineAdapter({
  id: 'shopify',
  name: 'Shopify',
  version: '1',
  hosts: ['admin.shopify.com'],
  account: { path: /^\/store\/([\w-]+)(?:\/|$)/ },
  pages: [
    {
      id: 'analytics',
      when: ({ pathname }) => /^\/store\/[\w-]+\/analytics(?:\/|$)/.test(pathname),
      evidence:
        'unverified: address and elements are not from the live page; names are from an exported report',
      reads: [{ kind: 'labels', claims: CLAIMS, totals: { en: ['Total', 'Totals', 'Summary'] } }],
    },
  ],
});
