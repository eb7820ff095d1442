/**
 * What Instagram's own insights call their numbers, as its web pages and app show them in Indonesian
 * and Japanese. Its "Tayangan" are views: the word means impressions on YouTube.
 */
export const LABELS = {
  views: { id: ['Tayangan', 'Ditonton'], ja: ['閲覧'], es: ['Visualizaciones'], en: ['Views'] },
  viewers: { ja: ['閲覧者'], en: ['Viewers'] },
  reach: { id: ['Akun yang dijangkau', 'Jangkauan'], en: ['Accounts reached', 'Reach'] },
  interactions: { id: ['Interaksi'], ja: ['インタラクション'], en: ['Interactions'] },
  profileVisits: {
    id: ['Kunjungan profil'],
    ja: ['プロフィールへのアクセス'],
    en: ['Profile visits'],
  },
  profileActivity: { id: ['Aktivitas profil'], en: ['Profile activity'] },
  linkTaps: { ja: ['外部リンクのタップ'], en: ['External link taps'] },
  likes: { id: ['Suka'], en: ['Likes'] },
  comments: { id: ['Komentar'], en: ['Comments'] },
  shares: { id: ['Dibagikan', 'Bagikan', 'Kiriman'], ja: ['シェア'], en: ['Shares'] },
  saves: { id: ['Disimpan'], ja: ['保存'], en: ['Saves'] },
  replies: { id: ['Balasan'], en: ['Replies'] },
  newFollowers: { id: ['Pengikut baru', 'Mengikuti'], en: ['Follows', 'New followers'] },
  followers: { id: ['Pengikut'], ja: ['合計フォロワー'], en: ['Total followers', 'Followers'] },
  /** Shares under the same name as the count: the unit tells them apart. */
  followerShare: { id: ['Bukan pengikut', 'Pengikut'], en: ['Non-followers', 'Followers'] },
  averageWatch: { id: ['Waktu tonton rata-rata'], en: ['Average watch time'] },
  skipRate: { id: ['Rasio lewati'], en: ['Skip rate'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
