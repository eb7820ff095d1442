/** What Twitch calls its numbers, as the columns of its exported files are called. */
export const LABELS = {
  averageViewers: { en: ['Average Viewers'] },
  maxViewers: { en: ['Max Viewers'] },
  minutesStreamed: { en: ['Minutes Streamed'] },
  subscriptions: { en: ['Sub Revenue'] },
  prime: { en: ['Prime Revenue'] },
  gifted: { en: ['Gifted Subs Revenue'] },
  bits: { en: ['Bits Revenue'] },
  ads: { en: ['Ad Revenue'] },
  turbo: { en: ['Turbo Revenue'] },
  gameSales: { en: ['Game Sales Revenue'] },
  extensions: { en: ['Extensions Revenue'] },
  bounties: { en: ['Bounties Revenue'] },
  follows: { en: ['Follows', 'New followers'] },
  uniqueViewers: { en: ['Unique viewers'] },
  liveViews: { en: ['Live views'] },
  chatMessages: { en: ['Chat messages'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
