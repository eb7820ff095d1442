/** What Search Console calls its numbers: columns as in exported files, cards by their likely names. */
export const LABELS = {
  clicks: { en: ['Clicks', 'Total clicks'] },
  impressions: { en: ['Impressions', 'Total impressions'] },
  clickRate: { en: ['CTR', 'Average CTR'] },
  position: { en: ['Position', 'Average position'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
