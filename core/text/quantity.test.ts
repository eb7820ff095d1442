import { describe, expect, test } from 'vitest';
import { parseQuantity } from './quantity.ts';
import type { TextContext } from './types.ts';

type Row = readonly [raw: string, value: number, low: number, high: number, unit: string];

/** [value, low, high, unit] of a number, else its kind. */
function read(raw: string, context: TextContext = {}) {
  const q = parseQuantity(raw, context);
  return q.kind === 'number' ? [q.value, q.low, q.high, q.unit] : [q.kind];
}

const values = (raw: string, context: TextContext = {}) => {
  const q = parseQuantity(raw, context);
  return q.kind === 'ambiguous' ? q.candidates.map((c) => `${c.value} ${c.unit}`) : q.kind;
};

describe('what platforms show, without a language', () => {
  test.each<Row>([
    ['1.2K', 1200, 1150, 1250, '1'],
    ['7.8k', 7800, 7750, 7850, '1'],
    ['2,2 K', 2200, 2150, 2250, '1'],
    ['1.2 k', 1200, 1150, 1250, '1'],
    ['1.2万', 12000, 11500, 12500, '1'],
    ['4.5万', 45000, 44500, 45500, '1'],
    ['1.2億', 1.2e8, 1.15e8, 1.25e8, '1'],
    ['10,6 rb', 10600, 10550, 10650, '1'],
    ['1,2 rb', 1200, 1150, 1250, '1'],
    ['3,4 jt', 3.4e6, 3.35e6, 3.45e6, '1'],
    ['12 tr', 12e6, 11.5e6, 12.5e6, '1'],
    ['12,5 mil', 12500, 12450, 12550, '1'],
    ['1,2 Mio.', 1.2e6, 1.15e6, 1.25e6, '1'],
    ['12 тыс', 12000, 11500, 12500, '1'],
    ['1,2 млн', 1.2e6, 1.15e6, 1.25e6, '1'],
    ['1.2K人', 1200, 1150, 1250, '1'],
    ['2.5万回', 25000, 24500, 25500, '1'],
    ['0', 0, 0, 0, '1'],
    ['1,234,567', 1234567, 1234567, 1234567, '1'],
    ['597.844.051', 597844051, 597844051, 597844051, '1'],
    ['1.234,5', 1234.5, 1234.45, 1234.55, '1'],
    ['12,34,567', 1234567, 1234567, 1234567, '1'],
    ["1'234'567", 1234567, 1234567, 1234567, '1'],
    ['1 234 567', 1234567, 1234567, 1234567, '1'],
    ['4.2', 4.2, 4.15, 4.25, '1'],
    ['.125', 0.125, 0.1245, 0.1255, '1'],
    ['3.2x', 3.2, 3.15, 3.25, '1'],
    ['-5', -5, -5, -5, '1'],
    ['−1.2K', -1200, -1250, -1150, '1'],
    ['0.2%', 0.2, 0.15, 0.25, '%'],
    ['2,76%', 2.76, 2.755, 2.765, '%'],
    ['0%', 0, 0, 0.5, '%'],
    ['-0.7%', -0.7, -0.75, -0.65, '%'],
    ['%12,8', 12.8, 12.75, 12.85, '%'],
    ['-%5', -5, -5.5, -4.5, '%'],
    ['12,8 %', 12.8, 12.75, 12.85, '%'],
    ['(39,4%)', 39.4, 39.35, 39.45, '%'],
    ['\u200f12.8\u200e%\u200e', 12.8, 12.75, 12.85, '%'],
    ['١٢٫٨٪', 12.8, 12.75, 12.85, '%'],
    ['１２．８％', 12.8, 12.75, 12.85, '%'],
    ['१२,३४,५६७', 1234567, 1234567, 1234567, '1'],
    ['<1%', 0.5, 0, 1, '%'],
    ['~12%', 12, 11.5, 12.5, '%'],
    ['≈1200', 1200, 1150, 1250, '1'],
  ])('%s', (raw, ...expected) => {
    expect(read(raw)).toEqual(expected);
  });

  test.each<Row>([
    ['Rp1.234.567', 1234567, 1234567, 1234567, 'IDR'],
    ['Rp1.234', 1234, 1234, 1234, 'IDR'],
    ['Rp 1,2 M', 1.2e9, 1.15e9, 1.25e9, 'IDR'],
    ['Rp1,2jt', 1.2e6, 1.15e6, 1.25e6, 'IDR'],
    ['IDR 1,235', 1235, 1235, 1235, 'IDR'],
    ['₫12.3K', 12300, 12250, 12350, 'VND'],
    ['881.685 ₫', 881685, 881685, 881685, 'VND'],
    ['$24,567', 24567, 24567, 24567, 'USD'],
    ['$420k', 420000, 419500, 420500, 'USD'],
    ['$1.50K', 1500, 1495, 1505, 'USD'],
    ['16,89 $', 16.89, 16.89, 16.89, 'USD'],
    ['1234,50 US$', 1234.5, 1234.5, 1234.5, 'USD'],
    ['-$5', -5, -5, -5, 'USD'],
    ['$-5', -5, -5, -5, 'USD'],
    ['($5.00)', -5, -5, -5, 'USD'],
    ['$1.5', 1.5, 1.45, 1.55, 'USD'],
    ['US $1,234.50', 1234.5, 1234.5, 1234.5, 'USD'],
    ['MX$2,000.00', 2000, 2000, 2000, 'MXN'],
    ['$2,000.00 MXN', 2000, 2000, 2000, 'MXN'],
    ['R$ 1,2 mil', 1200, 1150, 1250, 'BRL'],
    ['RM12.50', 12.5, 12.5, 12.5, 'MYR'],
    ['￦1,234', 1234, 1234, 1234, 'KRW'],
    ['S$12', 12, 12, 12, 'SGD'],
    ['NT$1,234', 1234, 1234, 1234, 'TWD'],
    ['HK$1,234', 1234, 1234, 1234, 'HKD'],
    ['A$1.2K', 1200, 1150, 1250, 'AUD'],
    ['฿1,234.50', 1234.5, 1234.5, 1234.5, 'THB'],
    ['₱99', 99, 99, 99, 'PHP'],
    ['₹12,34,567', 1234567, 1234567, 1234567, 'INR'],
    ['₹1.2Cr', 1.2e7, 1.15e7, 1.25e7, 'INR'],
    ['₩1.2만', 12000, 11500, 12500, 'KRW'],
    ['1.2万円', 12000, 11500, 12500, 'JPY'],
    ['12 345 €', 12345, 12345, 12345, 'EUR'],
    ['1,2 Mio. €', 1.2e6, 1.15e6, 1.25e6, 'EUR'],
    ['£9.99', 9.99, 9.99, 9.99, 'GBP'],
    ['12,50 zł', 12.5, 12.5, 12.5, 'PLN'],
    ['₺12,50', 12.5, 12.5, 12.5, 'TRY'],
    ['12 ₽', 12, 12, 12, 'RUB'],
    ['12 ₴', 12, 12, 12, 'UAH'],
    ['12,50 лв.', 12.5, 12.5, 12.5, 'BGN'],
  ])('money: %s', (raw, ...expected) => {
    expect(read(raw)).toEqual(expected);
  });

  test.each<Row>([
    ['1h:8m:13s', 4093, 4092.5, 4093.5, 's'],
    ['0h:00m:00s', 0, 0, 0.5, 's'],
    ['16h:26m:21s', 59181, 59180.5, 59181.5, 's'],
    ['3h 14m 9s', 11649, 11648.5, 11649.5, 's'],
    ['3h14m', 11640, 11610, 11670, 's'],
    ['19s', 19, 18.5, 19.5, 's'],
    ['2.12s', 2.12, 2.115, 2.125, 's'],
    ['0:05:12', 312, 311.5, 312.5, 's'],
    ['0:46', 46, 45.5, 46.5, 's'],
    ['3:42', 222, 221.5, 222.5, 's'],
    ['1分5秒', 65, 64.5, 65.5, 's'],
    ['1時間5分', 3900, 3870, 3930, 's'],
    ['41秒', 41, 40.5, 41.5, 's'],
    ['25,7 jam', 92520, 92340, 92700, 's'],
    ['25.7 hours', 92520, 92340, 92700, 's'],
    ['123.5 min', 7410, 7407, 7413, 's'],
    ['142ms', 0.142, 0.1415, 0.1425, 's'],
    ['2 days', 172800, 129600, 216000, 's'],
    ['1 d 4 h', 100800, 99000, 102600, 's'],
    ['2 Std.', 7200, 5400, 9000, 's'],
    ['5 phút', 300, 270, 330, 's'],
    ['5 phút 3 giây', 303, 302.5, 303.5, 's'],
    ['3 ชั่วโมง 5 นาที', 11100, 11070, 11130, 's'],
    ['12 juta jam', 4.32e10, 4.14e10, 4.5e10, 's'],
  ])('time: %s', (raw, ...expected) => {
    expect(read(raw)).toEqual(expected);
  });

  test.each<Row>([
    ['62.4 GB', 62.4e9, 62.35e9, 62.45e9, 'B'],
    ['8GB', 8e9, 7.5e9, 8.5e9, 'B'],
    ['186 / 500 GB', 186e9, 185.5e9, 186.5e9, 'B'],
    ['5.8 / 16 GB', 5.8e9, 5.75e9, 5.85e9, 'B'],
    ['87,400 / 100,000', 87400, 87400, 87400, '1'],
    ['4.8/5', 4.8, 4.75, 4.85, '1'],
  ])('data and parts of a total: %s', (raw, ...expected) => {
    expect(read(raw)).toEqual(expected);
  });
});

