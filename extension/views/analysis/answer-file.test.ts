import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvOf, sheetsWorkbook } from '../../imports/index.ts';
import { type Saved, sheetsOf } from './answer-file.ts';

const SAVED: Saved = {
  headline: 'Email closes most.',
  says: ['=HYPERLINK("http://x")'],
  assumes: ['Paths are whole.', 'Nobody is counted twice.'],
  range: { from: '2026-01-01', to: '2026-01-31' },
  used: '4 paths',
  tables: [
    {
      title: 'Credits: by / channel [all]',
      columns: ['Channel', 'Share'],
      rows: [
        ['=cmd|calc', 0.5],
        ['@email', null],
        ['-3', 0],
      ],
    },
    { title: 'Credits: by / channel [all]', columns: ['x'], rows: [[1]] },
  ],
};
const sheets = () => sheetsOf('Which channel?', '2026-02-01T10:00:00.000Z', SAVED);

test('a workbook has what was said first, then each table, texts as texts and numbers as numbers', async () => {
  const book = await sheetsWorkbook(sheets());
  const read = await readXlsx(Buffer.from(book));
  const sheet = (i: number) => read[i]?.data;
  expect(read.map((one) => one.sheet)).toEqual([
    'Answer',
    'Credits  by   channel  all',
    'Credits  by   channel  all (2)',
  ]);
  expect(sheet(0)?.slice(0, 5)).toEqual([
    ['Question', 'Which channel?'],
    ['Answer', 'Email closes most.'],
    [null, '=HYPERLINK("http://x")'],
    ['What was taken for granted', 'Paths are whole.'],
    [null, 'Nobody is counted twice.'],
  ]);
  expect(sheet(1)).toEqual([
    ['Channel', 'Share'],
    ['=cmd|calc', 0.5],
    ['@email', null],
    ['-3', 0],
  ]);
  // No cell holds a formula: texts alone look like one.
  expect(Buffer.from(book).includes('<f>')).toBe(false);
});

test('CSV puts an apostrophe before what a spreadsheet would run', () => {
  const table = sheets()[1];
  expect(csvOf([[...(table?.heads ?? [])], ...(table?.rows ?? [])])).toBe(
    'Channel,Share\r\n"\'=cmd|calc",0.5\r\n"\'@email",\r\n"\'-3",0\r\n',
  );
});
