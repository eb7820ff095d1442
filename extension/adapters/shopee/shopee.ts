import { type AdapterPage, defineAdapter, type MetricClaim } from '../adapter.ts';
import { hostsOf, unproved } from '../claims.ts';
import { LIVE } from '../shopee-live/labels.ts';
import { DOUBTS, HEALTH, PRODUCT, SERVICE, SHOP } from './labels.ts';

const HOSTS = hostsOf('seller.shopee.', {
  'co.id': 'IDR',
  vn: 'VND',
  'co.th': 'THB',
  ph: 'PHP',
  'com.my': 'MYR',
  sg: 'SGD',
  tw: 'TWD',
  'com.br': 'BRL',
});

const EXPORTED = unproved(DOUBTS.shop, [...SHOP, ...PRODUCT]);
const LIVES = unproved(DOUBTS.shop, LIVE);
const ANSWERS = unproved(DOUBTS.service, SERVICE);
const STANDING = unproved(DOUBTS.service, HEALTH);

/** Rows that sum up a table of items or days. */
const TOTALS = { en: ['Total', 'All products'], id: ['Semua Produk', 'Total'] } as const;

/** Heads over the numbers of products. */
const ITEMS = { en: ['Item ID'], id: ['Kode Produk'], 'zh-CN': ['商品编号'] } as const;

const page = (
  id: string,
  path: RegExp,
  claims: readonly MetricClaim[],
  evidence: string,
  more: Partial<AdapterPage> = {},
): AdapterPage => ({
  id,
  when: (url) => path.test(url.pathname),
  evidence: `unverified: ${evidence}`,
  // "Real-time : Today 00:00 - 15:00" is the running day, among other choices "30 hari sebelumnya."
  period: { at: [], realtime: /^real-?\s?time\s*[:：]/i },
  reads: [{ kind: 'labels', claims, totals: TOTALS, items: ITEMS }],
  ...more,
});

const NAMES =
  'the address is known; its names are from exported files, its elements nobody has seen';
const NO_NAMES = 'the address is known; names and elements are not';

/** Shopee Seller Centre with its Business Insights. */
export const shopee = defineAdapter({
  id: 'shopee',
  name: 'Shopee Seller Centre',
  version: '1',
  hosts: Object.keys(HOSTS),
  currencies: { hosts: HOSTS },
  // One seller account has one shop in a country, and the address names no shop.
  account: { parameter: { name: 'cnsc_shop_id', id: /^(\d{4,})$/ }, host: true },
  pages: [
    page('dashboard', /^\/datacenter\/dashboard(?:\/|$)/, EXPORTED, NAMES),
    page('overview', /^\/datacenter\/overview(?:\/|$)/, EXPORTED, NAMES),
    page('product', /^\/datacenter\/products?\//, EXPORTED, NAMES),
    page('traffic', /^\/datacenter\/traffic(?:\/|$)/, EXPORTED, NAMES),
    page('livestream', /^\/datacenter\/marketing\/content\/livestreaming(?:\/|$)/, LIVES, NAMES),
    page('live-board', /^\/datacenter\/liveboard(?:\/|$)/, LIVES, NAMES, {
      reads: [{ kind: 'labels', claims: LIVES, time: 'lifetime' }],
    }),
    page('marketing', /^\/datacenter\/marketing\/(?:tools|voucher)(?:\/|$)/, EXPORTED, NAMES),
    page('services', /^\/datacenter\/services(?:\/|$)/, ANSWERS, NO_NAMES),
    page('account-health', /^\/portal\/accounthealth(?:\/|$)/, STANDING, NO_NAMES),
  ],
});