describe('the same suffix, other numbers', () => {
  test.each([
    ['1.2M', 'en', 1.2e6],
    ['1,2 M', 'id', 1.2e9],
    ['1,2 M', 'es', 1.2e6],
    ['1,2 T', 'vi', 1.2e9],
    ['1.2T', 'en', 1.2e12],
    ['12 B', 'tr', 12e3],
    ['12 B', 'en', 12e9],
    ['12 B', 'es', 12e12],
    ['3,4 mil', 'es', 3400],
    ['1.2J', 'ms', 1.2e6],
    ['1,2 mM', 'pt-PT', 1.2e9],
    ['1,2 billion', 'fr', 1.2e12],
    ['1.2 billion', 'en', 1.2e9],
    ['1,5 bi', 'pt', 1.5e9],
    ['1.2M', 'en-AU', 1.2e6],
    ['1.2M', 'zh-Hant-HK', 1.2e6],
  ])('%s in %s', (raw, locale, value) => {
    expect(read(raw, { locale })[0]).toBe(value);
  });

  test.each([
    ['1.2M', undefined, ['1200000 1', '1200000000 1']],
    ['1M', undefined, ['1000000 1', '1000000000 1']],
    // An English number on an Indonesian page, or milyar with an English point.
    ['1.2M', 'id', ['1200000000 1', '1200000 1']],
    ['1,2 M', 'en', ['1200000 1', '1200000000 1']],
    ['1.234', undefined, ['1234 1', '1.234 1']],
    ['1,234', undefined, ['1234 1', '1.234 1']],
    ['1.234', 'fr', ['1234 1', '1.234 1']],
    ['¥1,235', undefined, ['1235 JPY', '1235 CNY']],
    ['kr 99', undefined, ['99 SEK', '99 NOK', '99 DKK']],
    ['5m', 'en', ['300 s', '5000000 1']],
    ['$5', 'es-419', ['5 USD', '5 MXN', '5 ARS', '5 CLP', '5 COP']],
    ['5m', 'vi', ['300 s', '5000000 1']],
    ['19s', 'tr', ['68400 s', '19 s']],
  ])('%s in %s is not settled', (raw, locale, candidates) => {
    expect(new Set(values(raw, locale ? { locale } : {}))).toEqual(new Set(candidates));
  });

  test('the reason says both readings in plain words', () => {
    const q = parseQuantity('1.2M');
    expect(q.kind === 'ambiguous' && q.why).toBe(
      'This can mean 1200000 or 1200000000. The language of the page does not settle it.',
    );
  });
});

