/** What Substack calls its numbers: the statistics in English, home and earnings in Japanese. */
export const SEEN = {
  subscribers: { en: ['Total subscribers'] },
  sent: { en: ['sent'] },
  opens: { en: ['opens'] },
  openRate: { en: ['open rate'] },
  clicks: { en: ['clicks'] },
  clickRate: { en: ['CTR'] },
  views: { en: ['views'] },
  paid: { ja: ['有料登録者'] },
  mrr: { ja: ['MRR'] },
  lifetimeEarnings: { ja: ['累計収益'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** English names of what was seen in Japanese alone. */
export const LIKELY = {
  paid: { en: ['Paid subscribers', 'Paid subscriptions'] },
  mrr: { en: ['MRR'] },
  lifetimeEarnings: { en: ['Lifetime revenue', 'Total earnings'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
