/** What LinkedIn calls the numbers of a company's page: as the page shows them in English. */
export const SEEN = {
  impressions: { en: ['Impressions'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** Columns of the exported workbooks. */
export const FILES = {
  impressions: { en: ['Impressions (total)'] },
  impressionsOrganic: { en: ['Impressions (organic)'] },
  impressionsSponsored: { en: ['Impressions (sponsored)'] },
  reachOrganic: { en: ['Unique impressions (organic)'] },
  clicks: { en: ['Clicks (total)'] },
  reactions: { en: ['Reactions (total)'] },
  comments: { en: ['Comments (total)'] },
  reposts: { en: ['Reposts (total)', 'Shares (total)'] },
  engagementRate: { en: ['Engagement rate (total)'] },
  pageViews: { en: ['Total page views (total)'] },
  visitors: { en: ['Total unique visitors (total)'] },
  followersSponsored: { en: ['Sponsored followers'] },
  followersOrganic: { en: ['Organic followers'] },
  followers: { en: ['Total followers'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** Shorter names that the pages are likely to use. */
export const LIKELY = {
  reactions: { en: ['Reactions'] },
  comments: { en: ['Comments'] },
  reposts: { en: ['Reposts'] },
  clicks: { en: ['Clicks'] },
  clickRate: { en: ['CTR', 'Click through rate'] },
  engagementRate: { en: ['Engagement rate'] },
  views: { en: ['Views', 'Article views'] },
  newFollowers: { en: ['New followers', 'Follows'] },
  pageViews: { en: ['Page views'] },
  visitors: { en: ['Unique visitors'] },
  searchAppearances: { en: ['Search appearances', 'Appearances'] },
  subscribers: { en: ['Subscribers', 'Total subscribers'] },
  newSubscribers: { en: ['New subscribers'] },
  openRate: { en: ['Email open rate', 'Open rate'] },
  emailsSent: { en: ['Email sends'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