describe('the language of the page', () => {
  test.each([
    ['12.345', 'de', 12345],
    ['12.345', 'en', 12.345],
    ['12,345', 'en', 12345],
    ['1,234', 'id', 1.234],
    ['1.234', 'es', 1234],
    ['1.234', 'de-CH', 1.234],
    ['1.234', 'sv', 'ambiguous'],
    ['1,234', 'es-MX', 1234],
    ['1.234', 'es-AR', 1234],
    // Not possible there, and only one thing elsewhere: English numbers on other pages.
    ['1.2K', 'id', 1200],
    ['1.2K', 'de', 1200],
    ['1,234,567', 'id', 1234567],
    ['12.5%', 'vi', 12.5],
    ['$24,567', 'id', 24567],
    ['$24,567.89', 'pt-BR', 24567.89],
    ['1,2 jt', 'en', 1.2e6],
    ['2 500', 'en', 2500],
    ['3h 14m 9s', 'ms', 11649],
    ['3s 14d', 'tr', 11640],
    ['5分', 'ja', 300],
    ['5分', 'zh-CN', 'none'],
  ])('%s in %s is %s', (raw, locale, expected) => {
    expect(read(raw, { locale })[0]).toBe(expected);
  });

  test.each([
    ['$5', 'en', undefined, 'USD'],
    ['$5', undefined, undefined, 'USD'],
    ['$5', 'en-AU', undefined, 'AUD'],
    ['$5', 'es-MX', undefined, 'MXN'],
    ['$5', 'zh-TW', undefined, 'TWD'],
    ['$5', 'en', 'SGD', 'SGD'],
    ['US$5', 'en-AU', 'AUD', 'USD'],
    ['¥5', 'ja', undefined, 'JPY'],
    ['￥5', 'zh-CN', undefined, 'CNY'],
    ['¥5', 'id', 'CNY', 'CNY'],
    ['5 kr', 'sv', undefined, 'SEK'],
    ['5 kr.', 'da', undefined, 'DKK'],
  ])('%s in %s with %s is %s', (raw, locale, currency, unit) => {
    const context = { ...(locale ? { locale } : {}), ...(currency ? { currency } : {}) };
    expect(read(raw, context)[3]).toBe(unit);
  });

  test('a language that nobody knows settles nothing and breaks nothing', () => {
    for (const locale of ['', 'xx', 'tlh-KL', 'en'.repeat(400), '*', '-', 'de_DE@euro'])
      expect(read('1.2K', { locale })[0]).toBe(1200);
  });
});

