import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  NOW,
  read,
  readOne,
  utf8,
  utf16,
  workbook,
  workbookParts,
  zipOf,
} from './fixtures/build.ts';
import { accounted, importFiles, observationOf } from './index.ts';
import { bytesSource } from './read/file-source.ts';

const DAILY =
  'Date,Impressions,Likes,Engagements,Bookmarks,Unfollows\n"Tue, Feb 18, 2025",62,1,3,0,0\n';
const words = (file: { problems: readonly { what: string }[] }) =>
  file.problems.map(({ what }) => what).join(' ');

describe('what is no table is refused in words and costs nothing', () => {
  test.each([
    ['a picture named .csv', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], /picture/],
    ['a PDF', [...utf8('%PDF-1.7')], /PDF/],
    [
      'an old workbook',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0],
      /old kind \(\.xls\)/,
    ],
    [
      'a locked workbook',
      [
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...'EncryptedPackage'].flatMap((l) => [l.charCodeAt(0), 0]),
      ],
      /password/,
    ],
    ['a web page named .xls', [...utf8('<html><table><tr><td>1</td></tr></table>')], /web page/],
    ['a gzip', [0x1f, 0x8b, 8], /gzip/],
    ['nothing', [], /empty/],
    ['blanks', [...utf8('\ufeff \n\n')], /empty/],
    ['half a zip', [...zipOf({ 'Table data.csv': DAILY.repeat(50) }).subarray(0, 120)], /cut off/],
    ['a zip’s first bytes alone', [0x50, 0x4b, 3, 4], /cut off/],
  ])('%s', async (_, bytes, what) => {
    const file = await readOne('x.csv', new Uint8Array(bytes));
    expect(words(file)).toMatch(what);
    expect(file.numbers).toEqual([]);
    expect(words(file)).not.toMatch(/null|exception|parse|selector/i);
  });
});

describe('a workbook of the old kind', () => {
  const whole = readFileSync(join(import.meta.dirname, 'linkedin/fixtures/updates.xls'));

  test('cut off anywhere it is refused in words, or gives only numbers that it holds', async () => {
    const right = new Set((await readOne('updates.xls', whole)).numbers.map(({ value }) => value));
    expect(right.size).toBeGreaterThan(5);
    for (let length = 8; length < whole.length; length += 97) {
      const file = await readOne('updates.xls', new Uint8Array(whole.subarray(0, length)));
      for (const { value } of file.numbers) expect(right).toContain(value);
      if (file.numbers.length === 0) expect(words(file)).not.toBe('');
      expect(words(file)).not.toMatch(/null|undefined|exception|parse/i);
    }
  });

  test('with bytes changed by chance nothing breaks, and what is said is said in words', async () => {
    let state = 7;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    for (let round = 0; round < 150; round += 1) {
      const bytes = new Uint8Array(whole);
      for (let i = 0; i < 12; i += 1)
        bytes[8 + Math.floor(random() * (bytes.length - 8))] = Math.floor(random() * 256);
      const file = await readOne('updates.xls', bytes);
      expect(file.numbers.every(({ value }) => Number.isFinite(value))).toBe(true);
      expect(words(file)).not.toMatch(/null|undefined|exception|parse/i);
    }
  });
});

