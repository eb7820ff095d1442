import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../words/languages.ts';
import { plainAge, plainCount, plainDays, plainShare } from './plain-formats.ts';

const DAY = 86_400_000;
const REGIONS = {
  ar: ['ar-EG', 'ar-SA'],
  de: ['de-AT', 'de-CH'],
  en: ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'],
  es: ['es-MX', 'es-419', 'es-US'],
  fr: ['fr-CA', 'fr-CH'],
  id: ['id-ID'],
  ja: ['ja-JP'],
  pt: ['pt-BR', 'pt-PT'],
  th: ['th-TH'],
  vi: ['vi-VN'],
  zh: ['zh-CN', 'zh-Hant-TW', 'zh-HK'],
};
const LOCALES = ['en', ...LANGUAGES, ...Object.values(REGIONS).flat()];
/** Tags that ask Intl for more than a language and a place, or that are none. */
const ODD = ['th-TH-u-nu-thai', 'zh-u-nu-hanidec', 'en-US-u-ca-buddhist', 'de-1996', 'xx', 'hi-IN'];

test('the languages of the test are those of the elements', () => {
  expect(Object.keys(REGIONS).sort()).toEqual(['en', ...LANGUAGES].sort());
});

describe.each([...LOCALES, ...ODD])('%s: what is said without Intl is what Intl says', (locale) => {
  test('whole numbers', () => {
    const intl = new Intl.NumberFormat(locale);
    for (let n = 0; n < 1200; n += 1) {
      const plain = plainCount(locale, n);
      if (plain !== null) expect(plain).toBe(intl.format(n));
    }
    for (const n of [-1, 0.5, 1000, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(plainCount(locale, n)).toBeNull();
    }
  });

  test('shares', () => {
    const intl = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    for (let n = -50; n <= 11_000; n += 1) {
      const share = n / 1000;
      const plain = plainShare(locale, share);
      if (plain !== null) expect(plain).toBe(intl.format(share));
    }
    for (let n = 0; n < 1000; n += 7) {
      const plain = plainShare(locale, n / 777);
      if (plain !== null) expect(plain).toBe(intl.format(n / 777));
    }
    expect(plainShare(locale, Number.NaN)).toBeNull();
  });

  test.each([true, false])('days and stretches of days, by UTC %s', (utc) => {
    const intl = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      ...(utc ? { timeZone: 'UTC' } : {}),
    });
    const from = Date.parse('2019-12-01T13:37:11Z');
    for (let day = 0; day < 1500; day += 3) {
      const at = from + day * DAY;
      const plain = plainDays(locale, utc, at);
      if (plain === null) return;
      expect(plain).toBe(intl.format(at));
      for (const length of [0, 1, 6, 27, 89, 364, 366]) {
        const to = at + length * DAY;
        expect(plainDays(locale, utc, at, to)).toBe(intl.formatRange(at, to));
      }
    }
  });

  test('ages', () => {
    const intl = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      for (let n = 0; n < 1100; n += 1) {
        const plain = plainAge(locale, n, unit);
        if (plain !== null) expect(plain).toBe(intl.format(-n, unit));
      }
    }
  });
});

test('where it matters most, Intl is not asked at all', () => {
  for (const locale of ['en', 'en-US', 'en-GB']) {
    expect(plainDays(locale, true, 0)).not.toBeNull();
    expect(plainShare(locale, 0.25)).toBe('25%');
  }
  expect(plainAge('en', 0, 'day')).toBe('today');
  for (const locale of LOCALES.filter((one) => !one.startsWith('ar'))) {
    expect(plainCount(locale, 72)).toBe('72');
  }
  // What is exactly halfway is left to Intl.
  expect(plainShare('en', 0.285)).toBeNull();
});
