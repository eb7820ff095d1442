import { describe, expect, test } from 'vitest';
import { sheetsWorkbook } from '../write/numbers-workbook.ts';
import { tableText } from './table-text.ts';

const fileOf = (name: string, ...parts: BlobPart[]) => new File(parts, name);

describe('the table of a file as text', () => {
  test('CSV as it stands, in UTF-8 and in UTF-16', async () => {
    const text = 'Path,Conversions\nsearch > email,40\n';
    expect(await tableText(fileOf('a.csv', text))).toEqual({ text });
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((one) => [one.charCodeAt(0), 0]),
    ]);
    expect(await tableText(fileOf('a.csv', wide))).toEqual({ text });
  });

  test('a workbook: the first sheet with rows, cells that look like formulas as texts', async () => {
    const book = await sheetsWorkbook([
      { name: 'Notes', heads: ['Only a head'], rows: [] },
      {
        name: 'Paths',
        heads: ['Path', 'Conversions'],
        rows: [
          ['search > email, "paid"', 40],
          ['=1+1', 2.5],
        ],
      },
    ]);
    expect(await tableText(fileOf('paths.xlsx', book))).toEqual({
      text: 'Path,Conversions\n"search > email, ""paid""",40\n=1+1,2.5',
    });
  });

  test('what is no table is refused in words', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await tableText(fileOf('a.xlsx', png))).toMatchObject({
      refused: expect.stringContaining('picture'),
    });
    const book = await sheetsWorkbook([{ name: 'Empty', heads: [], rows: [] }]);
    expect(await tableText(fileOf('b.xlsx', book))).toMatchObject({
      refused: expect.stringContaining('no table'),
    });
    const cut = book.slice(0, book.length / 2);
    expect(await tableText(fileOf('c.xlsx', cut))).toHaveProperty('refused');
  });
});
