import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { READ } from './fixtures/evidence-values.ts';
import { accounted, type ImportedFile, importFiles } from './index.ts';
import { openArchive } from './read/archive.ts';
import { bytesSource } from './read/file-source.ts';

/** Files as platforms exported them lie beside the repository, where they are there at all. */
const FOLDER = join(import.meta.dirname, '../../../shared/evidence');
/** The day on which they were last saved, for those whose dates have no year. */
const SAVED = '2026-11-25T00:00:00.000Z';

/** Files that a spreadsheet spoiled: the lines of the cells that it turned into dates. */
const SPOILT: Readonly<Record<string, readonly number[]>> = {
  'meta-facebook/semicolon_audience.csv': [0, 3, 3, 4, 4, 5, 5, 6, 7, 7, 8, 8, 12, 85],
};

/** Cells that hold anything, counted by another route than the importer's: sign by sign. */
function cellsOf(text: string, delimiter: string): readonly string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (quoted && sign === '"' && text.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === delimiter || sign === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

const filledIn = (rows: readonly string[][]) =>
  rows.flat().filter((cell) => cell.trim() !== '').length;

function countCsv(file: string, bytes: Uint8Array): number {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');
  const rows = cellsOf(text, file.includes('semicolon') ? ';' : ',').filter(
    ([first]) => !first?.startsWith('sep='),
  );
  const wrapped = file.includes('videos_fb');
  return filledIn(wrapped ? rows.flatMap(([whole = '']) => cellsOf(whole, ',')) : rows);
}

function countSheets(bytes: Uint8Array): number {
  const archive = openArchive(bytes);
  if ('refused' in archive) throw new Error(archive.refused);
  const xml = (name: string) =>
    new TextDecoder().decode(archive.entries.find((one) => one.name === name)?.bytes);
  const blank = new Set(
    [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].flatMap(([, text = ''], i) =>
      text.replace(/<[^>]*>/g, '').trim() === '' ? [String(i)] : [],
    ),
  );
  return archive.entries
    .filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(({ name }) => [...xml(name).matchAll(/<c ([^>]*)>(?:<v>([^<]*)<\/v>)/g)])
    .filter(
      ([, attributes = '', value = '']) => !(attributes.includes('t="s"') && blank.has(value)),
    ).length;
}

async function readFile(file: string): Promise<ImportedFile> {
  const [found] = await importFiles([bytesSource(file, readFileSync(join(FOLDER, file)), SAVED)], {
    now: '2026-11-26T00:00:00.000Z',
  });
  if (!found) throw new Error(file);
  return found;
}

const present = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:csv|xlsx)$/.test(file))
      .sort()
  : [];

describe.skipIf(present.length === 0)('files as platforms exported them', () => {
  test('each of them is listed here', () => {
    expect(Object.keys(READ).sort()).toEqual(present);
  });

  test.each(present)(
    '%s: every row and column is accounted for, and what a person read is there',
    async (file) => {
      const [format, ...values] = READ[file] ?? [''];
      const found = await readFile(file);
      const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
      expect(found.format).toBe(format);
      expect(found.problems.map(({ line }) => line)).toEqual(SPOILT[file] ?? []);
      expect(accounted(found.tally)).toBe(
        file.endsWith('.xlsx') ? countSheets(bytes) : countCsv(file, bytes),
      );
      expect(found.tally.numbers).toBe(found.numbers.length);
      for (const [metric, value, from, whose] of values) {
        const hits = found.numbers.filter(
          (one) => one.metric === metric && one.value === value && one.from === from,
        );
        const same = hits.filter(
          ({ subject }) =>
            whose === undefined || subject.item === whose || subject.segment === whose,
        );
        expect(same.length, `${metric} ${value} ${from} ${whose}`).toBeGreaterThan(0);
      }
    },
  );

  test('no text of a person is among the numbers', async () => {
    for (const file of [
      'x/account_analytics_content.csv',
      'meta-facebook/mbs_content_posts_fb.csv',
      'tiktok/studio_Content.csv',
    ])
      expect(JSON.stringify((await readFile(file)).numbers)).not.toMatch(
        /Post text|SALTAIR|Unbrush/,
      );
  });
});
