import { filled, isBlankRow, type Row, type Table, textOf } from '../read/row.ts';
import { labelIndex, languageOf } from './bind.ts';
import type { TimeContext } from './dates.ts';
import type { Span } from './day-text.ts';
import { likelyHeader, oneTable, recognise } from './find-table.ts';
import type { FileFormat } from './format.ts';
import type { ImportOptions, NumberSink } from './imported.ts';
import type { NameFacts } from './name-facts.ts';
import { type Reading, type ReadingFacts, readSection } from './read-section.ts';
import { type LaidOut, MOST_ROWS } from './section.ts';
import type { Problems, Tally } from './tally.ts';

/** What all tables of a file share. */
export interface FileContext {
  readonly file: string;
  readonly formats: readonly FileFormat[];
  readonly names: NameFacts;
  readonly time: TimeContext;
  readonly seen: string;
  readonly options: ImportOptions;
  readonly tally: Tally;
  readonly problems: Problems;
  readonly facts: ReadingFacts;
  readonly sink: NumberSink;
  /** The days of a workbook, which one of its sheets names for all. */
  readonly whole: { span: Span | null };
  /** What the columns of a table that no format knows may be. */
  suppose(header: Row, rows: readonly Row[]): FileFormat;
}

/** What a table turned out to be. */
export interface TableOutcome {
  readonly format: FileFormat | null;
  /** The header and some rows of a table that no format knows. */
  readonly unknown?: readonly Row[];
  readonly platform: string | null;
  readonly language: string | null;
}

const HEAD = 60;
/** Rows of an unknown table that are shown to the person. */
const SHOWN = 6;

async function headOf(table: Table): Promise<readonly Row[]> {
  const head: Row[] = [];
  for await (const rows of table.rows()) {
    head.push(...rows.slice(0, HEAD));
    if (head.length >= HEAD) break;
  }
  return head;
}

async function allRows(table: Table): Promise<readonly Row[] | null> {
  const all: Row[] = [];
  for await (const rows of table.rows()) {
    for (const row of rows) all.push(row);
    if (all.length > MOST_ROWS) return null;
  }
  return all;
}

/** `sep=;` is a word to Excel, not a row. */
const isSeparatorRow = ({ cells }: Row) => /^sep=/i.test(textOf(cells[0]).trim());

async function layOut(
  table: Table,
  head: readonly Row[],
  format: FileFormat,
  header: number,
  context: FileContext,
): Promise<LaidOut> {
  if (!format.layout) return oneTable(table, head, header, context.time.locale);
  const rows = await allRows(table);
  if (rows === null) {
    context.problems.add(
      0,
      'The file is far longer than exports of this kind. Only one table was read.',
    );
    return oneTable(table, head, header, context.time.locale);
  }
  return format.layout(
    rows.filter((row) => !isSeparatorRow(row)),
    format,
    table.name,
  );
}

function languageIn(format: FileFormat, head: readonly Row[]): string | null {
  return languageOf(
    labelIndex(format),
    head.flatMap(({ cells }) => cells),
  );
}

function readingOf(
  format: FileFormat,
  language: string | null,
  context: FileContext,
  place: string,
): Omit<Reading, 'platform' | 'account' | 'span'> {
  const { options, tally, problems, facts, sink, names, time } = context;
  const locale = language ?? time.locale;
  const order = format.dates ?? options.dates;
  return {
    place,
    format,
    language,
    time: { ...time, ...(locale ? { locale } : {}), ...(order ? { order } : {}) },
    day: names.made ?? context.seen.slice(0, 10),
    end: names.span?.to ?? options.period?.to ?? null,
    options,
    tally,
    problems,
    facts,
    sink,
  };
}

const UNKNOWN_FORMAT =
  'The format of this file is not known yet. Its numbers are shown under their headers; say once what each column is, and it is remembered.';

/** Reads one table: finds out what it is, takes it apart and hands its numbers on. */
export async function readTable(table: Table, context: FileContext): Promise<TableOutcome> {
  const head = (await headOf(table)).filter((row) => !isSeparatorRow(row));
  if (head.every(isBlankRow)) return { format: null, platform: null, language: null };
  const found = await recognise(context.formats, head, table.name);
  const known = found?.format ?? null;
  const place =
    table.name === '' || !table.sheet ? context.file : `${context.file} sheet ${table.name}`;
  const header = found?.header ?? Math.max(0, likelyHeader(head));
  const top = head[header];
  if (!known) context.problems.add(0, UNKNOWN_FORMAT);
  const format = known ?? context.suppose(top ?? { line: 1, cells: [] }, head.slice(header + 1));
  const laid = await layOut(table, head, format, header, context);
  for (const row of laid.structure) context.tally.structure += filled(row);
  const language = known
    ? languageIn(known, [...laid.sections.map((one) => one.header), ...laid.structure])
    : null;
  const shared = readingOf(format, language, context, place);
  const { names, options, whole } = context;
  whole.span ??= laid.sections.find(({ span }) => span)?.span ?? null;
  for (const section of laid.sections)
    await readSection(section, {
      ...shared,
      platform: section.platform ?? format.speaksOf ?? format.platform,
      account: options.account ?? format.account ?? section.account ?? names.account ?? '',
      span: section.span ?? names.span ?? options.period ?? (table.sheet ? whole.span : null),
    });
  const unknown = known ? {} : { unknown: head.slice(header, header + SHOWN) };
  return { format: known, platform: known?.platform ?? null, language, ...unknown };
}
