/** What LinkedIn calls a member's own numbers, as its analytics pages show them in English. */
export const SEEN = {
  impressions: { en: ['Impressions'] },
  reach: { en: ['Members reached'] },
  reactions: { en: ['Reactions'] },
  comments: { en: ['Comments'] },
  reposts: { en: ['Reposts'] },
  saves: { en: ['Saves'] },
  sends: { en: ['Sends on LinkedIn'] },
  profileViewers: { en: ['Profile viewers', 'Profile viewers from this post'] },
  newFollowers: { en: ['Followers gained from this post'] },
  videoViews: { en: ['Video Views'] },
  watchTime: { en: ['Watch time'] },
  averageWatch: { en: ['Average watch time'] },
  followers: { en: ['Total followers'] },
  allAppearances: { en: ['All appearances'] },
  searchAppearances: { en: ['Search appearances'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** Names in the exported workbook. */
export const FILES = {
  reach: { en: ['Unique views'] },
  engagements: { en: ['Engagements'] },
  newFollowers: { en: ['New followers'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** The dashboard is known to have these four numbers, not how it names the first two. */
export const LIKELY = {
  impressions: { en: ['Post impressions'] },
  followers: { en: ['Followers'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
