import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseQuantity } from './quantity.ts';
import type { Quantity } from './types.ts';

const table = new URL('../../../shared/evidence/labels/number_formats_cldr.tsv', import.meta.url);
const NUMBERS = [987, 1200, 12345, 123456, 1234567, 12345678, 1234567890];
/** per cent of 0.128 and −0.05, then 1,234.50 of five currencies. */
const MONEY: readonly (readonly [number, string])[] = [
  [12.8, '%'],
  [-5, '%'],
  [1234.5, 'USD'],
  [1235, 'IDR'],
  [1234.5, 'THB'],
  [1235, 'VND'],
  [1235, 'JPY'],
];

interface Form {
  readonly locale: string;
  readonly raw: string;
  readonly number: number;
  readonly unit: string;
}

function formsOfTable(): readonly Form[] {
  if (!existsSync(table)) return [];
  const rows = readFileSync(table, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#') && !line.startsWith('locale'))
    .map((line) => line.split('\t'));
  return rows.flatMap(([locale = '', kind = '', ...cells]) =>
    cells.flatMap((raw, i) => {
      const money = MONEY[i];
      if (kind.startsWith('percent'))
        return money ? [{ locale, raw, number: money[0], unit: money[1] }] : [];
      const number = NUMBERS[i];
      return number === undefined ? [] : [{ locale, raw, number, unit: '1' }];
    }),
  );
}

/** Facts of our own, one or more a locale, for when the table is not there. */
const FACTS: readonly (readonly [string, string, number, string])[] = [
  ['en', '12.3 thousand', 12345, '1'],
  ['id', '1,2 miliar', 1.234e9, '1'],
  ['id', 'Rp 1.235', 1235, 'IDR'],
  ['ms', '12.3J', 12345678, '1'],
  ['th', '1.2 แสน', 123456, '1'],
  ['th', '฿1,234.50', 1234.5, 'THB'],
  ['vi', '1,2 T', 1234567890, '1'],
  ['vi', '1.234,50 US$', 1234.5, 'USD'],
  ['zh-CN', '12.3亿', 1234567890, '1'],
  ['zh-TW', '123.5萬', 1234567, '1'],
  ['ja', '1234.6万', 12345678, '1'],
  ['ja', '￥1,235', 1235, 'JPY'],
  ['ko', '1.2천', 1200, '1'],
  ['es', '1234,6 M', 1234567890, '1'],
  ['es', '1,2 mil millones', 1234567890, '1'],
  ['es-MX', '12.3 k', 12345, '1'],
  ['pt-BR', '12,3 milhões', 12345678, '1'],
  ['pt-PT', '1,2 mM', 1234567890, '1'],
  ['pt-PT', '1 234 567', 1234567, '1'],
  ['de', '1,2 Mrd.', 1234567890, '1'],
  ['de', '-5 %', -5, '%'],
  ['fr', '1,2 Md', 1234567890, '1'],
  ['it', '12,3 Mln', 12345678, '1'],
  ['ru', '1,2 тыс.', 1200, '1'],
  ['uk', '12,3 мільйона', 12345678, '1'],
  ['tr', '1,2 B', 1200, '1'],
  ['tr', '%12,8', 12.8, '%'],
  ['nl', '1,2 mld.', 1234567890, '1'],
  ['pl', '12,3 tys.', 12345, '1'],
  ['ar', '1.2 مليار', 1234567890, '1'],
  ['ar', '12.8\u200e%\u200e', 12.8, '%'],
  ['hi', '1.2 क॰', 12345678, '1'],
  ['hi', '12,34,567', 1234567, '1'],
  ['fil', '1.2 bilyon', 1234567890, '1'],
  ['bg', '1234,50 щ.д.', 1234.5, 'USD'],
];

const holds = (form: Form) => (quantity: Quantity) =>
  quantity.unit === form.unit && quantity.low <= form.number && form.number <= quantity.high;

const forms: readonly Form[] = [
  ...formsOfTable(),
  ...FACTS.map(([locale, raw, number, unit]) => ({ locale, raw, number, unit })),
];

test('S0-I2 every form of 25 locales reads back to the number behind it, with its unit', () => {
  const wrong = forms.filter((form) => {
    const read = parseQuantity(form.raw, { locale: form.locale });
    return !(read.kind === 'number' && holds(form)(read));
  });
  expect(wrong).toEqual([]);
  expect(forms.length).toBeGreaterThanOrEqual(existsSync(table) ? 25 * 28 : FACTS.length);
});

test('without a language a form is read right or called ambiguous, never read wrong', () => {
  const wrong = forms.filter((form) => {
    const read = parseQuantity(form.raw);
    if (read.kind === 'number') return !holds(form)(read);
    return read.kind !== 'ambiguous' || !read.candidates.some(holds(form));
  });
  expect(wrong).toEqual([]);
});
