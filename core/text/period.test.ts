import { describe, expect, test } from 'vitest';
import { parsePeriod } from './period.ts';

/** A Thursday. */
const today = '2026-10-29';
const read = (raw: string, locale?: string) => {
  const period = parsePeriod(raw, locale ? { locale, today } : { today });
  return period && `${period.from} ${period.to}`;
};
const LAST_28 = '2026-10-01 2026-10-29';

describe('the last days', () => {
  test.each([
    'Last 28 days',
    'LAST 28 DAYS',
    'Past 28 days',
    '過去 28 天',
    '过去 28 天',
    '最近28天',
    '過去 28 日間',
    '過去28日間',
    '28 hari terakhir',
    '28 hari lepas',
    'Letzte 28 Tage',
    'In den letzten 28 Tagen',
    'Últimos 28 días',
    'Últimos 28 dias',
    '28 derniers jours',
    'Les 28 derniers jours',
    '28 ngày qua',
    '28 วันที่ผ่านมา',
    '지난 28일',
    '최근 28일',
    'Ultimi 28 giorni',
    'Последние 28 дней',
    'Son 28 gün',
    'Afgelopen 28 dagen',
    'Last 4 weeks',
    'Last 28 days:',
  ])('%s', (raw) => {
    expect(read(raw)).toBe(LAST_28);
  });

  test.each([
    ['Last 7 days', '2026-10-22 2026-10-29'],
    ['30 hari sebelumnya', '2026-09-29 2026-10-29'],
    ['30 hari sebelumnya.', '2026-09-29 2026-10-29'],
    ['Last 365 days', '2025-10-29 2026-10-29'],
    ['Last 3 months', '2026-07-29 2026-10-29'],
    ['Last 12 months', '2025-10-29 2026-10-29'],
  ])('%s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });
});

describe('windows by name', () => {
  test.each([
    ['Today', '2026-10-29 2026-10-30'],
    ['Real-time: 14:58', '2026-10-29 2026-10-30'],
    ['Hari ini', '2026-10-29 2026-10-30'],
    ['Yesterday', '2026-10-28 2026-10-29'],
    ['Hôm qua', '2026-10-28 2026-10-29'],
    ['昨日', '2026-10-28 2026-10-29'],
    ['This week', '2026-10-26 2026-10-30'],
    ['Last week', '2026-10-19 2026-10-26'],
    ['This month', '2026-10-01 2026-10-30'],
    ['Last month', '2026-09-01 2026-10-01'],
    ['Bulan lalu', '2026-09-01 2026-10-01'],
    ['Letzter Monat', '2026-09-01 2026-10-01'],
    ['Mois en cours', '2026-10-01 2026-10-30'],
    ['Mes en curso', '2026-10-01 2026-10-30'],
    ['Ten miesiąc', '2026-10-01 2026-10-30'],
    ['इस महीने', '2026-10-01 2026-10-30'],
    ['先月', '2026-09-01 2026-10-01'],
    ['This year', '2026-01-01 2026-10-30'],
    ['Aujourd’hui', '2026-10-29 2026-10-30'],
  ])('%s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  test('the last day of a long month has its day in a short one', () => {
    const march = { today: '2026-03-31' };
    expect(parsePeriod('Last month', march)?.from).toBe('2026-02-01');
    expect(parsePeriod('Last 1 month', march)?.from).toBe('2026-02-28');
  });
});

