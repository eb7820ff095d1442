import { describe, expect, test } from 'vitest';
import { orderOf } from './engine/dates.ts';
import { readDayText } from './engine/day-text.ts';
import { nameFacts } from './engine/name-facts.ts';
import { NOW, read, readOne, utf8, zipOf } from './fixtures/build.ts';
import { importFiles, observationOf } from './index.ts';
import { bytesSource } from './read/file-source.ts';

const overview = (...dates: string[]) =>
  `\ufeff"Date","Video Views","Profile Views","Likes","Comments","Shares"\n${dates.map((date, i) => `"${date}","${i + 1}","0","0","0","0"`).join('\n')}\n`;
const days = (file: { numbers: readonly { metric: string | null; from: string | null }[] }) =>
  file.numbers.filter(({ metric }) => metric === 'content.views').map(({ from }) => from);

describe('a day is read as platforms write it', () => {
  test.each([
    ['2026-03-29', '2026-03-29'],
    ['2025/10/31 18:19:10', '2025-10-31'],
    ['2019-03-29T00:00:00+00:00', '2019-03-29'],
    ['2022-02-28 17:39 +0000', '2022-02-28'],
    ['20231010', '2023-10-10'],
    ['Tue, Feb 18, 2025', '2025-02-18'],
    ['Mon Feb 17 2025', '2025-02-17'],
    ['Fri Sep 04 2026', '2026-09-04'],
    ['Sep 29, 2025', '2025-09-29'],
    ['30 de abril de 2026', '2026-04-30'],
    ['2026年9月13日', '2026-09-13'],
  ])('%s', (text, from) => {
    expect(readDayText(text)).toMatchObject({ kind: 'days', span: { from } });
  });

  test.each(['2026-02-30', '31/02/2026 and more', 'abc', '', '12', '--', 'Total'])(
    '"%s" is none',
    (text) => {
      expect(readDayText(text).kind).toBe('none');
    },
  );

  test('ranges end on the day after the last', () => {
    expect(readDayText('2024-03-01 - 2024-03-11')).toMatchObject({
      span: { from: '2024-03-01', to: '2024-03-12' },
    });
    expect(readDayText('01-01-2026-31-01-2026')).toMatchObject({ kind: 'open-span' });
  });
});

