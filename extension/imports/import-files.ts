import * as v from 'valibot';
import {
  labelKey,
  type Observation,
  type ObservationContent,
  observationId,
  observationSchema,
} from '../../core/index.ts';
import { withCompanions } from './companions.ts';
import { labelIndex } from './engine/bind.ts';
import type { FileFormat } from './engine/format.ts';
import type { FileReport, ImportedFile, ImportedNumber, ImportOptions } from './engine/imported.ts';
import { type NameFacts, nameFacts } from './engine/name-facts.ts';
import { emptyFacts, type ReadingFacts } from './engine/read-section.ts';
import { readTable, type TableOutcome } from './engine/read-table.ts';
import { emptyTally, Problems } from './engine/tally.ts';
import { Told } from './engine/told.ts';
import { FORMATS } from './formats.ts';
import { supposedFormat } from './mapping/suggest-mapping.ts';
import { isOwnNumbers, readOwnNumbers } from './own-numbers/own-numbers.ts';
import { type ArchiveEntry, openArchive } from './read/archive.ts';
import { decodeText } from './read/decode.ts';
import { delimitedRows } from './read/delimited.ts';
import { baseName, bytesSource, type FileSource, readAll } from './read/file-source.ts';
import { kindOf } from './read/kind.ts';
import { openOldWorkbook } from './read/old-workbook.ts';
import { type Table, textOf } from './read/row.ts';
import { isWorkbook, openWorkbook } from './read/workbook.ts';

/** Takes the numbers of one file as they are read. */
export type FileSink = (numbers: readonly ImportedNumber[], file: string) => void | Promise<void>;

const MOST_WHOLE = 256 << 20;
const DEEPEST = 2;
const HEAD = 1 << 16;

interface Job {
  readonly options: ImportOptions;
  readonly formats: readonly FileFormat[];
  readonly sink: FileSink;
  readonly depth: number;
  readonly around: readonly string[];
  readonly told: Told;
}

let known: ReadonlySet<string> | undefined;

/** Whether any format has a column under this label: what tells encodings apart. */
function isKnownLabel(label: string): boolean {
  known ??= new Set(FORMATS.flatMap((format) => [...labelIndex(format).byKey.keys()]));
  return label.length > 2 && /[^\x20-\x7e]/.test(label) && known.has(labelKey(label));
}

const refused = (file: string, seen: string, what: string): FileReport => ({
  file,
  platform: null,
  format: null,
  language: null,
  seen,
  problems: [{ line: 0, what }],
  notes: [],
  tally: emptyTally(),
});

/** When the file was made: when it was last written, and never later than now. */
function seenOf(source: FileSource, now: string): string {
  return source.modified && source.modified < now ? source.modified : now;
}

const yesterday = (iso: string) =>
  new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);

function timeOf(names: NameFacts, source: FileSource, options: ImportOptions) {
  const start = names.start ? { start: names.start } : {};
  if (options.year !== undefined)
    return { ...start, until: `${options.year}-12-31`, said: 'you said in which year it ends' };
  if (names.made)
    return { ...start, until: names.made, said: 'the name of the file says when it was made' };
  if (source.modified && source.modified < options.now)
    return {
      ...start,
      until: source.modified.slice(0, 10),
      said: 'the file was last saved then or later. If it is older, say the year',
    };
  return {
    ...start,
    until: yesterday(options.now),
    said: 'they end yesterday or before. If the file is older, say the year',
  };
}

