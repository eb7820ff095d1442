import { labelKey, type MetricId } from '../../../core/index.ts';
import type { Labels } from '../engine/column.ts';

const BRANDS = ['instagram', 'facebook'] as const;

/** What the cards' titles measure, without the name of Facebook or Instagram in front. */
const TITLES: readonly (readonly [MetricId, Labels])[] = [
  [
    'content.views',
    {
      en: ['Views'],
      ja: ['閲覧数'],
      th: ['ยอดดู'],
      id: ['Tayangan'],
      es: ['Visualizaciones'],
      'pt-BR': ['Visualizações'],
    },
  ],
  ['audience.unique-viewers', { en: ['Viewers'], ja: ['閲覧者'] }],
  [
    'content.reach',
    {
      en: ['Reach', 'Page reach', 'Post reach'],
      ja: ['リーチ'],
      th: ['การเข้าถึง'],
      id: ['Jangkauan'],
      es: ['Alcance'],
      'pt-BR': ['Alcance'],
    },
  ],
  ['content.impressions', { en: ['Impressions', 'Paid impressions'] }],
  [
    'engagement.interactions',
    {
      en: ['Content interactions', 'Interactions'],
      ja: ['コンテンツでのインタラクション', 'インタラクション'],
      id: ['Interaksi', 'Interaksi konten'],
      es: ['Interacciones con el contenido'],
      'pt-BR': ['Interações com o conteúdo'],
    },
  ],
  [
    'engagement.link-clicks',
    {
      en: ['Link clicks'],
      ja: ['リンククリック'],
      th: ['การคลิกลิงก์'],
      id: ['Klik tautan'],
      es: ['Clics en el enlace'],
      'pt-BR': ['Cliques no link'],
    },
  ],
  [
    'audience.profile-visits',
    {
      en: ['Visits', 'Page visits', 'Profile visits', 'Page and profile visits'],
      ja: ['アクセス', 'プロフィールへのアクセス'],
      id: ['Kunjungan', 'Kunjungan profil'],
      es: ['Visitas'],
      'pt-BR': ['Visitas'],
    },
  ],
  [
    'audience.new-followers',
    {
      en: ['Follows', 'New followers', 'New follows'],
      ja: ['フォロー', 'フォロワー'],
      th: ['การติดตาม'],
      id: ['Pengikut baru', 'Mengikuti'],
      es: ['Seguidores nuevos'],
      'pt-BR': ['Seguidores novos'],
    },
  ],
  ['audience.lost-followers', { en: ['Unfollows'], ja: ['フォローをやめた数'] }],
  ['audience.net-followers', { en: ['Follows net', 'Net follows'], ja: ['純フォロー数'] }],
  ['audience.new-page-likes', { en: ['Page new likes', 'New Page likes', 'New likes'] }],
  ['audience.page-likes', { en: ['Page likes', 'Total Page likes'] }],
  ['service.conversations', { en: ['Messaging conversations started', 'Messaging conversations'] }],
  ['content.three-second-views', { en: ['3-second views', '3-second video views'] }],
  ['content.watch-time', { en: ['Watch time'] }],
];

const byTitle = new Map(
  TITLES.flatMap(([metric, labels]) =>
    Object.values(labels).flatMap((list) =>
      list.map((label) => [labelKey(label), metric] as const),
    ),
  ),
);

/** The words of Meta's own names for its numbers: "FB_PAGE FOLLOW UNIQUE_USERS". */
const RAW: readonly (readonly [RegExp, MetricId])[] = [
  [/\bUNFOLLOW/, 'audience.lost-followers'],
  [/\bFOLLOW/, 'audience.new-followers'],
  [/\bREACH\b|\b(?:IMPRESSION|VIEW)S? UNIQUE_USERS/, 'content.reach'],
  [/\bIMPRESSION/, 'content.impressions'],
  [/\bVISIT/, 'audience.profile-visits'],
  [/\bLINK_?CLICK/, 'engagement.link-clicks'],
  [/\b(?:INTERACTION|ENGAGEMENT)/, 'engagement.interactions'],
  [/\bVIEW/, 'content.views'],
];

/** What a card's title says: the metric where it is known, and whose number it is. */
export interface TitleMeaning {
  readonly metric: MetricId | null;
  readonly platform: 'instagram' | 'facebook' | null;
}

/** Reads a title such as "Instagram link clicks", "Facebook Page reach" or a raw name of Meta's. */
export function titleMeaning(title: string): TitleMeaning {
  const raw = title.replace(/[\t:]+/g, ' ').trim();
  if (/^(?:FB|IG)_?[A-Z_]*\b/.test(raw) && raw === raw.toUpperCase()) {
    const metric = RAW.find(([pattern]) => pattern.test(raw))?.[1] ?? null;
    return { metric, platform: raw.startsWith('IG') ? 'instagram' : 'facebook' };
  }
  const key = labelKey(raw);
  const brand = BRANDS.find((name) => key.includes(name)) ?? null;
  const bare = key
    .replace(/^(?:new )?(?:facebook|instagram)\s*|\s*(?:facebook|instagram)$/g, '')
    .trim();
  const asNew = key.startsWith('new ') ? byTitle.get(`new ${bare}`) : undefined;
  return { metric: byTitle.get(key) ?? asNew ?? byTitle.get(bare) ?? null, platform: brand };
}