describe('a unit from around the text', () => {
  test.each<readonly [string, TextContext, readonly unknown[]]>([
    ['12.5', { unit: 's', scale: 3600 }, [45000, 44820, 45180, 's']],
    ['1.2K', { unit: 's', scale: 3600 }, [4.32e6, 4.14e6, 4.5e6, 's']],
    ['12', { unit: '%' }, [12, 11.5, 12.5, '%']],
    ['0.123', { unit: 'USD', locale: 'en' }, [0.123, 0.123, 0.123, 'USD']],
    ['1.234.567', { unit: 'IDR' }, [1234567, 1234567, 1234567, 'IDR']],
    // The text's own unit is worth more.
    ['25,7 jam', { unit: 's', scale: 60 }, [92520, 92340, 92700, 's']],
    ['12%', { unit: 'USD' }, [12, 11.5, 12.5, '%']],
    ['5m', { unit: 's', locale: 'en' }, [300, 270, 330, 's']],
    ['5m', { unit: '1', locale: 'en' }, [5e6, 4.5e6, 5.5e6, '1']],
    ['29.4 L', { locale: 'en-IN' }, [2.94e6, 2.935e6, 2.945e6, '1']],
    ['₹6L', { locale: 'en-IN' }, [6e5, 5.5e5, 6.5e5, 'INR']],
    ['29.4 L', { locale: 'en-GB' }, ['none']],
  ])('%s under %o', (raw, context, expected) => {
    expect(read(raw, context)).toEqual(expected);
  });
});

test.each(
  '(--)|--|—|–|-|- -|-- (--)|--%|$--|Rp -|--:--|N/A|n/a|undefined|NAN|NaN|null|…|...|(N/A)|Loading…|Loading...|データなし|tidak ada data|Tidak ada data|en cours de traitement'.split(
    '|',
  ),
)('no data is not zero: %s', (raw) => {
  expect(parseQuantity(raw)).toEqual({ kind: 'no-data', raw });
});

test.each(
  '9 April 14:58|2026/8/10|Mar 25, 2023|2026-09-13|25.03.2026|8/10|18-24|18–24|v4.2.0|1.2.3|1,23,45|1.23.456|12\n345|12\t345|1,234 $5|5 %12|+62 812-3456-7890|081234567890|1890123456789012345|1st|4th|3D|12abc|#12|1e999|0x10|Infinity|-Infinity|1２٣|1٣|,5|1,|1..2|1,,2|--5|+-5|- 5|$|%|(|()|Rp|16:9|4:30 PM|12:75|1.2K visits|573 lebih banyak dari biasanya|28日|2026年|10K+|>1K|≥5|\u200e|\u200b|\u00a0|\ufeff| |'.split(
    '|',
  ),
)('not a number: %j', (raw) => {
  const q = parseQuantity(raw);
  expect(q.kind).toBe('none');
  expect(q.kind === 'none' && q.why).toMatch(/^[A-Z].*\.$/);
});

test('invisible characters between digits do not change a number', () => {
  expect(read('1\u200b,2\u2060 rb')).toEqual([1200, 1150, 1250, '1']);
  expect(read('\u202a1\u00ad2\u202c')).toEqual([12, 12, 12, '1']);
});
