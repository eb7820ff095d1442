import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelKey } from '../text/index.ts';
import { METRICS } from './catalogue.ts';
import { defineMetric } from './define-metrics.ts';
import { labelLookup, metricForLabel } from './metric-for-label.ts';

describe('labels that mean one thing on any page', () => {
  test.each([
    ['Views', 'en', 'content.views'],
    ['views', undefined, 'content.views'],
    [' Views: ', 'en', 'content.views'],
    ['Watch time (hours)', 'en', 'content.watch-time'],
    ['Wiedergabezeit (Stunden)', 'de', 'content.watch-time'],
    ['Auf\u00adru\u00adfe', 'de', 'content.views'],
    ['視聴回数', 'ja', 'content.views'],
    ['総再生時間（単位: 時間）', 'ja', 'content.watch-time'],
    ['觀看時間 (小時)', 'zh-TW', 'content.watch-time'],
    ['Lượt xem', 'vi', 'content.views'],
    ['Visualizações', 'pt-BR', 'content.views'],
    ['Visualizações', 'pt', 'content.views'],
    ['Pengikut baru', 'id', 'audience.new-followers'],
    ['Impressions click-through rate (%)', 'en', 'content.click-through-rate'],
    ['Estimated revenue (USD)', 'en', 'earnings.estimated'],
    ['MRR', 'en', 'membership.mrr'],
    ['Open rate', 'en-US', 'membership.open-rate'],
    ['Paid members', 'en_GB', 'membership.paid-members'],
    ['Average order value', 'en', 'commerce.average-order-value'],
    ['Orders', 'en', 'commerce.orders'],
    ['Total revenue', 'en', 'commerce.revenue'],
  ])('%s (%s) is %s', (label, language, id) => {
    expect(metricForLabel(label, language)).toBe(id);
  });

  test('an English name on a page of another language is understood', () => {
    expect(metricForLabel('AOV', 'th')).toBe('commerce.average-order-value');
    expect(metricForLabel('MRR', 'id')).toBe('membership.mrr');
  });

  test('a page that claims the wrong language does not matter where only one metric has the word', () => {
    expect(metricForLabel('視聴回数', 'en')).toBe('content.views');
  });
});

