/**
 * What X calls its numbers: Japanese as the analytics of a post show them, English as the columns of
 * its exported files are called.
 */
export const LABELS = {
  impressions: { en: ['Impressions'], ja: ['インプレッション', 'インプレッション数'] },
  likes: { en: ['Likes'], ja: ['いいね'] },
  engagements: { en: ['Engagements'] },
  engagementRate: { en: ['Engagement rate'], ja: ['エンゲージメント率'] },
  bookmarks: { en: ['Bookmarks'], ja: ['ブックマーク'] },
  shares: { en: ['Shares', 'Share'], ja: ['共有された回数', '共有'] },
  newFollows: { en: ['New follows'], ja: ['新しいフォロー'] },
  unfollows: { en: ['Unfollows'] },
  replies: { en: ['Replies'], ja: ['返信'] },
  reposts: { en: ['Reposts'], ja: ['リポスト'] },
  profileVisits: {
    en: ['Profile visits'],
    ja: ['プロフィールへのアクセス数', 'プロフクリック'],
  },
  posts: { en: ['Create Post'] },
  videoViews: { en: ['Video views'] },
  mediaViews: { en: ['Media views'], ja: ['メディアの再生数', 'メディア再生数'] },
  detailExpands: { en: ['Detail expands'], ja: ['詳細のクリック数', '詳細クリック'] },
  linkClicks: { en: ['URL clicks'] },
  hashtagClicks: { en: ['Hashtag clicks'] },
  permalinkClicks: { en: ['Permalink clicks'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** What stands in place of the numbers for accounts that do not pay. */
export const GATE = { en: ['Upgrade to continue'] } as const;
