import { describe, expect, test } from 'vitest';
import { Formats } from './formats.ts';
import { roundingOf } from './rounding.ts';
import { folded } from './test-page.ts';

const en = new Formats('en-GB');

describe('values as people write them', () => {
  test.each([
    [4080, 's', '1 h 8 min'],
    [3600, 's', '1 h'],
    [134, 's', '2 min 14 s'],
    [46, 's', '46 s'],
    [4.25, 's', '4.25 s'],
    [3599.9, 's', '60 min'],
    [266_400, 's', '3 d 2 h'],
    [-90, 's', '−1 min 30 s'],
    [12.5, '%', '12.5%'],
    [100, '%', '100%'],
    [16_420, 'EUR', '€16,420'],
    [7.85, 'EUR', '€7.85'],
    [5, 'EUR', '€5'],
    [1234, '1', '1,234'],
    [0, '1', '0'],
    [6.18034, '1', '6.18'],
    [0.00042, '1', '0.00042'],
    [1234, 'XXX', '1,234'],
    [123_456_789_012, '1', '123.5bn'],
    [-4321.5, 'USD', '-$4,322'],
  ])('%d %s is %s', (value, unit, wanted) => {
    expect(folded(en.value(value, unit))).toBe(wanted);
  });

  test('the locale writes them its own way', () => {
    expect(folded(new Formats('de-DE').value(1234.5, 'EUR'))).toBe('1.235 €');
    expect(folded(new Formats('id-ID').value(1_234_567, 'IDR'))).toBe('Rp 1.234.567');
  });

  test('a missing value is a dash, never zero', () => {
    expect(en.value(null, 'EUR')).toBe('–');
    expect(en.score(null)).toBe('–');
  });

  test('units and signs are pieces of their own', () => {
    expect(en.pieces(7.85, 'EUR')).toEqual([
      { text: '€', small: true },
      { text: '7.85', small: false },
    ]);
  });

  test('the blank before a sign is as small as the sign', () => {
    expect(new Formats('de-DE').pieces(1235, 'EUR').map((piece) => piece.small)).toEqual([
      false,
      true,
    ]);
  });

  test('what runs from right to left stays together in a sentence that runs the other way', () => {
    const he = new Formats('he');
    expect(he.value(5, '1')).toBe('\u20685\u2069');
    expect(he.date('2026-11-22')).toMatch(/^\u2068.*\u2069$/);
    expect(en.value(5, '1')).toBe('5');
  });

  test('an age is told in the language of its sentence', () => {
    expect(new Formats('de').age(3)).toBe('3 days ago');
  });
});

describe('what rounding leaves open', () => {
  test('even on both sides', () => expect(roundingOf(1200, 1150, 1250, '1', en)).toBe('±50'));
  test('uneven', () => expect(roundingOf(1200, 1150, 1400, '1', en)).toBe('1,150–1,400'));
  test('exact', () => expect(roundingOf(1200, 1200, 1200, '1', en)).toBeNull());
  test('money', () => expect(roundingOf(16_420, 16_370, 16_470, 'EUR', en)).toBe('±€50'));
});

describe('days', () => {
  test('the end of a period is exclusive', () => {
    expect(folded(en.period('2026-10-01', '2026-10-29'))).toMatch(/^1 ?– ?28 Oct 2026$/);
  });
  test('a text that is no date comes back as it is', () => {
    expect(en.date('<b>soon</b>')).toBe('<b>soon</b>');
    expect(en.period('x', 'y')).toBe('x – y');
  });
  test.each([
    [0, 'today'],
    [1, 'yesterday'],
    [3, '3 days ago'],
    [23, '3 weeks ago'],
    [92, '3 months ago'],
    [800, '2 years ago'],
  ])('%d days is %s', (days, wanted) => expect(en.age(days)).toBe(wanted));
});

test('a locale or unit that does not exist does not throw', () => {
  const odd = new Formats('<script>');
  expect(odd.value(5, '<b>')).toBe('5');
  expect(odd.value(5, 'ZZZ')).toContain('5');
});

test('what was said once is said again, each by its unit and style', () => {
  const formats = new Formats('de-DE');
  const text = (value: number, unit: string) =>
    formats
      .pieces(value, unit)
      .map((piece) => piece.text)
      .join('');
  // Made in this order, a key that is merely the two put together would mix them up.
  expect(
    [text(12, 'USD'), text(12, '1'), text(12, '%')].map((one) => one.replace(/\s/g, ' ')),
  ).toEqual(['12 $', '12', '12 %']);
  expect(text(2, '1')).toBe('2');
  expect(text(12, '1')).toBe('12');
  expect(formats.date('2026-11-02', 'short')).toBe('2. Nov.');
  expect(formats.date('2026-11-02')).toBe('2. Nov. 2026');
  expect(formats.date('2026-11-02', 'short')).toBe('2. Nov.');
  for (let i = 0; i < 6000; i++) formats.pieces(i, '1');
  expect(text(5999, '1')).toBe('5.999');
});
