import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDelta } from './delta.ts';
import { findQuantities } from './find.ts';
import { cleanLabel, labelKey, unitOfLabel } from './label.ts';
import { likelyQuantity } from './likely.ts';
import { LOCALE_KEYS } from './locales.ts';
import { parsePeriod } from './period.ts';
import { parseQuantity } from './quantity.ts';
import type { ParsedQuantity } from './types.ts';

/** Numbers of every size that a dashboard shows, with and without decimals. */
const amount = fc
  .tuple(fc.double({ min: 1, max: 9.9999, noNaN: true }), fc.integer({ min: -2, max: 11 }))
  .map(([mantissa, exponent]) => mantissa * 10 ** exponent);
const count = amount.map(Math.round);
const locale = fc.constantFrom(...LOCALE_KEYS);

/** Within the interval, as far as the doubles of ten digits allow. */
function contains(read: ParsedQuantity, number: number, unit: string): boolean {
  const slack = Math.abs(number) * 1e-12;
  return (
    read.kind === 'number' &&
    read.unit === unit &&
    read.low - slack <= number &&
    number <= read.high + slack
  );
}

describe('what Intl writes in a locale reads back there', () => {
  const runs = { numRuns: 1500 };

  test('whole numbers, exactly', () => {
    fc.assert(
      fc.property(locale, count, (tag, number) => {
        const raw = new Intl.NumberFormat(tag).format(number);
        expect(parseQuantity(raw, { locale: tag })).toMatchObject({
          kind: 'number',
          value: number,
          exact: true,
          unit: '1',
        });
      }),
      runs,
    );
  });

  test.each(['short', 'long'] as const)('compact %s', (compactDisplay) => {
    fc.assert(
      fc.property(locale, count, fc.integer({ min: 0, max: 2 }), (tag, number, digits) => {
        const raw = new Intl.NumberFormat(tag, {
          notation: 'compact',
          compactDisplay,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(number);
        fc.pre(/\d/.test(raw)); // Italian writes 1000 as the bare word "mille".
        expect([raw, contains(parseQuantity(raw, { locale: tag }), number, '1')]).toEqual([
          raw,
          true,
        ]);
      }),
      runs,
    );
  });

  test('per cent, of either sign', () => {
    const share = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(locale, share, fc.integer({ min: 0, max: 2 }), (tag, number, digits) => {
        const format = new Intl.NumberFormat(tag, {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        const read = parseQuantity(format.format(number), { locale: tag });
        expect([format.format(number), contains(read, number * 100, '%')]).toEqual([
          format.format(number),
          true,
        ]);
      }),
      runs,
    );
  });

  test('money', () => {
    const currency = fc.constantFrom(
      ...'USD EUR GBP IDR MYR THB VND PHP SGD TWD HKD KRW BRL MXN INR TRY PLN RUB UAH'.split(' '),
    );
    fc.assert(
      fc.property(locale, amount, currency, (tag, number, code) => {
        fc.pre(number > 0.01);
        const format = new Intl.NumberFormat(tag, { style: 'currency', currency: code });
        const shown = Number(
          format
            .formatToParts(number)
            .map((part) =>
              part.type === 'decimal' ? '.' : /integer|fraction/.test(part.type) ? part.value : '',
            )
            .join(''),
        );
        const read = parseQuantity(format.format(number), { locale: tag });
        expect([format.format(number), contains(read, shown, code)]).toEqual([
          format.format(number),
          true,
        ]);
      }),
      runs,
    );
  });

  test.each([
    ['second', 1],
    ['minute', 60],
    ['hour', 3600],
    ['day', 86400],
  ] as const)('lengths of time in %ss', (unit, seconds) => {
    fc.assert(
      fc.property(
        locale,
        fc.constantFrom('long', 'short', 'narrow'),
        fc.integer({ min: 0, max: 90000 }),
        (tag, unitDisplay, number) => {
          const raw = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay }).format(
            number,
          );
          fc.pre(/\d/.test(raw)); // Arabic has a word of its own for two.
          const read = parseQuantity(raw, { locale: tag });
          const right =
            contains(read, number * seconds, 's') ||
            // One letter can be another unit to everybody else; a day (日, 일) can be a date.
            (read.kind === 'ambiguous' &&
              read.candidates.some((c) => contains(c, number * seconds, 's'))) ||
            (unit === 'day' && read.kind === 'none' && /[日일]|T$/.test(raw));
          expect([tag, raw, right]).toEqual([tag, raw, true]);
        },
      ),
      runs,
    );
  });
});

describe('hostile text', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '1',
      '12',
      '.',
      ',',
      ' ',
      '\u00a0',
      '\u200e',
      '%',
      '$',
      'Rp',
      'K',
      'M',
      'jt',
      '万',
      'h',
      ':',
      '-',
      '−',
      '(',
      ')',
      '٫',
      '٣',
      '１',
      '+',
      '<',
      '~',
      '/',
      '日',
      'ม.ค.',
      'e999',
      '\u0301',
      '\ud83d',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('no text makes a reader throw, answer twice differently, or leave its own promises', () => {
    fc.assert(
      fc.property(text, fc.option(locale, { nil: undefined }), (raw, tag) => {
        const context = tag === undefined ? {} : { locale: tag };
        const read = parseQuantity(raw, context);
        expect(read.raw).toBe(raw);
        expect(parseQuantity(raw, context)).toEqual(read);
        if (read.kind === 'number') {
          expect(Number.isFinite(read.value)).toBe(true);
          expect(read.low <= read.value && read.value <= read.high).toBe(true);
          expect(likelyQuantity(raw)).toBe(true);
        }
        for (const { start, end, quantity } of findQuantities(raw, context))
          expect(raw.slice(start, end)).toBe(quantity.raw);
        const delta = parseDelta(raw, context);
        if (delta?.value != null) expect(delta.value).toBeGreaterThanOrEqual(0);
        const period = parsePeriod(raw, { ...context, today: '2026-10-29' });
        if (period) expect(period.from < period.to).toBe(true);
        expect(cleanLabel(cleanLabel(raw))).toBe(cleanLabel(raw));
        expect(labelKey(labelKey(raw))).toBe(labelKey(raw));
        expect(unitOfLabel(raw).label.length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 3000 },
    );
  });

  const SHAPES = [
    '1',
    '1,',
    '1.',
    ',',
    '.',
    ' ',
    '1 ',
    '(',
    '-',
    '$',
    'Rp',
    '1h',
    '1h ',
    '12:',
    '%',
    '万',
    '1万',
    '1 mil ',
    'a',
    'a1',
    '\u200e',
    '1\u200b',
    '9 April ',
    '1/',
    '\u0301',
    'é',
    '١',
    '+',
    '1-',
    '--',
  ];

  test.each(SHAPES)('100,000 characters of %j take time in line with their length', (shape) => {
    const time = (length: number) => {
      const long = shape.repeat(Math.ceil(length / shape.length));
      const start = performance.now();
      parseQuantity(long);
      findQuantities(long, { locale: 'id' });
      parseDelta(long);
      parsePeriod(long, { today: '2026-10-29' });
      cleanLabel(long);
      likelyQuantity(long);
      return performance.now() - start;
    };
    time(10_000);
    // A quadratic reader would take minutes here; the bound leaves room for a busy machine.
    expect(time(100_000)).toBeLessThan(3000);
  });
});