describe('ranges of days, the last one included', () => {
  test.each([
    ['Last 28 days: 25 Mar 2026 - 21 Apr 2026', '2026-03-25 2026-04-22'],
    ['2026/8/10 – 2026/9/6', '2026-08-10 2026-09-07'],
    ['Mar 25 – Apr 21, 2026', '2026-03-25 2026-04-22'],
    ['25 Mar - 21 Apr 2026', '2026-03-25 2026-04-22'],
    ['Mar 25, 2026 – Apr 21, 2026', '2026-03-25 2026-04-22'],
    ['25–31 Mar 2026', '2026-03-25 2026-04-01'],
    ['01-01-2026 - 31-01-2026', '2026-01-01 2026-02-01'],
    ['01-01-2026-31-01-2026', '2026-01-01 2026-02-01'],
    ['20260101-20260131', '2026-01-01 2026-02-01'],
    ['2026年8月10日～2026年9月6日', '2026-08-10 2026-09-07'],
    ['2026年8月10日至9月6日', '2026-08-10 2026-09-07'],
    ['2026. 8. 10. ~ 2026. 9. 6.', '2026-08-10 2026-09-07'],
    ['10 thg 8 – 6 thg 9, 2026', '2026-08-10 2026-09-07'],
    ['10 de ago. – 6 de set. de 2026', '2026-08-10 2026-09-07'],
    ['10 août – 6 sept. 2026', '2026-08-10 2026-09-07'],
    ['10 Agu – 6 Sep 2026', '2026-08-10 2026-09-07'],
    ['10.08. – 06.09.2026', '2026-08-10 2026-09-07'],
    ['10.–16.08.2026', '2026-08-10 2026-08-17'],
    ['10–16 авг. 2026 г.', '2026-08-10 2026-08-17'],
    ['2026-09-13', '2026-09-13 2026-09-14'],
    ['2026年9月13日(日) 20:11', '2026-09-13 2026-09-14'],
    ['Tue, Feb 18, 2025', '2025-02-18 2025-02-19'],
    ['Jan – Mar 2026', '2026-01-01 2026-04-01'],
    ['March 2026', '2026-03-01 2026-04-01'],
    // Without a year: the last such days that are not still to come.
    ['Oct 1 – 28', '2026-10-01 2026-10-29'],
    ['25 Dec – 5 Jan', '2025-12-25 2026-01-06'],
    ['Nov 3', '2025-11-03 2025-11-04'],
    ['Feb 29, 2024', '2024-02-29 2024-03-01'],
    ['Oct 1, 2026 › Oct 28, 2026', '2026-10-01 2026-10-29'],
    ['Oct 1 → Oct 28, 2026', '2026-10-01 2026-10-29'],
    ['1 okt. t/m 28 okt. 2026', '2026-10-01 2026-10-29'],
    ['1 Okt 2026 s/d 28 Okt 2026', '2026-10-01 2026-10-29'],
    ['1 Okt 2026 s.d. 28 Okt 2026', '2026-10-01 2026-10-29'],
    ['dal 1 ottobre al 28 ottobre 2026', '2026-10-01 2026-10-29'],
    ['Last 28 days · Oct 1 – Oct 28, 2026', '2026-10-01 2026-10-29'],
    ['Showing data from Oct 1 to Oct 28, 2026', '2026-10-01 2026-10-29'],
    ['Showing data from Sep 1 to Sep 30, 2026', '2026-09-01 2026-10-01'],
    ['ช่วงเวลา 28 วันที่ผ่านมา: 01-10-2026 - 28-10-2026 (GMT+07)', '2026-10-01 2026-10-29'],
    ['28 hari terakhir 1 Okt 2026 - 28 Okt 2026 (GMT+7)', '2026-10-01 2026-10-29'],
    ['Oct 1, 2026 @ 00:00 → Oct 28, 2026 @ 23:59', '2026-10-01 2026-10-29'],
    ['Data for 2026/10/01 - 2026/10/28', '2026-10-01 2026-10-29'],
  ])('%s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  test.each([
    ['8/7/2023 - 8/5/2024', 'en-US', '2023-08-07 2024-08-06'],
    ['8/7/2023 - 8/5/2024', 'en-GB', '2023-07-08 2024-05-09'],
    ['8/7/2023 - 8/5/2024', 'de', '2023-07-08 2024-05-09'],
    ['8/7/2023 - 8/5/2024', undefined, null],
    // An impossible month settles it, whatever the language.
    ['8/7/2023 - 8/25/2023', 'de', '2023-08-07 2023-08-26'],
    ['31/01/2026', 'en-US', '2026-01-31 2026-02-01'],
    ['7/8/2026', undefined, null],
    ['7.8.2026', undefined, '2026-08-07 2026-08-08'],
    ['8/3/26', 'en', '2026-08-03 2026-08-04'],
    ['26. 8. 15.', 'ko', '2026-08-15 2026-08-16'],
  ])('%s in %s', (raw, locale, expected) => {
    expect(read(raw, locale)).toBe(expected);
  });

  test.each([
    ['10 ส.ค. 2569 – 6 ก.ย. 2569', undefined, '2026-08-10 2026-09-07'],
    ['10–16 สิงหาคม 2569', 'th', '2026-08-10 2026-08-17'],
    ['10 ส.ค. 69 – 6 ก.ย. 69', 'th', null],
    ['15/8/2569', 'th', '2026-08-15 2026-08-16'],
    ['15/8/69', 'th', '2026-08-15 2026-08-16'],
    ['๑๕ ส.ค. ๒๕๖๙', 'th', '2026-08-15 2026-08-16'],
  ])('S0-I2 years of the Buddhist era: %s in %s', (raw, locale, expected) => {
    expect(read(raw, locale)).toBe(expected);
  });
});

test.each([
  'Lifetime',
  'All time',
  'Seumur hidup',
  'Real-time: last 48 hours',
  'Last 24 hours',
  '28 days',
  'vs. prior 7 days',
  'Views',
  '1,234',
  '12.5%',
  '3:42',
  '1/2',
  '30/02/2026',
  '2026-13-01',
  'Last 0 days',
  'Last 99999 days',
  'Apr 21 2026 – Mar 25 2026',
  'Published 25 Mar 2026 by 3 people',
  'Published on 25 Mar 2026',
  'Joined in March 2026',
  'Compare to: 1 Sep – 28 Sep 2026',
  'Comparar con: 1 sept. – 28 sept. 2026',
  'Vergleichen mit 1.9.2026 – 28.9.2026',
  'Dibandingkan 1 Sep – 28 Sep 2026',
  'vs 1 Sep – 28 Sep 2026',
  'Previous period: 1 Sep – 28 Sep 2026',
  'Version 3 from Oct 1 to Oct 28, 2026',
  '',
])('no period: %j', (raw) => {
  expect(read(raw, 'en')).toBeNull();
});

test('the text of the period is kept; a day that is none gives no period', () => {
  expect(parsePeriod('  Last 28 days ', { today })?.raw).toBe('  Last 28 days ');
  expect(parsePeriod('Last 28 days', { today: 'tomorrow' })).toBeNull();
});
