import { describe, expect, test } from 'vitest';
import { findQuantities } from './find.ts';

/** The raw text of each quantity, with its value and unit, or what it is. */
const found = (text: string, locale?: string) =>
  findQuantities(text, locale ? { locale } : {}).map(({ start, end, quantity }) =>
    quantity.kind === 'number'
      ? [text.slice(start, end), quantity.value, quantity.unit]
      : [text.slice(start, end), quantity.kind],
  );

describe('quantities of cards and sentences', () => {
  test.each([
    ['1.2K visits', 'en', [['1.2K', 1200, '1']]],
    [
      '$420k · 18 deals',
      'en',
      [
        ['$420k', 420000, 'USD'],
        ['18', 18, '1'],
      ],
    ],
    ['573 lebih banyak dari biasanya', 'id', [['573', 573, '1']]],
    [
      'Retensi Penonton 2.20 (39,4%)',
      'id',
      [
        ['2.20', 2.2, '1'],
        ['39,4%', 39.4, '%'],
      ],
    ],
    [
      '16,89 $ 93,7%',
      'vi',
      [
        ['16,89 $', 16.89, 'USD'],
        ['93,7%', 93.7, '%'],
      ],
    ],
    [
      '17 deals won; 86% of $330k target',
      'en',
      [
        ['17', 17, '1'],
        ['86%', 86, '%'],
        ['$330k', 330000, 'USD'],
      ],
    ],
    ['チャンネル視聴回数は 6,384 回', 'ja', [['6,384 回', 6384, '1']]],
    ['登録者は573です', 'ja', [['573', 573, '1']]],
    ['過去に1.2万回視聴', 'ja', [['1.2万回', 12000, '1']]],
    ['avg 3h 14m 9s watched', 'en', [['3h 14m 9s', 11649, 's']]],
    ['+14min from last week', 'en', [['+14min', 840, 's']]],
    ['12 345 vues', 'fr', [['12 345', 12345, '1']]],
    ['1,2 Mio. Aufrufe', 'de', [['1,2 Mio', 1.2e6, '1']]],
    ['1,2 Mio. € Umsatz', 'de', [['1,2 Mio. €', 1.2e6, 'EUR']]],
    ['Views: 755.', 'en', [['755', 755, '1']]],
    [
      '1 set of 5',
      'en',
      [
        ['1', 1, '1'],
        ['5', 5, '1'],
      ],
    ],
    ['Top videos (12)', 'en', [['12', 12, '1']]],
  ] as const)('%s', (text, locale, expected) => {
    expect(found(text, locale)).toEqual(expected);
  });

  test('a number that the page leaves open is given as ambiguous, not dropped and not guessed', () => {
    expect(found('10,000 followers')).toEqual([['10,000', 'ambiguous']]);
  });
});

describe('digits that are no quantity', () => {
  test.each([
    '9 April 14:58',
    'Mar 25, 2023',
    '25. März 2026',
    '2026/8/10 – 2026/9/6',
    '2026-09-13',
    '2026年8月10日',
    '2026년 8월 10일',
    '25 Mar 2026 - 21 Apr 2026',
    'v4.2.0',
    'H2O and COVID19 in Q3, the 4th',
    'aged 18-24',
    'aged 65+',
    'a 3D film',
    '#12, @user34, /p/56, id=78',
    '+62 812-3456-7890',
    '12abc',
    'no digits at all',
    '',
  ])('%s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });

  test('a date beside a quantity leaves the quantity', () => {
    expect(found('9 April 14:58 · 1.2K views', 'en')).toEqual([['1.2K', 1200, '1']]);
    expect(found('18-24 tahun 23%', 'id')).toEqual([['23%', 23, '%']]);
  });

  test('short words of another language are not taken for a unit', () => {
    expect(found('7 sa 10', 'fil')).toEqual([
      ['7', 7, '1'],
      ['10', 10, '1'],
    ]);
  });

  test('digits that a blank may or may not group are left out where no language settles it', () => {
    expect(found('12 345 vues')).toEqual([]);
  });
});

test('places are those of the original text, invisible characters and all', () => {
  const text = '\u200eViews:\u200f １２３ (\u202a4\u00ad5\u202c)';
  expect(found(text, 'en')).toEqual([
    ['１２３', 123, '1'],
    ['4\u00ad5', 45, '1'],
  ]);
});

test('digits of two scripts are no number', () => {
  expect(
    findQuantities('Reach 5\u0661\u0662, likes 40', { locale: 'en' }).map((f) => f.quantity.raw),
  ).toEqual(['40']);
});
