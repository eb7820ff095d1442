import type { Column } from '../engine/column.ts';
import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const PLATFORM = 'tiktok-studio';
const date = column('date', 'date', {
  en: ['Date'],
  id: ['Tanggal'],
  'pt-BR': ['Data'],
  es: ['Fecha'],
  fr: ['Date'],
  ja: ['日付'],
});

/** What both the creator's and the business account's files call alike. */
const SHARED: readonly Column[] = [
  measure('content.views', {
    en: ['Video views'],
    id: ['Tayangan Video'],
    fr: ['Vues de la vidéo', 'Vues de vidéo'],
    ja: ['動画の視聴', '動画の視聴数'],
    'pt-BR': ['Visualizações do vídeo'],
  }),
  measure('audience.profile-visits', {
    en: ['Profile views'],
    id: ['Tampilan Profil'],
    fr: ['Vues du profil'],
    ja: ['プロフィールの表示回数'],
  }),
  measure('engagement.likes', { en: ['Likes'], id: ['Suka'], fr: ["J'aime"], ja: ['いいね'] }),
  measure('engagement.comments', {
    en: ['Comments'],
    id: ['Komentar'],
    fr: ['Commentaires'],
    ja: ['コメント'],
  }),
  measure('engagement.shares', {
    en: ['Shares'],
    id: ['Bagikan'],
    fr: ['Partages'],
    ja: ['シェア'],
  }),
];

const overview = defineFormat({
  id: 'tiktok-studio-overview',
  platform: PLATFORM,
  name: 'TikTok Studio, overview',
  evidence:
    'Exported files of three accounts, of 7, 28 and 365 days, with English and Portuguese dates.',
  columns: [date, ...SHARED],
  needs: [
    ['date', 'content.views', 'audience.profile-visits'],
    ['date', 'content.views', 'engagement.likes'],
  ],
  sheets: ['overview'],
  numbers: 'en',
});

const followers = defineFormat({
  id: 'tiktok-studio-followers',
  platform: PLATFORM,
  name: 'TikTok Studio, followers by day',
  evidence: 'An exported file of 365 days.',
  columns: [
    date,
    measure('audience.followers', { en: ['Followers'], ja: ['トータルフォロワー数'] }),
    measure('audience.net-followers', { en: ['Difference in followers from previous day'] }),
  ],
  needs: [
    ['date', 'audience.followers', 'audience.net-followers'],
    ['date', 'audience.net-followers'],
  ],
  sheets: ['followerhistory'],
  numbers: 'en',
});

const viewers = defineFormat({
  id: 'tiktok-studio-viewers',
  platform: PLATFORM,
  name: 'TikTok Studio, viewers by day',
  evidence: 'An exported file of 365 days.',
  columns: [
    date,
    measure('audience.unique-viewers', { en: ['Total Viewers'], fr: ['Total des spectateurs'] }),
    measure('audience.new-viewers', { en: ['New Viewers'] }),
    measure('audience.returning-viewers', { en: ['Returning Viewers'] }),
  ],
  needs: [
    ['date', 'audience.unique-viewers', 'audience.new-viewers'],
    ['date', 'audience.unique-viewers', 'audience.returning-viewers'],
  ],
  sheets: ['viewers'],
  numbers: 'en',
});

const activity = defineFormat({
  id: 'tiktok-studio-follower-activity',
  platform: PLATFORM,
  name: 'TikTok Studio, active followers by hour',
  evidence: 'An exported file of seven days and their hours.',
  columns: [
    date,
    column('hour', 'hour', { en: ['Hour'] }),
    measure('audience.active-followers', { en: ['Active followers'] }),
  ],
  needs: [['date', 'hour', 'audience.active-followers']],
  sheets: ['followeractivity'],
  numbers: 'en',
});

const gender = defineFormat({
  id: 'tiktok-studio-follower-gender',
  platform: PLATFORM,
  name: 'TikTok Studio, followers by gender',
  evidence: 'An exported file.',
  columns: [
    column('gender', 'segment', { en: ['Gender'] }, { dimension: 'gender' }),
    measure('audience.gender', { en: ['Distribution'] }, { unit: '%', fraction: true }),
  ],
  needs: [['gender', 'audience.gender']],
  numbers: 'en',
});

