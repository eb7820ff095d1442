import { expect, test } from 'vitest';
import { csvOf, sheetsWorkbook, tableText } from '../../imports/index.ts';
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

const textOf = async (from: number) => {
  const book = await sheetsWorkbook(sheets().slice(from));
  return tableText(new File([book], 'answer.xlsx'));
};

test('what was said comes first: question, answer, assumptions, days', async () => {
  expect(await textOf(0)).toEqual({
    text: [
      'Question,Which channel?',
      'Answer,Email closes most.',
      ',"=HYPERLINK(""http://x"")"',
      'What was assumed,Paths are whole.',
      ',Nobody is counted twice.',
      'Stands on,4 paths',
      'Days,2026-01-01 – 2026-01-31',
      'Asked at,2026-02-01T10:00:00.000Z',
    ].join('\n'),
  });
});

test('tables follow, each its sheet: a formula would come back as its result, a text comes back as it was', async () => {
  expect(await textOf(1)).toEqual({
    text: 'Channel,Share\n=cmd|calc,0.5\n@email,\n-3,0',
  });
  // Both tables have the same title, with signs that no sheet may have.
  expect(sheets().map(({ name }) => name)).toHaveLength(3);
});

test('CSV puts an apostrophe before what a spreadsheet would run', () => {
  const table = sheets()[1];
  expect(csvOf([[...(table?.heads ?? [])], ...(table?.rows ?? [])])).toBe(
    'Channel,Share\r\n"\'=cmd|calc",0.5\r\n"\'@email",\r\n"\'-3",0\r\n',
  );
});
