import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMetricId } from '../../core/index.ts';
import { labelIndex } from './engine/bind.ts';
import { type MadeCell, readOne, workbook } from './fixtures/build.ts';
import {
  accounted,
  FORMATS,
  type ImportedFile,
  type ImportedNumber,
  type ImportOptions,
  observationOf,
} from './index.ts';

/** What a person reads in a fixture: written by hand, not by the importer. */
interface Expected {
  readonly platform: string;
  readonly format: string;
  readonly language: string | null;
  readonly numbers: readonly Readonly<Record<string, unknown>>[];
  readonly name?: string;
  readonly options?: Partial<ImportOptions>;
  readonly missing?: number;
  readonly notes?: number;
}

const HERE = import.meta.dirname;
const fixtures = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.slice(0, -'.expected.json'.length));

const textOf = (file: string) => readFileSync(join(HERE, file), 'utf8');
const expectedOf = (stem: string) => JSON.parse(textOf(`${stem}.expected.json`)) as Expected;

type Sheets = Record<string, readonly (readonly MadeCell[])[]>;

async function readFixture(stem: string): Promise<{ file: ImportedFile; cells: number | null }> {
  const { name, options = {} } = expectedOf(stem);
  if (/\.(?:csv|xls)$/.test(stem))
    return {
      file: await readOne(name ?? basename(stem), readFileSync(join(HERE, stem)), options),
      cells: null,
    };
  const sheets = JSON.parse(textOf(`${stem}.sheets.json`)) as Sheets;
  const cells = Object.values(sheets)
    .flat(2)
    .filter((cell) => cell !== null && cell !== '').length;
  return {
    file: await readOne(name ?? `${basename(stem)}.xlsx`, workbook(sheets), options),
    cells,
  };
}

/** A number as fixtures write it. */
function told(number: ImportedNumber, file: ImportedFile) {
  const { metric, value, unit, from, to, subject, label } = number;
  const platform = subject.platform === file.platform ? undefined : subject.platform;
  return {
    metric,
    value,
    unit,
    from,
    to,
    ...(subject.item ? { item: subject.item } : {}),
    ...(subject.segment ? { segment: subject.segment } : {}),
    ...(metric === null ? { label } : {}),
    ...(subject.account ? { account: subject.account } : {}),
    ...(platform ? { platform } : {}),
  };
}

describe.each(fixtures)('%s', (stem) => {
  test('every number is read as a person reads it, and nothing else', async () => {
    const expected = expectedOf(stem);
    const { file, cells } = await readFixture(stem);
    expect(file.problems).toEqual([]);
    expect(file).toMatchObject({
      platform: expected.platform,
      format: expected.format,
      language: expected.language,
    });
    expect(file.numbers.map((number) => told(number, file))).toEqual(expected.numbers);
    expect(file.tally).toMatchObject({
      numbers: expected.numbers.length,
      missing: expected.missing ?? 0,
      unread: 0,
    });
    expect(file.notes.filter((note) => !note.includes('which days'))).toHaveLength(
      expected.notes ?? 0,
    );
    if (cells !== null) expect(accounted(file.tally)).toBe(cells);
    for (const number of file.numbers) {
      const kept = observationOf(number, file);
      const whole = number.metric !== null && number.from !== null && number.unit !== 'XXX';
      expect(kept !== null, number.place).toBe(whole);
      expect(number.low <= number.value && number.value <= number.high).toBe(true);
    }
  });
});

describe('the registry', () => {
  test('each format has a fixture of its own and what a person reads in it', () => {
    const shown = new Set(fixtures.map((stem) => expectedOf(stem).format));
    expect(FORMATS.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    for (const stem of fixtures)
      expect(stem.split('/')[0], stem).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('ids are kebab-case and unique; each says what shows it', () => {
    const ids = FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, evidence, platform } of FORMATS) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(platform).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(evidence.length, id).toBeGreaterThan(10);
    }
  });

  test('no label of a format means two things in one language', () => {
    const torn = FORMATS.flatMap((format) =>
      [...labelIndex(format).byKey].flatMap(([key, entries]) => {
        const claims = entries.flatMap(({ column, languages }) =>
          [...languages].map((language) => [language, column.id] as const),
        );
        return claims
          .filter(([language, id]) => claims.some(([l, other]) => l === language && other !== id))
          .map(([language, id]) => `${format.id}: ${language} "${key}" is ${id}`);
      }),
    );
    expect(torn).toEqual([]);
  });

  test('what they read are metrics of the catalogue', () => {
    const read = FORMATS.flatMap(({ columns }) => columns.flatMap(({ metric }) => metric ?? []));
    expect(read.length).toBeGreaterThan(200);
    expect(read.filter((id) => !isMetricId(id))).toEqual([]);
  });
});
