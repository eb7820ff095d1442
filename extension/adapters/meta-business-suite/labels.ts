/**
 * What Meta Business Suite calls its numbers. English and Japanese as its pages show them where they
 * stand in `SEEN`; the rest, with Thai, as the columns of its exported files are called.
 */
export const SEEN = {
  views: { en: ['Views'], ja: ['閲覧数'] },
  viewers: { en: ['Viewers'], ja: ['閲覧者'] },
  reach: { en: ['Reach'], ja: ['リーチ'] },
  facebookReach: { en: ['Facebook reach', 'Facebook Page reach'] },
  instagramReach: { en: ['Instagram reach'] },
  interactions: { en: ['Content interactions'], ja: ['コンテンツでのインタラクション'] },
  linkClicks: { en: ['Link clicks'], ja: ['リンククリック'] },
  facebookLinkClicks: { en: ['Facebook link clicks'] },
  instagramLinkClicks: { en: ['Instagram link clicks'] },
  visits: { en: ['Visits'], ja: ['アクセス'] },
  facebookVisits: { en: ['Facebook visits', 'Facebook Page visits'] },
  instagramVisits: { en: ['Instagram profile visits'] },
  follows: { en: ['Follows'], ja: ['フォロー'] },
  facebookFollows: { en: ['Facebook follows'] },
  instagramFollows: { en: ['Instagram follows'] },
  netFollows: { en: ['Follows net'], ja: ['純フォロー数'] },
  unfollows: { ja: ['フォローをやめた数'] },
  followers: { ja: ['フォロワー'] },
  facebookFollowers: { ja: ['Facebookフォロワー'] },
  instagramFollowers: { ja: ['Instagramフォロワー'] },
  reactions: { ja: ['「いいね！」とリアクション'] },
  comments: { ja: ['コメント数'] },
  shares: { ja: ['シェア数'] },
  saves: { ja: ['保存数'] },
  averageWatch: { ja: ['動画平均再生時間'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** Columns of exported files. */
export const FILES = {
  views: { th: ['ยอดดู'] },
  reach: { th: ['การเข้าถึง'] },
  likes: { en: ['Likes'], th: ['การกดถูกใจ'] },
  reactions: { en: ['Reactions'], th: ['ความรู้สึก'] },
  reactionsCommentsShares: {
    en: ['Reactions, Comments and Shares'],
    th: ['ความรู้สึก ความคิดเห็น และการแชร์'],
  },
  comments: { en: ['Comments'], th: ['ความคิดเห็น'] },
  shares: { en: ['Shares'], th: ['การแชร์', 'แชร์'] },
  saves: { en: ['Saves'], th: ['การบันทึก'] },
  follows: { th: ['การติดตาม'] },
  clicks: { en: ['Total clicks'], th: ['การคลิกทั้งหมด'] },
  linkClicks: { th: ['การคลิกลิงก์'] },
  otherClicks: { en: ['Other Clicks'] },
  watchTime: { en: ['Seconds viewed'] },
  averageWatch: { en: ['Average Seconds viewed'], th: ['จำนวนวินาทีที่รับชมโดยเฉลี่ย'] },
  earnings: { en: ['Estimated earnings (USD)'] },
  adImpressions: { en: ['Ad impressions'], th: ['อิมเพรสชั่นโฆษณา'] },
  threeSeconds: { en: ['3-second video views'], th: ['การรับชมวิดีโอนาน 3 วินาที'] },
  oneMinute: { en: ['1-minute video views'], th: ['การรับชมวิดีโอนาน 1 นาที'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** English names of what was seen in Japanese alone. */
export const LIKELY = {
  netFollows: { en: ['Net follows'] },
  unfollows: { en: ['Unfollows'] },
  followers: { en: ['Followers'] },
  facebookFollowers: { en: ['Facebook followers'] },
  instagramFollowers: { en: ['Instagram followers'] },
  averageWatch: { en: ['Average watch time'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