const territories = defineFormat({
  id: 'tiktok-studio-follower-territories',
  platform: PLATFORM,
  name: 'TikTok Studio, followers by country',
  evidence: 'An exported file.',
  columns: [
    column(
      'territory',
      'segment',
      { en: ['Top territories', 'Territory', 'Country/Region'] },
      { dimension: 'country' },
    ),
    measure('audience.countries', { en: ['Distribution'] }, { unit: '%', fraction: true }),
  ],
  needs: [['territory', 'audience.countries']],
  numbers: 'en',
});

const content = defineFormat({
  id: 'tiktok-studio-content',
  platform: PLATFORM,
  name: 'TikTok Studio, content',
  evidence: 'An exported file. The day in "Time" is that of the export.',
  columns: [
    column('date', 'date', { en: ['Time'] }),
    column('title', 'title', { en: ['Video title'] }),
    column('link', 'link', { en: ['Video link'] }),
    column('published', 'published', { en: ['Post time'] }),
    measure('engagement.likes', { en: ['Total likes'] }),
    measure('engagement.comments', { en: ['Total comments'] }),
    measure('engagement.shares', { en: ['Total shares'] }),
    measure('content.views', { en: ['Total views'] }),
  ],
  needs: [
    ['link', 'content.views'],
    ['link', 'engagement.likes'],
  ],
  sheets: ['content'],
  numbers: 'en',
  undated: 'lifetime',
});

const businessOverview = defineFormat({
  id: 'tiktok-business-overview',
  platform: PLATFORM,
  name: 'TikTok business account, by day',
  evidence: 'Exported files of one business account: overview and audience.',
  columns: [
    date,
    ...SHARED,
    measure('content.reach', { en: ['Reached audience'], id: ['Penonton yang dijangkau'] }),
    measure('audience.engaged', { en: ['Engaged audience'] }),
    measure('engagement.phone-clicks', {
      en: ['Phone number clicks'],
      id: ['Jumlah klik nomor telepon'],
    }),
    measure('engagement.website-clicks', {
      en: ['Website clicks', 'Bio link clicks'],
      id: ['Jumlah klik situs web'],
    }),
    measure('engagement.email-clicks', { en: ['Email clicks'] }),
    measure('social.leads', { en: ['Leads submission'] }),
    measure('audience.net-followers', { en: ['Net growth'] }),
    measure('audience.new-followers', { en: ['New followers'], id: ['Pengikut baru'] }),
    measure('audience.lost-followers', { en: ['Lost followers'], id: ['Pengikut yang hilang'] }),
    measure('audience.followers', { en: ['Total followers'] }),
  ],
  needs: [
    ['date', 'content.reach'],
    ['date', 'audience.lost-followers', 'content.views'],
    ['date', 'audience.engaged'],
  ],
  numbers: 'en',
});

const businessVideo = defineFormat({
  id: 'tiktok-business-video',
  platform: PLATFORM,
  name: 'TikTok business account, videos',
  evidence: 'An exported file of one business account.',
  columns: [
    column('title', 'title', { en: ['Video title'] }),
    column('link', 'link', { en: ['Video link'] }),
    column('published', 'published', { en: ['Post time'] }),
    ...SHARED,
    measure('engagement.saves', { en: ['Add to Favorites'] }),
    measure('content.watch-time', { en: ['Total play time', 'Total watch time'] }, { unit: 's' }),
    measure('content.average-view-duration', { en: ['Average watch time'] }, { unit: 's' }),
    measure(
      'content.full-watch-rate',
      { en: ['Watched full video'] },
      { fraction: 'auto', unit: '%' },
    ),
    measure('content.reach', { en: ['Reached audience'] }),
  ],
  needs: [
    ['link', 'published', 'content.views'],
    ['link', 'published', 'engagement.likes'],
  ],
  numbers: 'en',
  undated: 'lifetime',
});

export const tiktokStudioFormats: readonly FileFormat[] = [
  overview,
  followers,
  viewers,
  activity,
  gender,
  territories,
  content,
  businessOverview,
  businessVideo,
];
