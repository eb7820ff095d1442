import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { hostsOf } from '../claims.ts';
import { LIVE, OVERVIEW, PRODUCT, SERVICE, VIDEO } from './labels.ts';

const LANDS = {
  id: 'IDR',
  vn: 'VND',
  th: 'THB',
  ph: 'PHP',
  my: 'MYR',
  sg: 'SGD',
  us: 'USD',
  uk: 'GBP',
  mx: 'MXN',
  br: 'BRL',
  es: 'EUR',
  de: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  ie: 'EUR',
  jp: 'JPY',
} as const;
const HOSTS = hostsOf('seller-', LANDS, '.tiktok.com');
const REGIONS = {
  ...Object.fromEntries(Object.entries(LANDS).map(([land, code]) => [land.toUpperCase(), code])),
  GB: 'GBP',
};
/** One login sees its shops of several countries here, and the address says which. */
const ACROSS = 'seller.tiktokshopglobalselling.com';

const named = (claims: readonly MetricClaim[], more: Partial<LabelSource> = {}): LabelSource => ({
  kind: 'labels',
  claims,
  totals: { en: ['Total', 'All'], id: ['Total'], 'pt-BR': ['Total'] },
  ...more,
});

const at = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);
const parameter = (name: string) => (url: URL) => url.searchParams.get(name) ?? undefined;

/** TikTok Shop Seller Center with its Data Compass. */
export const tiktokShop = defineAdapter({
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  version: '1',
  hosts: [...Object.keys(HOSTS), ACROSS],
  currencies: { hosts: HOSTS, parameter: { name: 'shop_region', values: REGIONS } },
  account: {
    parameter: { name: 'shop_region', id: /^([A-Z]{2})$/i, hosts: [ACROSS] },
    host: true,
  },
  pages: [
    {
      id: 'overview',
      when: at(/^\/compass\/data-overview(?:\/|$)/),
      evidence:
        'address, the names of the breakdown with its links and shares between them, and frames are from notes on the live page; all other names are from exported files',
      reads: [named(OVERVIEW)],
    },
    {
      id: 'live-details',
      when: at(/^\/compass\/live-analysis\/live-details(?:\/|$)/),
      evidence: 'unverified: the address is known; names are from the exported file of streams',
      reads: [named(LIVE, { time: 'lifetime' })],
    },
    {
      id: 'live',
      when: at(/^\/compass\/live-analysis(?:\/|$)/),
      evidence: 'unverified: the address is known; names are from the exported file of streams',
      reads: [named(LIVE)],
    },
    {
      id: 'live-board',
      when: at(/^\/workbench\/campaign(?:\/|$)/),
      evidence: 'unverified: the address is known; names are from the exported file of streams',
      itemOf: parameter('campaign_id'),
      reads: [named(LIVE, { time: 'lifetime' })],
    },
    {
      id: 'video',
      when: at(/^\/compass\/video-analytics(?:\/|$)/),
      evidence:
        'unverified: the address is known; names stand for the columns of an exported file, as a program that reads it calls them',
      reads: [named(VIDEO)],
    },
    {
      id: 'product-detail',
      when: at(/^\/compass\/product-analysis\/detail(?:\/|$)/),
      evidence: 'unverified: the address is known; names are from exported files',
      itemOf: parameter('id'),
      reads: [named(PRODUCT)],
    },
    {
      id: 'product',
      when: at(/^\/compass\/product-analysis(?:\/|$)/),
      evidence: 'unverified: the address is known; names are from exported files',
      reads: [named(PRODUCT)],
    },
    {
      id: 'service',
      when: at(/^\/compass\/service-analytics(?:\/|$)/),
      evidence:
        'unverified: the address is known; names stand for the columns of an exported file, as a program that reads it calls them',
      reads: [named(SERVICE)],
    },
  ],
});