describe('zips', () => {
  test('a bomb that declares its size is not opened', async () => {
    const file = await readOne('a.zip', zipOf({ 'a.csv': new Uint8Array(80 << 20) }));
    expect(words(file)).toContain('unpacks to far more');
  });

  test('a bomb that lies about its size is stopped where the lie ends', async () => {
    const bytes = zipOf({ 'a.csv': new Uint8Array(8 << 20) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(words(await readOne('a.zip', bytes))).toContain('unpacks to far more');
  });

  test('too many files, a zip in a zip in a zip, a changed byte', async () => {
    const many = zipOf(
      Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.csv`, 'a'])),
    );
    expect(words(await readOne('a.zip', many))).toContain('600 files');
    const nested = zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'd.csv': DAILY }) }) });
    expect(words(await readOne('a.zip', nested))).toContain('zip in a zip in a zip');
    const bytes = zipSync({ 'a.csv': [utf8(DAILY), { level: 0 }] });
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    expect(words(await readOne('a.zip', bytes))).toContain('damaged');
  });

  test('good files beside odd ones are read; names cannot leave the zip', async () => {
    const files = await read(
      'a.zip',
      zipOf({
        '../../x.csv': DAILY,
        '__MACOSX/._x.csv': 'junk',
        'photo.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
        'in/': '',
      }),
    );
    expect(files.map(({ format }) => format)).toEqual(['x-overview', null]);
    expect(files[0]?.numbers).toHaveLength(5);
  });
});

describe('workbooks', () => {
  test('one with a document type is not opened: no entity is ever resolved', async () => {
    const parts = workbookParts({ A: [['Date', 'Views']] });
    parts['xl/sharedStrings.xml'] = utf8(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
    );
    const file = await readOne('a.xlsx', zipSync(parts));
    expect(words(file)).toContain('It was not opened');
    expect(JSON.stringify(file)).not.toContain('root:');
  });

  test('a damaged one is told, one with 100,000 shared strings is read', async () => {
    const parts = workbookParts({ A: [['Date', 'Views']] });
    parts['xl/workbook.xml'] = utf8('<workbook><sheets><sheet');
    expect(words(await readOne('a.xlsx', zipSync(parts)))).toContain('damaged');
    const many = workbookParts({
      A: [
        ['Date', 'Video Views', 'Likes', 'Profile Views'],
        ['2026-10-01', 5, 1, 2],
      ],
    });
    many['xl/sharedStrings.xml'] = utf8(
      `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si><t>abcdefghij</t></si>'.repeat(100_000)}</sst>`,
    );
    many['xl/_rels/workbook.xml.rels'] = utf8(
      new TextDecoder()
        .decode(many['xl/_rels/workbook.xml.rels'])
        .replace(
          '</Relationships>',
          '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
    );
    expect((await readOne('a.xlsx', zipSync(many))).numbers.map(({ value }) => value)).toEqual([
      5, 1, 2,
    ]);
  });

  test('per cent is what the cell is shown as, dates are days, a date in a column of numbers is told', async () => {
    const rows = [
      ['Date', 'GMV (Rp)', 'Conversion rate', 'Orders'],
      ['2026-10-01', 1500, { percent: 0.0276 }, 3],
      [{ day: 46297 }, 2500, '1.5%', { day: 46297 }],
    ];
    const file = await readOne('Overview.xlsx', workbook({ Sheet1: rows }));
    expect(
      file.numbers.map(({ metric, value, unit, from }) => [metric, value, unit, from]),
    ).toEqual([
      ['commerce.gmv', 1500, 'IDR', '2026-10-01'],
      ['commerce.conversion-rate', 2.76, '%', '2026-10-01'],
      ['commerce.orders', 3, '1', '2026-10-01'],
      // Day 46297 of Excel's calendar is the second of October 2026.
      ['commerce.gmv', 2500, 'IDR', '2026-10-02'],
      ['commerce.conversion-rate', 1.5, '%', '2026-10-02'],
    ]);
    expect(file.problems).toMatchObject([
      { line: 3, what: expect.stringContaining('turned into a date') },
    ]);
  });
});

describe('encodings', () => {
  const german = 'Da\u00adtum,Auf\u00adru\u00adfe\n2026-10-01,7\n';

  test.each([
    ['UTF-8', utf8(german)],
    ['UTF-8 with its mark', utf8(`\ufeff${german}`)],
    ['UTF-16, little end first', utf16(german)],
    ['UTF-16 without its mark', utf16(german).subarray(2)],
    ['UTF-16, big end first', utf16(german).map((_, i, all) => all[i ^ 1] ?? 0)],
    ['windows-1252', Uint8Array.from(german, (letter) => letter.charCodeAt(0))],
  ])('%s is read', async (_, bytes) => {
    const file = await readOne('Gesamtwerte.csv', bytes);
    expect(file).toMatchObject({ platform: 'youtube-studio', language: 'de' });
    expect(file.numbers).toMatchObject([{ metric: 'content.views', value: 7, from: '2026-10-01' }]);
  });

  test('one foreign line does not spoil its neighbours, and is told', async () => {
    const bytes = [
      ...utf8('Content,Video title,Views\nab,gr\u00fcn,1\ncd,gr'),
      0xfc,
      ...utf8('n,2\nef,\u6f22,3\n'),
    ];
    const file = await readOne('Table data.csv', new Uint8Array(bytes));
    expect(file.numbers.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(words(file)).toContain('One line is not in UTF-8');
  });

  test('a file that begins in UTF-16 and goes on in UTF-8 is told, with the line', async () => {
    const more = '"Wed, Feb 19, 2025",101,1,3,0,0\n"Thu, Feb 20, 2025",102,2,3,0,0\n';
    const bytes = new Uint8Array([...utf16(DAILY), ...utf8(more)]);
    const file = await readOne('overview.csv', bytes);
    expect(file.numbers.map(({ value }) => value)).toEqual([62, 1, 3, 0, 0]);
    expect(file.problems.map(({ line }) => line)).toEqual([3]);
    expect(words(file)).toContain('not in UTF-16');
    const japanese =
      'これはとてもながいなまえのとうこうですこれはとてもながいなまえのとうこうです上海上海';
    const title = `Date,Impressions,Likes,Engagements,${japanese}\n"Tue, Feb 18, 2025",62,1,3,4\n`;
    expect(words(await readOne('overview.csv', utf16(title)))).not.toContain('UTF-16');
  });

  test('NUL bytes in between are no part of the text', async () => {
    const file = await readOne('a.csv', DAILY.replace('62', '6\u00002'));
    expect(file.numbers[0]).toMatchObject({ value: 62 });
  });
});

describe('cells', () => {
  const HEAD = 'Content,Video title,Views,Likes,Impressions\n';

  test('formulas are text: never evaluated, and never a number', async () => {
    const file = await readOne(
      'Table data.csv',
      `${HEAD}"=HYPERLINK(""http://x"",""1"")",t,=1+1,+cmd|' /C calc'!A0,@SUM(1)\n`,
    );
    expect(file.numbers).toEqual([]);
    expect(file.problems.map(({ line }) => line)).toEqual([2, 2, 2]);
    expect(words(file)).toContain('is not a number');
  });

  test('headers such as __proto__ and constructor are names like any other', async () => {
    const file = await readOne(
      'Table data.csv',
      'Content,Video title,Views,__proto__,constructor,hasOwnProperty,Views\nab,t,5,1,2,3,0\n',
    );
    expect(file.numbers.map(({ metric, label, value }) => [metric, label, value])).toEqual([
      ['content.views', 'Views', 5],
      [null, '__proto__', 1],
      [null, 'constructor', 2],
      [null, 'hasOwnProperty', 3],
      [null, 'Views', 0],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('rows longer and shorter than the header', async () => {
    const file = await readOne('Table data.csv', `${HEAD}ab,t,1\ncd,t,1,2,3,99,x\n`);
    expect(file.numbers.map(({ label, value }) => [label, value])).toEqual([
      ['Views', 1],
      ['Views', 1],
      ['Likes', 2],
      ['Impressions', 3],
      ['Column 6', 99],
    ]);
    expect(file.problems).toEqual([
      { line: 3, what: expect.stringContaining('more cells than the header (7 and 5)') },
    ]);
    expect(accounted(file.tally)).toBe(5 + 3 + 7);
  });

  test('an unclosed quotation mark is told where it opens, and the lines behind it are read', async () => {
    const file = await readOne('Table data.csv', `${HEAD}ab,t,1,2,3\ncd,"t,1,2,3\nef,t,4,5,6\n`);
    expect(file.problems[0]).toMatchObject({
      line: 3,
      what: expect.stringContaining('never closed'),
    });
    expect(file.numbers.at(-1)).toMatchObject({ value: 6, subject: { item: 'ef' } });
  });

  test('texts over several lines keep the count of lines', async () => {
    const file = await readOne(
      'Table data.csv',
      `${HEAD}ab,"one\r\ntwo\n\nthree",1,2,3\r\ncd,t,x,5,6\r\n`,
    );
    expect(file.problems).toMatchObject([
      { line: 6, what: '"x" in column "Views" is not a number.' },
    ]);
  });

  test('direction marks and look-alike digits', async () => {
    const file = await readOne('Table data.csv', `${HEAD}a\u202eb,t,\u202e12\u202c,１２,1٢\n`);
    expect(file.numbers.map(({ value }) => value)).toEqual([12, 12]);
    expect(file.numbers[0]?.subject.item).toBe('ab');
    expect(file.problems).toHaveLength(1);
  });

  test('what platforms write for nothing is missing, and never 0', async () => {
    const nothing = ['', 'undefined', 'NAN', '--', '-', '—', 'N/A', '#DIV/0!'];
    const file = await readOne(
      'Overview.csv',
      `Date,Video Views,Profile Views,Likes\n${nothing.map((text) => `2026-10-01,${text},,1`).join('\n')}\n`,
    );
    expect(file.numbers.filter(({ metric }) => metric === 'content.views')).toEqual([]);
    expect(file.tally.missing).toBe(7);
    expect(file.problems).toEqual([]);
    expect(file.notes.join(' ')).toContain('7 cells say that there is no number');
  });

  test('days that do not exist', async () => {
    const file = await readOne(
      'Overview.csv',
      'Date,Video Views,Profile Views,Likes\n2026-02-30,1,1,1\n2026-13-01,1,1,1\n2026-02-28,1,1,1\n',
    );
    expect(file.problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(file.numbers.filter((number) => observationOf(number, file) !== null)).toHaveLength(3);
  });

  test('10,000 columns', async () => {
    const headers = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
    const file = await readOne(
      'Table data.csv',
      `Content,Video title,Views,${headers.join(',')}\nab,t,1,${headers.map(() => 2).join(',')}\n`,
    );
    expect(file.numbers).toHaveLength(10_001);
    expect(file.notes.join(' ').length).toBeLessThan(400);
  });

  test('numbers too large for a number, and ids, are no numbers', async () => {
    const file = await readOne(
      'Table data.csv',
      'Content,Video title,Views,Channel\nab,t,1e999,123456789012345678\n',
    );
    expect(file.numbers).toEqual([]);
    expect(file.problems).toHaveLength(1);
  });
});

describe('decimal signs are settled by the whole file', () => {
  const table = (...cells: string[]) =>
    `Content;Video title;Views;Watch time (hours)\n${cells.map((cell, i) => `v${i};t;"${cell}";"${cell}"`).join('\n')}\n`;
  const values = async (...cells: string[]) =>
    (await readOne('Table data.csv', table(...cells))).numbers
      .filter(({ metric }) => metric === 'content.views')
      .map(({ value }) => value);

  test('"1.234" is a thousand beside "12,5" and a decimal beside "12.5"', async () => {
    expect(await values('1.234', '12,5')).toEqual([1234, 12.5]);
    expect(await values('1.234', '12.5')).toEqual([1.234, 12.5]);
  });

  test('where no platform is known and nothing settles it, it is told', async () => {
    const file = await readOne('own.csv', 'Day,Things\n2026-10-01,"1.234"\n');
    expect(file.problems.map(({ what }) => what).join(' ')).toContain('can mean');
    expect(file.numbers).toEqual([]);
  });
});

test('nothing that people wrote leaves the file', async () => {
  const secret = 'Call Maria Musterfrau at +49 170 0000000';
  const csv = `Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n1890000000000000123,"Mon, Feb 17, 2025","${secret}",https://x.com/someone/status/1890000000000000123,7,1,2\n`;
  const files = await importFiles([bytesSource('content.csv', utf8(csv))], { now: NOW });
  expect(files[0]?.numbers).toHaveLength(3);
  expect(JSON.stringify(files)).not.toContain('Maria');
  expect(JSON.stringify(files)).not.toContain('someone');
});

test('importing twice gives the same ids', async () => {
  const ids = async () => {
    const file = await readOne('overview.csv', DAILY);
    return file.numbers.map((number) => observationOf(number, file)?.id);
  };
  const [first, second] = [await ids(), await ids()];
  expect(first).toEqual(second);
  expect(new Set(first).size).toBe(5);
});
