import { amazonFormats } from './amazon/amazon.ts';
import { discordFormats } from './discord/discord.ts';
import { ebayFormats } from './ebay/ebay.ts';
import type { FileFormat } from './engine/format.ts';
import { etsyFormats } from './etsy/etsy.ts';
import { googleAnalyticsFormats } from './google-analytics/google-analytics.ts';
import { linkedinFormats } from './linkedin/linkedin.ts';
import { metaAdsFormats } from './meta-ads/meta-ads.ts';
import { metaBusinessSuiteFormats } from './meta-business-suite/meta-business-suite.ts';
import { searchConsoleFormats } from './search-console/search-console.ts';
import { shopeeFormats } from './shopee/shopee.ts';
import { shopifyFormats } from './shopify/shopify.ts';
import { tiktokShopFormats } from './tiktok-shop/tiktok-shop.ts';
import { tiktokStudioFormats } from './tiktok-studio/tiktok-studio.ts';
import { tokopediaFormats } from './tokopedia/tokopedia.ts';
import { twitchFormats } from './twitch/twitch.ts';
import { xFormats } from './x/x.ts';
import { youtubeStudioFormats } from './youtube-studio/youtube-studio.ts';

/** Every kind of file that is read. Where two fit a file alike, the earlier one is taken. */
export const FORMATS: readonly FileFormat[] = Object.freeze([
  ...youtubeStudioFormats,
  ...tiktokStudioFormats,
  ...metaBusinessSuiteFormats,
  ...metaAdsFormats,
  ...xFormats,
  ...linkedinFormats,
  ...googleAnalyticsFormats,
  ...searchConsoleFormats,
  ...discordFormats,
  ...shopeeFormats,
  ...tiktokShopFormats,
  ...tokopediaFormats,
  ...amazonFormats,
  ...shopifyFormats,
  ...twitchFormats,
  ...ebayFormats,
  ...etsyFormats,
]);
