import type { Column } from '../engine/column.ts';
import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const PLATFORM = 'x';

const SHARED: readonly Column[] = [
  measure('content.impressions', {
    en: ['Impressions'],
    ja: ['インプレッション', 'インプレッション数'],
  }),
  measure('engagement.likes', { en: ['Likes'], ja: ['いいね'] }),
  measure('engagement.interactions', { en: ['Engagements'] }),
  measure('engagement.saves', { en: ['Bookmarks'], ja: ['ブックマーク'] }),
  measure('engagement.shares', { en: ['Shares', 'Share'], ja: ['共有された回数', '共有'] }),
  measure('audience.new-followers', { en: ['New follows'], ja: ['新しいフォロー'] }),
  measure('engagement.comments', { en: ['Replies'], ja: ['返信'] }),
  measure('engagement.reposts', { en: ['Reposts'], ja: ['リポスト'] }),
  measure('audience.profile-visits', {
    en: ['Profile visits'],
    ja: ['プロフィールへのアクセス数'],
  }),
];

const overview = defineFormat({
  id: 'x-overview',
  platform: PLATFORM,
  name: 'X, account overview by day',
  evidence: 'An exported file of 50 days, newest first.',
  columns: [
    column('date', 'date', { en: ['Date'] }),
    ...SHARED,
    measure('audience.lost-followers', { en: ['Unfollows'], ja: ['フォローをやめた数'] }),
    measure('content.posts-published', { en: ['Create Post'] }),
    measure('content.views', { en: ['Video views'] }),
    measure('content.media-views', { en: ['Media views'], ja: ['メディアの再生数'] }),
  ],
  needs: [
    ['date', 'content.impressions', 'audience.lost-followers'],
    ['date', 'content.impressions', 'content.posts-published'],
    ['date', 'content.impressions', 'engagement.saves'],
    ['date', 'content.impressions', 'engagement.reposts'],
  ],
  numbers: 'en',
});

const content = defineFormat({
  id: 'x-content',
  platform: PLATFORM,
  name: 'X, posts',
  evidence:
    'An exported file of early 2025 and the headers of a later one. "Date" is the day of the post.',
  columns: [
    column('item', 'item', { en: ['Post id'] }),
    column('published', 'published', { en: ['Date'] }),
    column('text', 'text', { en: ['Post text'] }),
    column('link', 'link', { en: ['Post Link', 'Link'] }),
    ...SHARED,
    measure('engagement.detail-expands', { en: ['Detail expands'] }),
    measure('engagement.link-clicks', { en: ['URL clicks'] }),
    measure('engagement.hashtag-clicks', { en: ['Hashtag clicks'] }),
    measure('engagement.permalink-clicks', { en: ['Permalink clicks'] }),
    measure('content.views', { en: ['Video views'] }),
    measure('content.media-views', { en: ['Media views'] }),
  ],
  needs: [
    ['item', 'content.impressions'],
    ['item', 'engagement.likes'],
  ],
  numbers: 'en',
  undated: 'lifetime',
});

const classic = defineFormat({
  id: 'x-classic',
  platform: PLATFORM,
  name: 'Twitter Analytics, tweets',
  evidence: 'An exported file of 2022 with all 40 columns.',
  columns: [
    column('item', 'item', { en: ['Tweet id'] }),
    column('link', 'link', { en: ['Tweet permalink'] }),
    column('text', 'text', { en: ['Tweet text'] }),
    column('published', 'published', { en: ['time'] }),
    measure('content.impressions', { en: ['impressions'] }),
    measure('engagement.interactions', { en: ['engagements'] }),
    measure('engagement.rate', { en: ['engagement rate'] }, { unit: '%', fraction: true }),
    measure('engagement.reposts', { en: ['retweets'] }),
    measure('engagement.comments', { en: ['replies'] }),
    measure('engagement.likes', { en: ['likes'] }),
    measure('engagement.profile-clicks', { en: ['user profile clicks'] }),
    measure('engagement.link-clicks', { en: ['url clicks'] }),
    measure('engagement.hashtag-clicks', { en: ['hashtag clicks'] }),
    measure('engagement.detail-expands', { en: ['detail expands'] }),
    measure('engagement.permalink-clicks', { en: ['permalink clicks'] }),
    measure('engagement.app-opens', { en: ['app opens'] }),
    measure('engagement.app-installs', { en: ['app installs'] }),
    measure('audience.new-followers', { en: ['follows'] }),
    measure('engagement.email-shares', { en: ['email tweet'] }),
    measure('engagement.phone-clicks', { en: ['dial phone'] }),
    measure('content.media-views', { en: ['media views'] }),
    measure('engagement.media-engagements', { en: ['media engagements'] }),
    measure('ads.impressions', { en: ['promoted impressions'] }),
    measure('ads.engagements', { en: ['promoted engagements'] }),
    measure(
      'ads.engagement-rate',
      { en: ['promoted engagement rate'] },
      { unit: '%', fraction: true },
    ),
    measure('ads.reposts', { en: ['promoted retweets'] }),
    measure('ads.comments', { en: ['promoted replies'] }),
    measure('ads.likes', { en: ['promoted likes'] }),
    measure('ads.profile-clicks', { en: ['promoted user profile clicks'] }),
    measure('ads.link-clicks', { en: ['promoted url clicks'] }),
    measure('ads.hashtag-clicks', { en: ['promoted hashtag clicks'] }),
    measure('ads.detail-expands', { en: ['promoted detail expands'] }),
    measure('ads.permalink-clicks', { en: ['promoted permalink clicks'] }),
    measure('ads.app-opens', { en: ['promoted app opens'] }),
    measure('ads.app-installs', { en: ['promoted app installs'] }),
    measure('ads.follows', { en: ['promoted follows'] }),
    measure('ads.email-shares', { en: ['promoted email tweet'] }),
    measure('ads.phone-clicks', { en: ['promoted dial phone'] }),
    measure('ads.media-views', { en: ['promoted media views'] }),
    measure('ads.media-engagements', { en: ['promoted media engagements'] }),
  ],
  needs: [
    ['item', 'content.impressions'],
    ['item', 'engagement.interactions'],
  ],
  numbers: 'en',
  undated: 'lifetime',
});

export const xFormats: readonly FileFormat[] = [overview, content, classic];
