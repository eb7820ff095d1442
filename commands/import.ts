// npm run -s import -- <file> […] [--json] [--year <year>] [--from <day> --to <day>] …
import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import {
  type FileSource,
  type ImportedFile,
  type ImportedNumber,
  type ImportOptions,
  importFiles,
  observationOf,
} from '../extension/imports/index.ts';
import { ArgumentError, main, readArgs } from './support/args.ts';

const USAGE =
  'Usage: npm run -s import -- <file> […] [--json] [--year 2026] [--from 2026-10-01 --to 2026-10-29] [--currency EUR] [--account name] [--dates mdy|dmy]';

function readOptions(options: Readonly<Record<string, string>>): ImportOptions {
  const { year, from, to, currency, account, dates } = options;
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (year !== undefined && !/^(?:19|20|21)\d{2}$/.test(year))
    throw new ArgumentError(`"${year}" is no year.`);
  if ((from === undefined) !== (to === undefined))
    throw new ArgumentError('Give both --from and --to.');
  if (from !== undefined && !(day.test(from) && day.test(to ?? '') && from < (to ?? '')))
    throw new ArgumentError(
      '--from and --to are days such as 2026-10-01, --to the day after the last one.',
    );
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    throw new ArgumentError(`"${currency}" is no currency code such as EUR.`);
  if (dates !== undefined && dates !== 'mdy' && dates !== 'dmy')
    throw new ArgumentError('--dates is mdy or dmy.');
  return {
    now: new Date().toISOString(),
    ...(year ? { year: Number(year) } : {}),
    ...(from && to ? { period: { from, to } } : {}),
    ...(currency ? { currency } : {}),
    ...(account ? { account } : {}),
    ...(dates === 'mdy' || dates === 'dmy' ? { dates } : {}),
  };
}

/** A file on the disk, read piece by piece. */
function diskSource(name: string, path: string): FileSource {
  const { size, mtime } = statSync(path);
  return {
    name,
    size,
    modified: mtime.toISOString(),
    read: async (start, end) => {
      const handle = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, end - start));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

function unreadable(file: string, what: string): ImportedFile {
  return {
    file,
    platform: null,
    format: null,
    language: null,
    seen: new Date().toISOString(),
    problems: [{ line: 0, what }],
    notes: [],
    tally: { header: 0, structure: 0, numbers: 0, missing: 0, text: 0, unread: 0 },
    numbers: [],
  };
}

/** A number as it is printed: the whole observation where it may be stored, else what is known and why not. */
function printed(number: ImportedNumber, file: ImportedFile) {
  const { metric, value, unit, subject, from, to, label, low, high, raw, place, why } = number;
  const own = observationOf(number, file);
  return own
    ? { ...own, label }
    : {
        metric,
        value,
        unit,
        subject,
        from,
        to,
        label,
        low,
        high,
        raw,
        place,
        ...(why ? { why } : {}),
      };
}

function writeJson(files: readonly ImportedFile[]): void {
  process.stdout.write('[');
  files.forEach((file, i) => {
    const { numbers, ...report } = file;
    const head = JSON.stringify({ ...report, observations: [] }).slice(0, -2);
    process.stdout.write(`${i === 0 ? '\n' : ',\n'}${head}`);
    numbers.forEach((number, n) => {
      process.stdout.write(`${n === 0 ? '\n' : ',\n'}${JSON.stringify(printed(number, file))}`);
    });
    process.stdout.write(']}');
  });
  process.stdout.write('\n]\n');
}

interface Line {
  readonly name: string;
  count: number;
  first: ImportedNumber;
  last: ImportedNumber;
  held: number;
}

function summary(file: ImportedFile): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const number of file.numbers) {
    const name = number.metric ?? `no metric: ${number.label}`;
    const line = lines.get(name);
    const held = observationOf(number, file) === null ? 1 : 0;
    if (!line) lines.set(name, { name, count: 1, first: number, last: number, held });
    else {
      line.count += 1;
      line.last = number;
      line.held += held;
    }
  }
  return [...lines.values()];
}

function writeTable(file: ImportedFile): void {
  const what = file.format ? `${file.platform ?? 'Fourfold'}, ${file.format}` : 'not known';
  process.stdout.write(
    `${file.file}: ${what}${file.language ? `, ${file.language}` : ''}, ${file.numbers.length} numbers\n`,
  );
  const rows = summary(file).map(({ name, count, first, last, held }) => [
    name,
    String(count),
    `${first.value} ${first.unit} (${first.from ?? '?'})`,
    `${last.value} ${last.unit} (${last.to ?? '?'})`,
    held > 0 ? `${held} not stored` : '',
  ]);
  const head = ['metric', 'numbers', 'first', 'last', ''];
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  if (rows.length > 0)
    for (const row of [head, ...rows])
      process.stdout.write(
        `  ${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
      );
  for (const note of file.notes) process.stdout.write(`  ${note}\n`);
}

await main(async () => {
  const names = ['year', 'from', 'to', 'currency', 'account', 'dates'];
  const { rest, options, flags } = readArgs(process.argv.slice(2), names, ['json']);
  if (rest.length === 0) throw new ArgumentError(USAGE);
  const chosen = readOptions(options);
  const read: FileSource[] = [];
  const missing: ImportedFile[] = [];
  const around = new Set<string>();
  for (const file of rest) {
    const path = resolve(process.env.FOURFOLD_CWD ?? process.cwd(), file);
    if (!existsSync(path)) missing.push(unreadable(file, `There is no file "${file}".`));
    else if (statSync(path).isDirectory())
      missing.push(unreadable(file, 'This is a folder. Name the files in it.'));
    else {
      read.push(diskSource(file, path));
      around.add(basename(dirname(path)));
    }
  }
  const known = around.size === 1 ? { around: [...around] } : {};
  const files = [...missing, ...(await importFiles(read, { ...chosen, ...known }))];
  if (flags.has('json')) writeJson(files);
  else files.forEach(writeTable);
  for (const { file, problems } of files)
    for (const { line, what } of problems)
      process.stderr.write(`${file}${line ? `, line ${line}` : ''}: ${what}\n`);
  return files.some((one) => one.problems.length > 0) ? 1 : 0;
});
