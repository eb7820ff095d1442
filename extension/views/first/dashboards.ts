/** A dashboard that can be chosen by its name. */
export interface KnownDashboard {
  /** The platform's id, which names it. */
  readonly id: string;
  readonly kind: 'channel' | 'shop' | 'site';
  /** Where to begin. A page that needs an account's own id in its address is reached from here. */
  readonly address: string;
  /** Hosts in other countries, by ISO 3166 code; `address` holds that of all others. */
  readonly hosts?: Readonly<Record<string, string>>;
}

/** What people most often have, first. Self-hosted software and sites with a host for each person are typed in. */
export const DASHBOARDS: readonly KnownDashboard[] = [
  { id: 'youtube-studio', kind: 'channel', address: 'https://studio.youtube.com/' },
  {
    id: 'tiktok-studio',
    kind: 'channel',
    address: 'https://www.tiktok.com/tiktokstudio/analytics',
  },
  { id: 'instagram', kind: 'channel', address: 'https://www.instagram.com/accounts/insights/' },
  {
    id: 'meta-business-suite',
    kind: 'channel',
    address: 'https://business.facebook.com/latest/insights/overview',
  },
  {
    id: 'facebook',
    kind: 'channel',
    address: 'https://www.facebook.com/professional_dashboard/',
  },
  {
    id: 'linkedin',
    kind: 'channel',
    address: 'https://www.linkedin.com/analytics/creator/content/',
  },
  { id: 'x', kind: 'channel', address: 'https://x.com/i/account_analytics' },
  { id: 'threads', kind: 'channel', address: 'https://www.threads.com/insights' },
  { id: 'pinterest', kind: 'channel', address: 'https://analytics.pinterest.com/overview/' },
  { id: 'twitch', kind: 'channel', address: 'https://dashboard.twitch.tv/' },
  { id: 'discord', kind: 'channel', address: 'https://discord.com/developers/servers' },
  {
    id: 'tiktok-shop',
    kind: 'shop',
    address: 'https://seller-us.tiktok.com/compass/data-overview',
    hosts: {
      ID: 'seller-id.tiktok.com',
      VN: 'seller-vn.tiktok.com',
      TH: 'seller-th.tiktok.com',
      PH: 'seller-ph.tiktok.com',
      MY: 'seller-my.tiktok.com',
      SG: 'seller-sg.tiktok.com',
      GB: 'seller-uk.tiktok.com',
      MX: 'seller-mx.tiktok.com',
      BR: 'seller-br.tiktok.com',
      ES: 'seller-es.tiktok.com',
      DE: 'seller-de.tiktok.com',
      FR: 'seller-fr.tiktok.com',
      IT: 'seller-it.tiktok.com',
      IE: 'seller-ie.tiktok.com',
      JP: 'seller-jp.tiktok.com',
    },
  },
  {
    id: 'shopee',
    kind: 'shop',
    address: 'https://seller.shopee.sg/datacenter/dashboard',
    hosts: {
      ID: 'seller.shopee.co.id',
      VN: 'seller.shopee.vn',
      TH: 'seller.shopee.co.th',
      PH: 'seller.shopee.ph',
      MY: 'seller.shopee.com.my',
      TW: 'seller.shopee.tw',
      BR: 'seller.shopee.com.br',
    },
  },
  { id: 'tokopedia', kind: 'shop', address: 'https://seller.tokopedia.com/home' },
  {
    id: 'lazada',
    kind: 'shop',
    address: 'https://sellercenter.lazada.sg/ba/dashboard',
    hosts: {
      ID: 'sellercenter.lazada.co.id',
      MY: 'sellercenter.lazada.com.my',
      PH: 'sellercenter.lazada.com.ph',
      TH: 'sellercenter.lazada.co.th',
      VN: 'sellercenter.lazada.vn',
    },
  },
  {
    id: 'amazon',
    kind: 'shop',
    address: 'https://sellercentral.amazon.com/business-reports',
    hosts: {
      CA: 'sellercentral.amazon.ca',
      MX: 'sellercentral.amazon.com.mx',
      BR: 'sellercentral.amazon.com.br',
      GB: 'sellercentral.amazon.co.uk',
      DE: 'sellercentral.amazon.de',
      FR: 'sellercentral.amazon.fr',
      IT: 'sellercentral.amazon.it',
      ES: 'sellercentral.amazon.es',
      NL: 'sellercentral.amazon.nl',
      IE: 'sellercentral.amazon.ie',
      BE: 'sellercentral.amazon.com.be',
      PL: 'sellercentral.amazon.pl',
      SE: 'sellercentral.amazon.se',
      TR: 'sellercentral.amazon.com.tr',
      AE: 'sellercentral.amazon.ae',
      SA: 'sellercentral.amazon.sa',
      EG: 'sellercentral.amazon.eg',
      IN: 'sellercentral.amazon.in',
      JP: 'sellercentral.amazon.co.jp',
      SG: 'sellercentral.amazon.sg',
      AU: 'sellercentral.amazon.com.au',
    },
  },
  { id: 'shopify', kind: 'shop', address: 'https://admin.shopify.com/' },
  { id: 'etsy', kind: 'shop', address: 'https://www.etsy.com/your/shops/me/stats' },
  {
    id: 'ebay',
    kind: 'shop',
    address: 'https://www.ebay.com/sh/performance/traffic',
    hosts: {
      GB: 'www.ebay.co.uk',
      DE: 'www.ebay.de',
      FR: 'www.ebay.fr',
      IT: 'www.ebay.it',
      ES: 'www.ebay.es',
      CA: 'www.ebay.ca',
      AU: 'www.ebay.com.au',
    },
  },
  { id: 'google-analytics', kind: 'site', address: 'https://analytics.google.com/' },
  { id: 'search-console', kind: 'site', address: 'https://search.google.com/search-console' },
];

/** The country that a language tag names or, where it names none, where it is most spoken. */
function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? '';
  } catch {
    return '';
  }
}

/** Where a dashboard is for a person of that language and country. */
export function addressFor({ address, hosts }: KnownDashboard, locale: string): string {
  const country = countryOf(locale);
  const host = hosts && Object.hasOwn(hosts, country) ? hosts[country] : undefined;
  if (host === undefined) return address;
  const url = new URL(address);
  url.host = host;
  return url.href;
}

const hostsOf = ({ address, hosts = {} }: KnownDashboard): readonly string[] => [
  new URL(address).host,
  ...Object.values(hosts),
];

/** The known dashboard that an address is of; null for any other page. */
export function knownAt(address: string): KnownDashboard | null {
  const { host } = new URL(address);
  return DASHBOARDS.find((one) => hostsOf(one).includes(host)) ?? null;
}

/**
 * The address that a person typed, as it is kept: without name and password in it, with `https://`
 * where nothing stands before it; null where it is no address of a page.
 */
export function addressTyped(text: string): string | null {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  try {
    const url = new URL(whole);
    url.username = '';
    url.password = '';
    const isSite = url.hostname.includes('.') || url.hostname === 'localhost';
    return /^https?:$/.test(url.protocol) && isSite && url.href.length <= 2000 ? url.href : null;
  } catch {
    return null;
  }
}
