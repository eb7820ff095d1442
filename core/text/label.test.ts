import { describe, expect, test } from 'vitest';
import { cleanLabel, labelKey, unitOfLabel } from './label.ts';

test.each([
  ['Auf\u00adru\u00adfe', 'Aufrufe'],
  ['  Video\n\tviews ', 'Video views'],
  ['Likes:', 'Likes'],
  ['視聴回数：', '視聴回数'],
  ['买家数（已下订单）', '买家数（已下订单）'],
  ['Reach *', 'Reach'],
  ['\u200eالمشاهدات\u200e', 'المشاهدات'],
  ['Phone number clicks ', 'Phone number clicks'],
  ['Credit utilization ⓘ', 'Credit utilization'],
  ['💰 Total revenue', 'Total revenue'],
  ['● Online ▾', 'Online'],
  ['Acme®', 'Acme®'],
  ['Outside °', 'Outside °'],
  ['📈', '📈'],
  ['Reach 📈:', 'Reach'],
  ['Reach: 📈 : ▾', 'Reach'],
  [':', ':'],
  ['', ''],
])('%j is shown as %j', (raw, expected) => {
  expect(cleanLabel(raw)).toBe(expected);
});

test.each([
  ['Watch Time (Hours):', 'watch time (hours)'],
  ['ＣＴＲ', 'ctr'],
  ['件数 (加购）', '件数 (加购)'],
  ['Thu\u0301y', 'thúy'],
  ['Profile–visits', 'profile-visits'],
])('%j is compared as %j', (raw, expected) => {
  expect(labelKey(raw)).toBe(expected);
});

describe('units that a label gives', () => {
  test.each([
    ['Watch time (hours)', 's', 3600, 'Watch time'],
    ['Waktu tonton (jam)', 's', 3600, 'Waktu tonton'],
    ['Durée de visionnage (heures)', 's', 3600, 'Durée de visionnage'],
    ['Tempo de exibição (horas)', 's', 3600, 'Tempo de exibição'],
    ['Wiedergabezeit (Stunden)', 's', 3600, 'Wiedergabezeit'],
    ['Thời gian xem (giờ)', 's', 3600, 'Thời gian xem'],
    ['เวลาในการรับชม (ชั่วโมง)', 's', 3600, 'เวลาในการรับชม'],
    ['総再生時間（単位: 時間）', 's', 3600, '総再生時間'],
    ['觀看時間 (小時)', 's', 3600, '觀看時間'],
    ['시청 시간(단위: 시간)', 's', 3600, '시청 시간'],
    ['Avg session (min)', 's', 60, 'Avg session'],
    ['Duration (sec)', 's', undefined, 'Duration'],
    ['Load time (ms)', 's', 0.001, 'Load time'],
    ['Impressions click-through rate (%)', '%', undefined, 'Impressions click-through rate'],
    ['Viewed (vs. swiped away) (%)', '%', undefined, 'Viewed (vs. swiped away)'],
    ['Bounce %', '%', undefined, 'Bounce'],
    ['Estimated revenue (USD)', 'USD', undefined, 'Estimated revenue'],
    ['Sales (Placed Order) (SGD)', 'SGD', undefined, 'Sales (Placed Order)'],
    ['销售额（已下订单）（MYR）', 'MYR', undefined, '销售额（已下订单）'],
    ['GMV (Rp)', 'IDR', undefined, 'GMV'],
    ['Reembolsos (R$)', 'BRL', undefined, 'Reembolsos'],
    ['Storage (GB)', 'B', 1e9, 'Storage'],
  ])('%s', (raw, unit, scale, label) => {
    expect(unitOfLabel(raw)).toEqual({ unit, ...(scale ? { scale } : {}), label });
  });

  test.each([
    'Views',
    'Clicks (total)',
    'Impressions (organic)',
    'Buyers (Placed Order)',
    'CTOR (SKU order)',
    'Units (Add to Cart)',
    '件数（已下订单）',
    'Orders (d)',
    '(hours)',
    'Price (¥)',
    'Süre (saat)',
    '',
  ])('none in %j', (raw) => {
    expect(unitOfLabel(raw)).toEqual({ label: raw });
  });
});

test('a row of 400 pictures is looked at once, and what stands before or behind it is the label', () => {
  const started = performance.now();
  expect(cleanLabel(`${'😀'.repeat(100)} Views ${'🔥'.repeat(90)}`)).toBe('Views');
  expect(cleanLabel(`${'😀'.repeat(199)}(`)).toBe(`${'😀'.repeat(199)}(`);
  expect(labelKey(`${'● '.repeat(199)}`)).not.toBe('');
  expect(performance.now() - started).toBeLessThan(1000);
});