describe('no guess', () => {
  test.each([
    // Impressions on one platform, views on another.
    ['Tayangan', 'id'],
    // Sessions' interest in a web analysis, interactions on a social network.
    ['Engagement rate', 'en'],
    // Orders here, money there.
    ['Sales', 'en'],
    // A level on one page, a change on another, of the same platform.
    ['Subscribers', 'en'],
    ['ผู้ติดตาม', 'th'],
    // Clicks in an email, on a product, in a search.
    ['CTR', 'en'],
    ['Clicks', 'en'],
    ['Produk Dilihat', 'id'],
    ['Settings', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', undefined],
  ])('%s (%s) is nothing known', (label, language) => {
    expect(metricForLabel(label, language)).toBeNull();
  });

  test('two metrics that claim one word get nothing, in the language and across all', () => {
    const record = {
      name: 'N',
      brief: 'B.',
      unit: '1',
      kind: 'flow',
      direction: 'none',
      cadenceDays: 7,
    } as const;
    const ask = labelLookup([
      defineMetric('a.one', {
        ...record,
        aliases: { en: ['Hits', 'Kits'], id: ['Tayangan'], es: ['Golpes'] },
      }),
      defineMetric('a.two', {
        ...record,
        aliases: { en: ['hits'], ms: ['Tayangan'], es: ['Kits'] },
      }),
      defineMetric('a.old', {
        ...record,
        aliases: { en: ['Kits', 'Gone'] },
        deprecated: 'Use a.one.',
      }),
    ]);
    expect(ask('Hits', 'en')).toBeNull();
    expect(ask('Hits')).toBeNull();
    expect(ask('Hits', 'fr')).toBeNull();
    expect(ask('Tayangan', 'id')).toBe('a.one');
    expect(ask('Tayangan', 'ms')).toBe('a.two');
    expect(ask('Tayangan')).toBeNull();
    expect(ask('Tayangan', 'en')).toBeNull();
    expect(ask('Kits', 'en')).toBe('a.one');
    expect(ask('Kits', 'es')).toBe('a.two');
    expect(ask('Kits')).toBeNull();
    expect(ask('Golpes', 'fr')).toBe('a.one');
    expect(ask('Gone')).toBeNull();
  });

  test('no word is claimed by two metrics, in one language or across them', () => {
    const claims = new Map<string, Set<string>>();
    for (const { id, aliases } of METRICS) {
      for (const label of Object.values(aliases).flat()) {
        const key = labelKey(label);
        claims.set(key, (claims.get(key) ?? new Set()).add(id));
      }
    }
    const torn = [...claims].filter(([, ids]) => ids.size > 1);
    expect(torn.map(([label, ids]) => `${label}: ${[...ids].join(', ')}`)).toEqual([]);
  });

  test('every alias leads to its own metric', () => {
    const lost = METRICS.flatMap(({ id, aliases }) =>
      Object.entries(aliases).flatMap(([language, labels]) =>
        labels
          .filter((label) => metricForLabel(label, language) !== id)
          .map((label) => `${id} ${language} ${label}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});

/** What the names in the table of labels seen on platforms are in the catalogue. */
const CANONICAL: Readonly<Record<string, readonly string[]>> = {
  active_followers: ['audience.active-followers'],
  avg_pct_viewed: ['content.average-percentage-viewed'],
  avg_view_duration: ['content.average-view-duration'],
  avg_watch: ['content.average-view-duration'],
  comments: ['engagement.comments'],
  ctr: ['content.click-through-rate'],
  dislikes: ['engagement.dislikes'],
  engaged: ['audience.engaged'],
  engaged_views: ['content.engaged-views'],
  followers: ['audience.followers'],
  followers_delta: ['audience.net-followers'],
  hype: ['content.hype-points'],
  impressions: ['content.impressions'],
  leads: ['social.leads'],
  likes: ['engagement.likes'],
  lost_followers: ['audience.lost-followers'],
  net_followers: ['audience.net-followers'],
  net_growth: ['audience.net-followers'],
  new_followers: ['audience.new-followers'],
  new_viewers: ['audience.new-viewers'],
  phone_clicks: ['engagement.phone-clicks'],
  play_time: ['content.watch-time'],
  profile_views: ['audience.profile-visits'],
  reach: ['content.reach'],
  retention: ['content.retention-rate'],
  returning_viewers: ['audience.returning-viewers'],
  revenue: ['earnings.estimated'],
  rewards: ['earnings.rewards'],
  saves: ['engagement.saves'],
  search_queries: ['content.search-queries'],
  shares: ['engagement.shares'],
  shorts_shown: ['content.shown-in-feed'],
  shorts_viewed_pct: ['content.stayed-to-watch'],
  subs_gained: ['audience.new-subscribers'],
  subs_lost: ['audience.lost-subscribers'],
  subscribers: ['audience.subscribers', 'audience.net-subscribers'],
  total_viewers: ['audience.unique-viewers'],
  traffic: ['content.traffic-sources'],
  unique_viewers: ['audience.unique-viewers'],
  views: ['content.views'],
  watch_time_h: ['content.watch-time'],
  watched_full: ['content.full-watch-rate'],
  website_clicks: ['engagement.website-clicks'],
};

/** Words that are left to the platforms' records, because elsewhere they mean something else. */
const LEFT_TO_ADAPTERS = new Set(['subscribers', 'net_growth', 'retention', 'rewards']);

const TABLE = new URL('../../../shared/evidence/labels/labels.tsv', import.meta.url);

describe.runIf(existsSync(TABLE))('labels seen on YouTube Studio and TikTok Studio', () => {
  const rows = (existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([platform]) => platform === 'youtube' || platform === 'tiktok')
    .flatMap(([, , language = '', name = '', label = '']) =>
      CANONICAL[name] === undefined ? [] : [{ language, name, label, ids: CANONICAL[name] }],
    );

  test('the table was read', () => {
    expect(rows.length).toBeGreaterThan(200);
  });

  test('none is taken for another metric', () => {
    const wrong = rows
      .map((row) => ({ ...row, got: metricForLabel(row.label, row.language) }))
      .filter(({ got, ids }) => got !== null && !ids.includes(got));
    expect(wrong.map((row) => `${row.language} ${row.label}: ${row.got}`)).toEqual([]);
  });

  test('all are known but the few words that mean several things', () => {
    const unknown = rows
      .filter((row) => !LEFT_TO_ADAPTERS.has(row.name))
      .filter((row) => metricForLabel(row.label, row.language) === null);
    expect(unknown.map((row) => `${row.language} ${row.name} ${row.label}`)).toEqual([
      'id impressions Tayangan',
    ]);
  });
});
