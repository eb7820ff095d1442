import { expect, test } from 'vitest';
import { readOne } from '../fixtures/build.ts';

test.each([
  ['Estimated revenue (EUR)', 'EUR'],
  ['Your estimated revenue (GBP)', 'GBP'],
  ['Estimated revenue (USD)', 'USD'],
  ['推定収益 (JPY)', 'JPY'],
  ['예상 수익 (KRW)', 'KRW'],
  ['Ingresos estimados (MXN)', 'MXN'],
  ['Sua receita estimada (BRL)', 'BRL'],
  ['Geschätzter Umsatz (CHF)', 'CHF'],
])('%s is revenue in the currency that the channel is paid in', async (header, unit) => {
  const file = await readOne(
    'Table data.csv',
    `Content,Video title,Views,${header}\nTotal,,6200,12.34\nabcDEF12345,Tea,500,1.25\n`,
  );
  expect(file.format).toBe('youtube-studio-table');
  expect(
    file.numbers
      .filter(({ metric }) => metric === 'earnings.estimated')
      .map((one) => [one.value, one.unit]),
  ).toEqual([
    [12.34, unit],
    [1.25, unit],
  ]);
});