describe('dates without a year', () => {
  test.each([
    ['English', 'December 30', 'January 1'],
    ['English, day first', '30 December', '1 January'],
    ['Portuguese', '30 de dezembro', '1 de janeiro'],
    ['Spanish', '30 de diciembre', '1 de enero'],
    ['Russian', '30 декабря', '1 января'],
    ['French', '30 décembre', '1 janvier'],
    ['German', '30. Dezember', '1. Januar'],
    ['Indonesian', '30 Desember', '1 Januari'],
    ['Japanese', '12月30日', '1月1日'],
  ])('%s: across New Year', async (_, before, after) => {
    const file = await readOne('Overview.csv', overview(before, after));
    expect(days(file)).toEqual(['2025-12-30', '2026-01-01']);
    expect(file.notes.join(' ')).toContain('have no year');
  });

  test('the name of the zip says when it was made', async () => {
    // 1741305600 is the 7th of March 2025.
    const zip = zipOf({ 'Overview.csv': overview('February 27', 'February 28', 'March 1') });
    const [file] = await read('Overview_2025-02-27_1741305600_handle.zip', zip);
    expect(file && days(file)).toEqual(['2025-02-27', '2025-02-28', '2025-03-01']);
    expect(file?.numbers[0]?.subject.account).toBe('handle');
    expect(file?.notes.join(' ')).toContain('name of the file');
  });

  test('the start in the name outweighs when the file was saved', async () => {
    const data = utf8(overview('November 1', 'November 2'));
    const [file] = await importFiles(
      [bytesSource('Overview_2023-11-01_x/Overview.csv', data, '2026-11-20T00:00:00Z')],
      { now: NOW, around: ['Overview_2023-11-01_x'] },
    );
    expect(file && days(file)).toEqual(['2023-11-01', '2023-11-02']);
  });

  test('else when it was saved, else yesterday; a year that is said wins', async () => {
    const data = utf8(overview('November 24', 'November 25'));
    const [saved] = await importFiles([bytesSource('Overview.csv', data, '2025-06-01T00:00:00Z')], {
      now: NOW,
    });
    expect(saved && days(saved)).toEqual(['2024-11-24', '2024-11-25']);
    // The 25th is today, and today's numbers are never in an export.
    expect(days(await readOne('Overview.csv', data))).toEqual(['2025-11-24', '2025-11-25']);
    expect(days(await readOne('Overview.csv', data, { year: 2022 }))).toEqual([
      '2022-11-24',
      '2022-11-25',
    ]);
  });

  test('365 days walk back over New Year; the 29th of February finds its year; newest first too', async () => {
    const leap = await readOne('Overview.csv', overview('February 28', 'February 29', 'March 1'));
    expect(days(leap)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    const down = await readOne('Overview.csv', overview('January 2', 'January 1', 'December 31'));
    expect(days(down)).toEqual(['2026-01-02', '2026-01-01', '2025-12-31']);
  });
});

describe('day and month in figures', () => {
  const amazon = (...dates: string[]) =>
    `Date,Ordered Product Sales,Units Ordered,Sessions - Total\n${dates.map((date) => `${date},"$1.00",1,2`).join('\n')}\n`;

  test('a day above 12 settles it for the whole file', async () => {
    expect(
      (await readOne('a.csv', amazon('8/3/26', '8/13/26'))).numbers.map(({ from }) => from)[0],
    ).toBe('2026-08-03');
    expect(
      (await readOne('a.csv', amazon('3/8/26', '13/8/26'))).numbers.map(({ from }) => from)[0],
    ).toBe('2026-08-03');
  });

  test('days that follow each other settle it', async () => {
    const file = await readOne('a.csv', amazon('8/3/26', '8/4/26', '8/5/26'));
    expect(file.problems).toEqual([]);
    expect(file.numbers[0]?.from).toBe('2026-08-03');
  });

  test('what stays open is told and not stored, until the order is said', async () => {
    const file = await readOne('a.csv', amazon('8/3/26'));
    expect(file.problems.map(({ what }) => what).join(' ')).toContain('can be read in two ways');
    expect(file.numbers).toHaveLength(3);
    expect(file.numbers.filter((number) => observationOf(number, file))).toEqual([]);
    expect((await readOne('a.csv', amazon('8/3/26'), { dates: 'dmy' })).numbers[0]?.from).toBe(
      '2026-03-08',
    );
  });

  test('monthly figures on the first stay open', () => {
    const first = [1, 2, 3].map((second) => ({
      kind: 'open' as const,
      first: 1,
      second,
      year: 2026,
    }));
    expect(orderOf(first)).toBeNull();
  });
});

describe('names of files', () => {
  test.each([
    ['Mar-18-2025_Apr-14-2025_553302954456165.csv', { from: '2025-03-18', to: '2025-04-15' }],
    [
      'account_analytics_content_2024-11-21_2025-02-19.csv',
      { from: '2024-11-21', to: '2025-02-20' },
    ],
    ['shop.shopee-shop-stats.20260101-20260131.xlsx', { from: '2026-01-01', to: '2026-02-01' }],
    ['parentskudetail.20260101_20260107.xlsx', { from: '2026-01-01', to: '2026-01-08' }],
    // YouTube names the day after the last one.
    ['Content 2026-10-01_2026-10-29 My channel.zip', { from: '2026-10-01', to: '2026-10-29' }],
  ])('%s', (name, span) => {
    expect(nameFacts([name]).span).toEqual(span);
  });

  test('a name without days says nothing', () => {
    expect(nameFacts(['Table data.csv', 'Totals (3).csv'])).toEqual({});
  });
});

test('files of one zip know each other’s days', async () => {
  const files = await read(
    'export.zip',
    zipOf({
      'Table data.csv': 'Content,Video title,Views\nTotal,,30\nab,t,30\n',
      'Totals.csv': 'Date,Views\n2026-10-01,10\n2026-10-02,20\n',
    }),
  );
  const table = files.find(({ format }) => format === 'youtube-studio-table');
  expect(table?.numbers).toMatchObject([
    { value: 30, from: '2026-10-01', to: '2026-10-03' },
    { value: 30, from: '2026-10-01', to: '2026-10-03', subject: { item: 'ab' } },
  ]);
});

test('totals of another export are not taken for a table’s days', async () => {
  const files = await importFiles(
    [
      bytesSource('d/Table data.csv', utf8('Content,Video title,Views\nTotal,,31\nab,t,31\n')),
      bytesSource('d/Totals.csv', utf8('Date,Views\n2026-10-01,10\n2026-10-02,20\n')),
    ],
    { now: NOW },
  );
  expect(files[0]?.numbers.map(({ from }) => from)).toEqual([null, null]);
});
