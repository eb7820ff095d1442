import type { Adapter, AdapterPage } from './adapter.ts';
import { amazon } from './amazon/amazon.ts';
import { discord } from './discord/discord.ts';
import { ebay } from './ebay/ebay.ts';
import { etsy } from './etsy/etsy.ts';
import { facebook } from './facebook/facebook.ts';
import { ghost } from './ghost/ghost.ts';
import { googleAnalytics } from './google-analytics/google-analytics.ts';
import { instagram } from './instagram/instagram.ts';
import { lazada } from './lazada/lazada.ts';
import { linkedin } from './linkedin/linkedin.ts';
import { linkedinPage } from './linkedin-page/linkedin-page.ts';
import { metaBusinessSuite } from './meta-business-suite/meta-business-suite.ts';
import { pinterest } from './pinterest/pinterest.ts';
import { searchConsole } from './search-console/search-console.ts';
import { shopee } from './shopee/shopee.ts';
import { shopeeLive } from './shopee-live/shopee-live.ts';
import { shopify } from './shopify/shopify.ts';
import { substack } from './substack/substack.ts';
import { threads } from './threads/threads.ts';
import { tiktokShop } from './tiktok-shop/tiktok-shop.ts';
import { tiktokStudio } from './tiktok-studio/tiktok-studio.ts';
import { tokopedia } from './tokopedia/tokopedia.ts';
import { twitch } from './twitch/twitch.ts';
import { vendure } from './vendure/vendure.ts';
import { x } from './x/x.ts';
import { youtubeStudio } from './youtube-studio/youtube-studio.ts';

export type {
  AccountSource,
  Adapter,
  AdapterPage,
  CardSource,
  DeltaSource,
  HeadingSource,
  ItemSource,
  LabelSource,
  Labels,
  MetricClaim,
  PeriodSource,
  Places,
  SeriesSource,
  Source,
  TableSource,
  Time,
} from './adapter.ts';

/** Every platform that Fourfold knows by record; one folder each. */
export const ADAPTERS: readonly Adapter[] = [
  amazon,
  discord,
  ebay,
  etsy,
  facebook,
  ghost,
  googleAnalytics,
  instagram,
  lazada,
  linkedin,
  linkedinPage,
  metaBusinessSuite,
  pinterest,
  searchConsole,
  shopee,
  shopeeLive,
  shopify,
  substack,
  threads,
  tiktokShop,
  tiktokStudio,
  tokopedia,
  twitch,
  vendure,
  x,
  youtubeStudio,
];

/**
 * The adapter and the page of it that this address is, or null. Software that people host
 * themselves is recognised by what stands on the page too, so it needs `root`.
 */
export function adapterFor(
  url: URL,
  root?: ParentNode,
): { adapter: Adapter; page: AdapterPage } | null {
  for (const adapter of ADAPTERS) {
    if (!servedBy(adapter, url, root)) continue;
    const page = adapter.pages.find((candidate) => candidate.when(url));
    if (page) return { adapter, page };
  }
  return null;
}

function servedBy(adapter: Adapter, url: URL, root?: ParentNode): boolean {
  if (adapter.hosts !== 'any') {
    return adapter.hosts.some((host) =>
      host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
    );
  }
  return root !== undefined && (adapter.marks ?? []).some((mark) => root.querySelector(mark));
}
