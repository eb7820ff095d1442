import { notesFrom, type PlatformNote } from './platform-note.ts';

const READ = '2026-11-26';
const own = (source: string) => ({ source, read: READ });
const others = (source: string) => ({ source, read: READ, secondHand: true as const });

const TIKTOK_SHOP = own(
  'https://seller-vn.tiktok.com/university/essay?knowledge_id=10008597&lang=en',
);
const TIKTOK_DIRECT = own(
  'https://seller-us.tiktok.com/university/essay?knowledge_id=7615505410344750',
);
const TIKTOK_GMV = others('https://www.tt123.com/ask/6aeWvHmf');
const SELLERS_TOOL = others('https://help.bigseller.com/en_US/detailPage/10/1/801/content');
const SHOPIFY_REVERSALS = own(
  'https://shopify.dev/changelog/shopifyql-returns-fields-deprecated-and-replaced-with-sales-reversals-fields',
);
const SHOPIFY_TERMS = others(
  'https://intercom.help/polar-app/en/articles/6665698-shopify-terms-definitions',
);
const AMAZON_REPORTS = own(
  'https://sellercentral-europe.amazon.com/gp/help/external/help.html?itemID=200989470&language=en_GB',
);
const EBAY_GMV = others('https://valueaddedresource.net/ebay-changes-gross-merchandise-volume');
const ETSY_REVENUE = own(
  'https://help.etsy.com/hc/pl/articles/360016388633-Jak-wyliczane-s%C4%85-przychody-mojego-sklepu-',
);

/** What is sold and what it comes to, with or without what was cancelled and given back. */
export const COMMERCE_NOTES: readonly PlatformNote[] = [
  ...notesFrom('tiktok-shop', TIKTOK_SHOP, {
    'commerce.revenue':
      'Orders as they are paid, and cash on delivery as it is ordered; what was returned or cancelled later is not taken off.',
  }),
  ...notesFrom('tiktok-shop', TIKTOK_DIRECT, {
    'live.gmv':
      'Orders placed from the live stream itself, by the last click before them, refunded ones included. What people who clicked there buy elsewhere within 14 days is in the affiliate figure alone, which is larger.',
    'video.gmv':
      'Orders placed from the video itself, by the last click before them, refunded ones included. What people who clicked there buy elsewhere within 14 days is in the affiliate figure alone, which is larger.',
  }),
  ...notesFrom('tiktok-shop', TIKTOK_GMV, {
    'commerce.gmv':
      'With shipping and with what was cancelled or returned; vouchers that the platform pays are not in it.',
  }),
  ...['shopee', 'lazada', 'tokopedia'].flatMap((platform) =>
    notesFrom(platform, SELLERS_TOOL, {
      'commerce.orders':
        platform === 'shopee'
          ? 'Placed orders are counted whatever becomes of them, unpaid and cancelled ones too. A tool of sellers that follows it counts prepaid ones by the time of payment and cash on delivery by that of the order.'
          : 'Counted whatever becomes of them, unpaid and cancelled ones too. A tool of sellers that follows it counts them by the time of the order.',
    }),
  ),
  ...notesFrom('shopee', SELLERS_TOOL, {
    'commerce.revenue':
      'As a tool of sellers follows it: prices less the discounts, vouchers and coins of platform and shop, with shipping and the buyer’s service fee.',
  }),
  ...notesFrom('shopify', SHOPIFY_REVERSALS, {
    'commerce.returned-revenue':
      'All that reverses a sale: refunds, returns, changes to an order and cancellations, not only goods that came back.',
  }),
  ...notesFrom('shopify', SHOPIFY_TERMS, {
    'commerce.gross-sales':
      'Price times quantity, before discounts, returns, taxes and shipping; cancelled, pending and unpaid orders are in it, tests and deleted ones are not.',
    'commerce.net-sales': 'Gross sales less discounts and returns, without shipping and taxes.',
    'commerce.revenue':
      'Total sales: net sales with taxes, duties and shipping; a sale counts on the day of the order.',
  }),
  ...notesFrom('amazon', AMAZON_REPORTS, {
    'commerce.revenue':
      'All orders placed in the time, settled or not, cancelled ones included and fees not taken off: payments show less.',
    'commerce.units-refunded':
      'On the day of the refund, also where the unit was ordered in the month before.',
  }),
  ...notesFrom('ebay', EBAY_GMV, {
    'commerce.gmv':
      'All paid transactions with shipping and taxes, since December 2021; before, also such as were never paid.',
  }),
  ...notesFrom('etsy', ETSY_REVENUE, {
    'commerce.revenue':
      'Sales less the discounts given, without shipping, and without orders that were cancelled and refunded in full; fees are not taken off.',
  }),
];
