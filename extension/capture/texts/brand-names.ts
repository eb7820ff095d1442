import {
  attribute,
  attributeNames,
  childCount,
  findIn,
  hasAttributes,
  localName,
} from '../page/dom.ts';

/** Platforms whose mark pages draw on a card instead of writing their name. */
const BRANDS: ReadonlyMap<string, string> = new Map(
  (
    'Amazon Behance Bluesky Discord Dribbble eBay Etsy Facebook GitHub Google Instagram Kakao Lazada ' +
    'LinkedIn Mastodon Messenger Patreon Pinterest Reddit Shopee Shopify Snapchat Spotify Substack ' +
    'Telegram Threads TikTok Tokopedia Tumblr Twitch Twitter Vimeo VK WeChat Weibo WhatsApp YouTube'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

const MARKS = 'img, svg, use, i, span, [role="img"]';
const NAMED = new Set('class src href xlink:href data-icon data-lucide name icon'.split(' '));
const MOST = 24;
const LONGEST = 300;

/** The platforms that a text names, each but once. */
function brandsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const brand = BRANDS.get(word);
    if (brand) found.add(brand);
  }
  return found;
}

/** The platform whose mark a part of the page shows, told from what its icons are called; null where it shows several. */
export function brandOf(part: Element): string | null {
  const found = new Set<string>();
  let left = MOST;
  for (const mark of findIn(part, MARKS)) {
    if (left-- === 0) break;
    if (!hasAttributes(mark) || (localName(mark) === 'span' && childCount(mark) > 0)) continue;
    for (const name of attributeNames(mark)) {
      if (!NAMED.has(name)) continue;
      const value = attribute(mark, name);
      if (value && value.length <= LONGEST && !value.startsWith('data:'))
        for (const brand of brandsIn(value)) found.add(brand);
    }
  }
  const [only, second] = found;
  return only && !second ? only : null;
}