function notesOf(
  facts: ReadingFacts,
  missing: number,
  outcomes: readonly TableOutcome[],
): string[] {
  const notes = [...facts.notes];
  const count = (number: number, one: string, many: string) =>
    `${number === 1 ? one : `${number} ${many}`}`;
  if (missing > 0)
    notes.push(
      `${count(missing, 'One cell says', 'cells say')} that there is no number. Missing is not zero: nothing is stored for it.`,
    );
  if (facts.unknown.size > 0 && outcomes.some(({ format }) => format))
    notes.push(
      `Columns without a metric, shown and not stored: ${[...facts.unknown].slice(0, 12).join(', ')}${facts.unknown.size > 12 ? ` and ${facts.unknown.size - 12} more` : ''}.`,
    );
  if (facts.twins.size > 0)
    notes.push(
      `The file has more than one column for the same number. Another one was taken than: ${[...facts.twins].join(', ')}.`,
    );
  if (facts.undated > 0)
    notes.push(
      `The file does not say which days ${count(facts.undated, 'one of its numbers covers', 'of its numbers cover')}. They are stored once you choose the days.`,
    );
  if (facts.uncurrencied > 0)
    notes.push(
      `The file does not name the currency of ${count(facts.uncurrencied, 'one amount', 'amounts')}. They are stored once you choose it.`,
    );
  if (facts.twice > 0)
    notes.push(
      `${count(facts.twice, 'One number stands', 'numbers stand')} in the files twice with different values. The first one is taken.`,
    );
  return notes;
}

const HEX = /^[0-9a-f-]{16,}$/i;

async function readTables(
  tables: readonly Table[],
  source: FileSource,
  job: Job,
): Promise<FileReport> {
  const { options } = job;
  const names = nameFacts([baseName(source.name), ...job.around, ...(options.around ?? [])]);
  const problems = new Problems();
  const tally = emptyTally();
  const facts: ReadingFacts = { ...emptyFacts(), told: job.told };
  const seen = seenOf(source, options.now);
  const outcomes: TableOutcome[] = [];
  const whole = { span: null };
  for (const table of tables)
    outcomes.push(
      await readTable(table, {
        file: baseName(source.name),
        formats: job.formats,
        names: names.account && HEX.test(names.account) ? { ...names, account: '' } : names,
        time: timeOf(names, source, options),
        seen,
        options,
        tally,
        problems,
        facts,
        whole,
        suppose: (header, rows) => supposedFormat(header, rows),
        sink: (numbers) => job.sink(numbers, source.name),
      }),
    );
  const first = outcomes.find(({ format }) => format !== null);
  const unknown = outcomes.find((one) => one.unknown)?.unknown;
  return {
    file: source.name,
    platform: first?.platform ?? null,
    format: first?.format?.id ?? null,
    language: first?.language ?? null,
    seen,
    problems: problems.list,
    notes: notesOf(facts, tally.missing, outcomes),
    tally,
    ...(unknown && !first ? { unknown: unknown.map(({ cells }) => cells.map(textOf)) } : {}),
  };
}

async function readText(source: FileSource, head: Uint8Array, job: Job): Promise<FileReport> {
  const start = new TextDecoder().decode(head);
  const seen = seenOf(source, job.options.now);
  if (start.replace(/[\ufeff\0\s]/g, '') === '' && source.size <= HEAD)
    return refused(source.name, seen, 'The file is empty.');
  if (isOwnNumbers(source.name, start)) return readOwn(source, job);
  const decoded = await decodeText(source, isKnownLabel);
  const delimited = delimitedRows(decoded.chunks);
  const report = await readTables([{ name: '', sheet: false, rows: delimited.rows }], source, job);
  const found = [...decoded.problems, ...delimited.problems];
  return found.length === 0 ? report : { ...report, problems: [...found, ...report.problems] };
}

/** Fourfold's own files hold observations already. */
async function readOwn(source: FileSource, job: Job): Promise<FileReport> {
  const { observations, problems } = readOwnNumbers(source.name, await readAll(source));
  const numbers = observations.map(
    (one): ImportedNumber => ({
      metric: one.metric as ImportedNumber['metric'],
      label: one.source.label ?? '',
      value: one.value,
      low: one.low,
      high: one.high,
      unit: one.unit,
      subject: one.subject,
      from: one.from,
      to: one.to,
      raw: one.source.raw ?? '',
      place: one.source.place ?? '',
      own: one,
    }),
  );
  await job.sink(numbers, source.name);
  const seen = seenOf(source, job.options.now);
  return { ...refused(source.name, seen, ''), format: 'fourfold-ndjson', problems };
}

