import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Observation } from '../../../core/index.ts';
import { COLUMNS, cellsOf, csvOf } from './numbers-table.ts';
import { MOST_SHEET_ROWS, workbookOf } from './numbers-workbook.ts';

const row = (raw: string, value = -5): Observation => ({
  id: 'a1',
  metric: 'content.views',
  subject: { platform: 'x', account: '=HYPERLINK("https://evil.example")' },
  value,
  low: value,
  high: value,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00.000Z',
  source: { kind: 'page', label: 'Views, all', raw },
});

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a"b,c\nd', "'quoted", '１２', ''];

test('every row and cell of a CSV comes back, and no text begins as a formula', () => {
  const rows = HOSTILE.map((raw) => cellsOf(row(raw)));
  const { data } = Papa.parse<string[]>(csvOf([[...COLUMNS], ...rows]).trimEnd());
  expect(data[0]).toEqual([...COLUMNS]);
  expect(data.length).toBe(HOSTILE.length + 1);
  const shown = COLUMNS.indexOf('as shown');
  const account = COLUMNS.indexOf('account');
  for (const [i, raw] of HOSTILE.entries()) {
    const cells = data[i + 1] ?? [];
    expect(cells[shown]?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(raw);
    expect(cells[shown]).not.toMatch(/^[=+\-@\t\r]/);
    expect(cells[account]).toBe(`'=HYPERLINK("https://evil.example")`);
    // A number below zero is a number, not a formula.
    expect(cells[COLUMNS.indexOf('value')]).toBe('-5');
  }
});

test('a workbook holds texts as texts and numbers as numbers, read by another reader', async () => {
  const bytes = await workbookOf(
    COLUMNS,
    HOSTILE.map((raw) => cellsOf(row(raw, 12.5))),
  );
  const sheets = await readXlsx(Buffer.from(bytes));
  const data = (sheets as { data?: unknown[][] }[])[0]?.data ?? (sheets as unknown as unknown[][]);
  expect(data.length).toBe(HOSTILE.length + 1);
  expect(data[1]?.[COLUMNS.indexOf('as shown')]).toBe('=1+1');
  expect(data[1]?.[COLUMNS.indexOf('value')]).toBe(12.5);
});

test('more rows than a sheet holds are refused', async () => {
  const many = { length: MOST_SHEET_ROWS } as unknown as (string | number)[][];
  await expect(workbookOf(['a'], many)).rejects.toThrow('1048575');
});
