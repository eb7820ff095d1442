import { describe, expect, test } from 'vitest';
import { decimalMarkOf, figureOf } from '../../commands/support/decimal-mark.ts';
import { ratesIn } from '../../commands/support/read-rates.ts';

const csv = (...rates: readonly string[]) =>
  [
    'from,to,day,rate',
    ...rates.map((rate, at) => `USD,IDR,2026-11-${String(at + 1).padStart(2, '0')},"${rate}"`),
  ].join('\n');
const of = (...rates: readonly string[]) => {
  const read = ratesIn(csv(...rates), '2026-11-23');
  return { rates: read.rates.map((one) => one.rate), problems: read.problems };
};

describe('figures are read by the mark that the file shows', () => {
  test.each([
    [
      ['16250.50', '16,000'],
      [16250.5, 16000],
    ],
    [
      ['16.250,50', '16.000'],
      [16250.5, 16000],
    ],
    [
      ['0,92', '1,085'],
      [0.92, 1.085],
    ],
    [
      ['0.92', '1.085'],
      [0.92, 1.085],
    ],
    [['16,250.50'], [16250.5]],
    [
      ['1.234.567', '16.000'],
      [1234567, 16000],
    ],
    [
      ['16 250,5', '16 000'],
      [16250.5, 16000],
    ],
    [
      ['0,921', '16,000'],
      [0.921, 16],
    ],
    [
      ['16000', '17500'],
      [16000, 17500],
    ],
  ])('%j', (given, expected) => {
    expect(of(...given)).toEqual({ rates: expected, problems: [] });
  });

  test('16,000 alone could mean two things, and says so', () => {
    expect(of('16,000')).toEqual({
      rates: [],
      problems: [
        'The rate from USD to IDR of 2026-11-01 is "16,000", which could be 16000 or 16. Write it without a mark between the thousands.',
      ],
    });
  });

  test('1.085 is a decimal where cells are parted by commas; parted otherwise it could be 1085', () => {
    expect(of('1.085')).toEqual({ rates: [1.085], problems: [] });
    const parted = csv('1.085').replaceAll(',', ';');
    expect(ratesIn(parted, '2026-11-23').problems[0]).toMatch(/could be 1085 or 1.085/);
  });

  test('marks that contradict each other settle nothing for a third', () => {
    expect(decimalMarkOf(['0,92', '1.08'])).toBe('both');
    const { rates, problems } = of('0,92', '1.08', '16,000');
    expect(rates).toEqual([0.92, 1.08]);
    expect(problems).toHaveLength(1);
  });
});

test.each(['', 'NaN', '1e5', '-3', '16k', '1,23,456', '0x10', 'Infinity', '1,,2', '٣'])(
  '“%s” is refused in plain words, and the other rates stay',
  (figure) => {
    const { rates, problems } = of(figure, '16500.25');
    expect(rates).toEqual([16500.25]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toMatch(/NaN,|undefined|null/);
  },
);

test('a number of JSON is what it is; a text in it is read like a cell', () => {
  const one = (rate: unknown, day: string) => ({ from: 'USD', to: 'IDR', day, rate });
  const text = JSON.stringify([one(16000, '2026-11-01'), one('16,250.5', '2026-11-02')]);
  expect(ratesIn(text, '2026-11-23').rates.map((each) => each.rate)).toEqual([16000, 16250.5]);
  const hostile = '[{"__proto__":{"rate":1},"from":"USD"}, null, 5, ["rate"]]';
  expect(ratesIn(hostile, '2026-11-23').rates).toEqual([]);
});

test('a file of another shape, and days that nobody can know yet', () => {
  expect(ratesIn('a,b\n1,2', '2026-11-23').problems[0]).toMatch(/^A file of rates is CSV/);
  const later = 'from,to,day,rate\nUSD,IDR,2027-01-01,16000';
  expect(ratesIn(later, '2026-11-23').problems[0]).toMatch(/after the day of the report/);
  expect(figureOf('16000', null)).toEqual({ value: 16000 });
});