async function readZip(source: FileSource, job: Job): Promise<readonly FileReport[]> {
  const seen = seenOf(source, job.options.now);
  if (source.size > MOST_WHOLE)
    return [
      refused(source.name, seen, 'The zip file is larger than 256 MB. Export a shorter period.'),
    ];
  const bytes = await readAll(source);
  const archive = openArchive(bytes);
  if ('refused' in archive) return [refused(source.name, seen, archive.refused)];
  if (isWorkbook(archive.entries)) {
    const workbook = await openWorkbook(bytes, archive.entries);
    return [
      'refused' in workbook
        ? refused(source.name, seen, workbook.refused)
        : await readTables(workbook.tables, source, job),
    ];
  }
  if (job.depth >= DEEPEST)
    return [
      refused(
        source.name,
        seen,
        'There is a zip in a zip in a zip. Unpack it and choose the files inside.',
      ),
    ];
  if (archive.entries.length === 0) return [refused(source.name, seen, 'The zip file is empty.')];
  const reports: FileReport[] = [];
  for (const entry of archive.entries)
    reports.push(
      ...(await readSource(memberOf(source, entry), {
        ...job,
        depth: job.depth + 1,
        around: [baseName(source.name), ...job.around],
      })),
    );
  return reports;
}

/** Inside a zip, times have no zone; the zip's own time is as good where an entry has none. */
function memberOf(source: FileSource, entry: ArchiveEntry): FileSource {
  return bytesSource(
    `${source.name}/${entry.name}`,
    entry.bytes,
    entry.modified ?? source.modified,
  );
}

async function readSource(source: FileSource, job: Job): Promise<readonly FileReport[]> {
  const seen = seenOf(source, job.options.now);
  if (source.size === 0) return [refused(source.name, seen, 'The file is empty.')];
  const head = await source.read(0, Math.min(source.size, HEAD));
  const kind = kindOf(head);
  if (kind.is === 'refused') return [refused(source.name, seen, kind.why)];
  if (kind.is === 'zip') return readZip(source, job);
  if (kind.is === 'text') return [await readText(source, head, job)];
  const workbook = await openOldWorkbook(await readAll(source));
  return [
    'refused' in workbook
      ? refused(source.name, seen, workbook.refused)
      : await readTables(workbook.tables, source, job),
  ];
}

/**
 * Reads one file, or the files of a zip, and hands the numbers on as they are read: memory does not
 * grow with the file.
 *
 * @param source the bytes, read piece by piece
 * @param options what is known or chosen; `formats` are the person's own, tried before the platforms'
 * @param sink takes the numbers; their files are told by name
 * @returns a report for each file. Never throws for what the bytes hold.
 */
export async function readNumbers(
  source: FileSource,
  options: ImportOptions & { readonly formats?: readonly FileFormat[] },
  sink: FileSink,
  told: Told = new Told(),
): Promise<readonly FileReport[]> {
  const formats = [...(options.formats ?? []), ...FORMATS];
  return readSource(source, { options, formats, sink, depth: 0, around: [], told });
}

/** Reads several files, small enough to be held as a whole. */
export async function importFiles(
  sources: readonly FileSource[],
  options: ImportOptions & { readonly formats?: readonly FileFormat[] },
): Promise<readonly ImportedFile[]> {
  const files: ImportedFile[] = [];
  const told = new Told();
  for (const source of sources) {
    const held = new Map<string, ImportedNumber[]>();
    const sink: FileSink = (numbers, file) => {
      const list = held.get(file) ?? [];
      held.set(file, list);
      for (const number of numbers) list.push(number);
    };
    for (const report of await readNumbers(source, options, sink, told))
      files.push({ ...report, numbers: held.get(report.file) ?? [] });
  }
  return withCompanions(files);
}

/** A number as an observation, or null where it is not stored as it stands. */
export function observationOf(number: ImportedNumber, report: FileReport): Observation | null {
  if (number.own) return number.own;
  const { metric, from, to, why, label, raw, place } = number;
  if (metric === null || from === null || to === null || why !== undefined) return null;
  const content: ObservationContent = {
    metric,
    subject: number.subject,
    value: number.value,
    low: number.low,
    high: number.high,
    unit: number.unit,
    from,
    to,
    seen: report.seen,
    source: {
      kind: 'file',
      ...(report.platform ? { adapter: report.platform } : {}),
      place,
      label,
      raw,
    },
  };
  const observation = { id: observationId(content), ...content };
  return v.is(observationSchema, observation) ? observation : null;
}
