import { describe, expect, test } from 'vitest';
import { formatsFor } from './format.ts';

const en = formatsFor('en');
const exact = (value: number, unit = '1') => ({ value, low: value, high: value, unit });

describe('values in the person’s language', () => {
  test.each([
    [exact(1204), '1,204'],
    [exact(12.5, '%'), '12.5 %'],
    [exact(16.89, 'USD'), '$16.89'],
    [exact(1234567, 'IDR'), 'IDR 1,234,567'],
    [exact(46, 's'), '46 s'],
    [exact(12240, 's'), '3 h 24 min'],
    [exact(134, 's'), '2 min 14 s'],
    [exact(1125000, 's'), '312.5 h'],
    [exact(0), '0'],
    [{ value: null, low: null, high: null, unit: '1' }, '–'],
  ])('%j', (figure, words) => {
    expect(en.value(figure).replace(/\u00a0/g, ' ')).toBe(words);
  });

  test('numbers follow the language', () => {
    expect(formatsFor('de').value(exact(1204.5))).toBe('1.204,5');
  });

  test('an exact value has no interval', () => {
    expect(en.interval(exact(5))).toBe('');
    expect(en.interval({ value: 1200, low: 1150, high: 1250, unit: '1' })).toBe('1,150 to 1,250');
  });
});

describe('time', () => {
  test('periods end exclusively and are named by their last day', () => {
    expect(
      en.period({ from: '2026-10-01', to: '2026-10-29' }).replace(/[\u2009\u202f]/g, ' '),
    ).toBe('Oct 1 – 28, 2026');
    expect(en.period({ from: '2026-10-01', to: '2026-10-02' })).toBe('Oct 1, 2026');
    expect(en.period({ from: '2026-10-01', to: '2026-10-01' })).toBe('Oct 1, 2026');
  });

  test('ages are said in the largest unit that fits', () => {
    const now = '2026-10-29T08:00:00Z';
    expect(en.age('2026-10-29T07:55:00Z', now)).toBe('5 minutes ago');
    expect(en.age('2026-10-29T05:00:00Z', now)).toBe('3 hours ago');
    expect(en.age('2026-10-20T08:00:00Z', now)).toBe('9 days ago');
  });
});
