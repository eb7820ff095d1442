/**
 * What TikTok Studio and its business accounts call their numbers, as their pages and exports show
 * them. Languages that nobody has seen the page in are not here; their numbers are shown unnamed.
 */
export const LABELS = {
  views: {
    en: ['Video views', 'Video Views'],
    'pt-BR': ['Visualizações do vídeo'],
    fr: ['Vues de la vidéo', 'Vues de vidéo'],
    ja: ['動画の視聴', '動画の視聴数'],
    id: ['Tayangan Video'],
  },
  profileViews: {
    en: ['Profile views', 'Profile Views'],
    fr: ['Vues du profil'],
    ja: ['プロフィールの表示回数'],
    id: ['Tampilan Profil'],
  },
  likes: { en: ['Likes'], fr: ["J'aime"], ja: ['いいね'], id: ['Suka'] },
  comments: { en: ['Comments'], fr: ['Commentaires'], ja: ['コメント'], id: ['Komentar'] },
  shares: { en: ['Shares'], fr: ['Partages'], ja: ['シェア'], id: ['Bagikan'] },
  rewards: { en: ['Est. rewards'] },
  playTime: {
    en: ['Total play time'],
    'pt-BR': ['Tempo total de reprodução'],
    fr: ['Temps de lecture total'],
    ja: ['総再生時間'],
  },
  averageWatch: {
    en: ['Average watch time'],
    'pt-BR': ['Tempo médio de visualização'],
    fr: ['Temps de visionnage moyen'],
    ja: ['平均視聴時間'],
  },
  watchedFull: {
    en: ['Watched full video'],
    'pt-BR': ['Assistiu ao vídeo completo'],
    fr: ['A regardé toute la vidéo'],
    ja: ['動画をフル視聴'],
  },
  newFollowers: {
    en: ['New followers'],
    'pt-BR': ['Novos seguidores'],
    fr: ['Nouveaux followers'],
    ja: ['新規フォロワー数'],
    id: ['Pengikut baru'],
  },
  lostFollowers: { en: ['Lost followers'], id: ['Pengikut yang hilang'] },
  followers: { en: ['Followers'], ja: ['トータルフォロワー数'] },
  netFollowers: {
    en: ['Net growth', 'Difference in followers from previous day'],
    ja: ['純フォロワー数'],
  },
  activeFollowers: { en: ['Active followers'] },
  engaged: { en: ['Engaged audience'] },
  leads: { en: ['Leads submission'] },
  totalViewers: { en: ['Total Viewers'], fr: ['Total des spectateurs'] },
  newViewers: { en: ['New Viewers'] },
  returningViewers: { en: ['Returning Viewers'] },
  reach: { en: ['Reached audience'], id: ['Penonton yang dijangkau'] },
  saves: { en: ['Add to Favorites'] },
  websiteClicks: { id: ['Jumlah klik situs web'] },
  retention: { en: ['Retention rate'], fr: ['Taux de rétention'] },
  trafficSources: { en: ['FYP', 'For You', 'Profile', 'Following', 'Search'] },
  phoneClicks: { en: ['Phone number clicks'], id: ['Jumlah klik nomor telepon'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
