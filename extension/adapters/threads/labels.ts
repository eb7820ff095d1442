/** What Threads calls its numbers, as its insights show them. */
export const SEEN = {
  views: { en: ['Views'] },
  interactions: { en: ['Interactions'], ja: ['インタラクション'] },
  followers: { en: ['Followers'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** Parts of the interactions, and names that were seen in another language alone. */
export const LIKELY = {
  likes: { en: ['Likes'] },
  replies: { en: ['Replies'] },
  reposts: { en: ['Reposts'] },
  quotes: { en: ['Quotes'] },
  views: { ja: ['閲覧数', '閲覧'] },
  followers: { ja: ['フォロワー'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** What stands in place of the numbers until an account has 100 followers. */
export const GATE = { en: ['Insights await.'] } as const;
