/** What Pinterest calls its numbers, as its overview shows them in Japanese; nobody has checked English. */
export const LABELS = {
  impressions: { ja: ['インプレッション数'], en: ['Impressions'] },
  engagements: { ja: ['エンゲージメント数'], en: ['Engagements'] },
  outboundClicks: { ja: ['アウトバウンドクリック数'], en: ['Outbound clicks'] },
  pinClicks: { en: ['Pin clicks'] },
  saves: { ja: ['保存数'], en: ['Saves'] },
  audience: { ja: ['合計オーディエンス数'], en: ['Total audience'] },
  engagedAudience: { ja: ['エンゲージしたオーディエンス数'], en: ['Engaged audience'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
