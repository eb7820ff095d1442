import {
  dimensionOf,
  labelKey,
  type MetricId,
  metric,
  NO_CURRENCY,
  type Subject,
  type Unit,
} from '../../../core/index.ts';
import { filled, isBlankRow, type Row, textOf } from '../read/row.ts';
import { bindHeader, labelIndex, languageOf } from './bind.ts';
import type { TimeContext } from './dates.ts';
import type { FileFormat } from './format.ts';
import type { ImportedNumber, ImportOptions, NumberSink } from './imported.ts';
import type { CellNumber } from './numbers.ts';
import { readNumber } from './numbers.ts';
import { pause } from './pause.ts';
import { rowTime, type SectionTime, validTime } from './row-time.ts';
import type { Section } from './section.ts';
import { itemColumns, itemOf, segmentColumns, segmentOf, subjectOf } from './subject-of.ts';
import { SURVEYED, type Survey, type SurveyedColumn, survey } from './survey.ts';
import type { Problems, Tally } from './tally.ts';
import { Told } from './told.ts';

/** What one file is read with, and where what is found goes. */
export interface Reading {
  /** File and sheet, as a person names them. */
  readonly place: string;
  readonly format: FileFormat | null;
  readonly platform: string;
  readonly account: string;
  readonly language: string | null;
  readonly time: TimeContext;
  readonly day: string;
  readonly end: string | null;
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly options: ImportOptions;
  readonly tally: Tally;
  readonly problems: Problems;
  readonly facts: ReadingFacts;
  readonly sink: NumberSink;
}

/** What is counted on the way, to be told in one line each. */
export interface ReadingFacts {
  readonly unknown: Set<string>;
  readonly twins: Set<string>;
  readonly notes: Set<string>;
  /** What files told so far, to find what is told twice. */
  readonly told: Told;
  twice: number;
  undated: number;
  uncurrencied: number;
}

export const emptyFacts = (): ReadingFacts => ({
  unknown: new Set(),
  twins: new Set(),
  notes: new Set(),
  told: new Told(),
  twice: 0,
  undated: 0,
  uncurrencied: 0,
});

const WHY = {
  period: 'The file does not say which days this number covers. Choose them first.',
  currency: 'The file does not name the currency. Choose it first.',
  order: 'The day and the month of this date can be read in two ways. Choose the order first.',
  supposed: 'Say first what the columns of this file are.',
  twice: 'The file tells another value for the same. The first one is taken.',
};
const MANGLED =
  'was a number that a spreadsheet turned into a date. What it was is not known; export again and do not open the file in between.';
const LONGEST_RAW = 60;
/** Rows whose numbers are handed on together: as few as need not be held for long. */
const TOGETHER = 512;

/** What all numbers of a row share. */
interface RowContext {
  readonly row: Row;
  readonly item: string | null;
  readonly segment: string;
  readonly time: ReturnType<typeof rowTime>;
  readonly account: string;
  readonly currency: Unit | null;
  readonly total: boolean;
  /** Whom its numbers speak of, once one was asked, and the same with its days as one text. */
  subject: Subject | null;
  whose: { readonly from: string; readonly to: string; readonly key: string } | null;
}

/** Where a section has what is asked of every row; undefined where it has no such column. */
interface Places {
  readonly account: number | undefined;
  readonly currency: number | undefined;
  readonly totals: readonly string[] | undefined;
  readonly items: ReturnType<typeof itemColumns>;
  readonly segments: ReturnType<typeof segmentColumns>;
}

/** One section while it is read. */
class SectionReader {
  readonly #reading: Reading;
  readonly #section: SectionTime;
  readonly #survey: Survey;
  readonly #headerFirst: string;
  readonly #places: Places;

  constructor(reading: Reading, section: Section, found: Survey) {
    this.#reading = reading;
    this.#survey = found;
    this.#headerFirst = textOf(section.header.cells[0]).trim();
    const span = section.span ?? reading.span;
    this.#section = { span, day: reading.day, end: reading.end };
    const { columns } = found;
    this.#places = {
      account: placeOfRole(columns, 'account'),
      currency: placeOfRole(columns, 'currency'),
      totals: reading.format?.totals,
      items: itemColumns(columns),
      segments: segmentColumns(columns),
    };
  }

  take(rows: readonly Row[], first: number): ImportedNumber[] {
    const out: ImportedNumber[] = [];
    for (let i = 0; i < rows.length; i += 1) this.#row(rows[i] as Row, first + i, out);
    return out;
  }

  #row(row: Row, at: number, out: ImportedNumber[]): void {
    if (isBlankRow(row)) return;
    const { tally, problems } = this.#reading;
    if (this.#isHeader(row)) {
      tally.header += filled(row);
      return;
    }
    const context = this.#context(row, at);
    if (context.time.why) problems.add(row.line, `${context.time.why} (${this.#dateText(row)})`);
    for (const one of this.#survey.columns) this.#cell(one, context, out);
    this.#beyond(row, context, out);
  }

  /** Exports repeat their header, at times not all of it. */
  #isHeader(row: Row): boolean {
    const first = textOf(row.cells[0]).trim();
    return first !== '' && first === this.#headerFirst && filled(row) > 1;
  }

  #dateText(row: Row): string {
    const place = this.#survey.columns.find(
      ({ role }) => role === 'date' || role === 'from',
    )?.index;
    return `"${textOf(row.cells[place ?? 0]).slice(0, LONGEST_RAW)}"`;
  }

  #context(row: Row, at: number): RowContext {
    const { account, currency, items, segments } = this.#places;
    const total = this.#isTotal(row);
    return {
      row,
      total,
      item: total ? null : itemOf(items, row),
      segment: total ? '' : segmentOf(segments, row),
      time: rowTime(this.#survey, row, at),
      account: textAt(row, account) || this.#reading.account,
      currency: currency === undefined ? null : currencyIn(textAt(row, currency)),
      subject: null,
      whose: null,
    };
  }

  #isTotal(row: Row): boolean {
    const { totals } = this.#places;
    if (!totals) return false;
    const first = row.cells.find((cell) => textOf(cell).trim() !== '');
    return totals.includes(labelKey(textOf(first)));
  }

  #cell(one: SurveyedColumn, context: RowContext, out: ImportedNumber[]): void {
    const cell = context.row.cells[one.index];
    const text = textOf(cell);
    const { tally } = this.#reading;
    if (one.context === null) {
      if (text.trim() !== '') tally.text += 1;
      return;
    }
    const found = readNumber(cell, one.context);
    if (found.kind === 'number') {
      tally.numbers += 1;
      out.push(this.#number(one, context, found, text));
    } else if (found.kind === 'missing') {
      if (text.trim() !== '') tally.missing += 1;
    } else this.#unread(one, context.row, text, found);
  }

  #unread(one: SurveyedColumn, row: Row, text: string, found: CellNumber): void {
    const { tally, problems } = this.#reading;
    if (one.column === null && found.kind === 'text') {
      tally.text += 1;
      return;
    }
    tally.unread += 1;
    const shown = `"${text.trim().slice(0, LONGEST_RAW)}" in column "${one.header}"`;
    if (found.kind === 'mangled') problems.add(row.line, `${shown} ${MANGLED}`);
    else if (found.kind === 'unclear') problems.add(row.line, `${shown}: ${found.why}`);
    else problems.add(row.line, `${shown} is not a number.`);
  }

  /** Cells behind the last header: kept under their place, and told. */
  #beyond(row: Row, context: RowContext, out: ImportedNumber[]): void {
    const width = this.#survey.columns.length;
    const { tally, problems } = this.#reading;
    if (row.cells.length <= width) return;
    const extra = row.cells.slice(width);
    if (extra.every((cell) => textOf(cell).trim() === '')) return;
    problems.add(
      row.line,
      `This row has more cells than the header (${row.cells.length} and ${width}). What is too much is shown and not stored.`,
    );
    extra.forEach((cell, i) => {
      const text = textOf(cell);
      if (text.trim() === '') return;
      const found = readNumber(cell, { locale: 'en' });
      if (found.kind !== 'number') {
        tally.text += 1;
        return;
      }
      tally.numbers += 1;
      const header = `Column ${width + i + 1}`;
      const column = {
        index: width + i,
        header,
        column: null,
        role: 'number' as const,
        context: null,
      };
      out.push(this.#number(column, context, found, text));
    });
  }

  #number(
    one: SurveyedColumn,
    context: RowContext,
    found: Extract<CellNumber, { kind: 'number' }>,
    raw: string,
  ): ImportedNumber {
    const reading = this.#reading;
    const id = one.twin ? null : (one.column?.metric ?? null);
    const unit = this.#unit(id, found.unit, context);
    const span = context.time.why === undefined ? this.#time(id, context) : null;
    const number: ImportedNumber = {
      metric: id,
      label: one.header === '' ? `Column ${one.index + 1}` : one.header,
      value: found.value,
      low: found.low,
      high: found.high,
      unit,
      subject: this.#subject(one, context),
      from: span?.from ?? null,
      to: span?.to ?? null,
      raw: raw.trim().slice(0, LONGEST_RAW),
      place: `${reading.place} line ${context.row.line} column ${one.header || one.index + 1}`,
    };
    if (one.twin) reading.facts.twins.add(one.header);
    else if (id === null) reading.facts.unknown.add(number.label);
    const why = id === null ? null : this.#why(id, number, context);
    return why === null ? number : { ...number, why };
  }

  /** Numbers of one row speak of the same, save where their column names a part of it. */
  #subject(one: SurveyedColumn, context: RowContext): Subject {
    const { platform } = this.#reading;
    const { account, item, segment } = context;
    if (one.segment)
      return subjectOf(
        platform,
        account,
        item,
        segment ? `${segment}, ${one.segment}` : one.segment,
      );
    context.subject ??= subjectOf(platform, account, item, segment);
    return context.subject;
  }

  #time(id: MetricId | null, context: RowContext) {
    const isItem = context.item !== null && !context.total;
    return validTime(id, context.time, this.#section, this.#reading.format, isItem);
  }

  /** The unit of a number: its own, else the row's or the person's currency for money. */
  #unit(id: MetricId | null, unit: Unit, context: RowContext): Unit {
    if (id === null || unit !== '1') return unit;
    const wanted = metric(id).unit;
    if (wanted === 'money')
      return (
        context.currency ??
        this.#survey.currency ??
        this.#reading.format?.currency ??
        this.#reading.options.currency ??
        NO_CURRENCY
      );
    return wanted === '%' || wanted === 's' || wanted === 'B' ? wanted : unit;
  }

  #why(id: MetricId, number: ImportedNumber, context: RowContext): string | null {
    const { facts } = this.#reading;
    if (this.#reading.format?.supposed) return WHY.supposed;
    if (number.unit !== metric(id).unit && dimensionOf(number.unit) !== metric(id).unit) {
      return `"${number.label}" has another unit than ${metric(id).name}.`;
    }
    if (context.time.why !== undefined) return context.time.why || WHY.order;
    if (number.from === null) {
      facts.undated += 1;
      return WHY.period;
    }
    if (number.unit === NO_CURRENCY) {
      facts.uncurrencied += 1;
      return WHY.currency;
    }
    return this.#toldTwice(id, number, context) ? WHY.twice : null;
  }

  #toldTwice(id: MetricId, { subject, from, to, value }: ImportedNumber, context: RowContext) {
    const { facts } = this.#reading;
    if (facts.told.isFull || from === null || to === null) return false;
    let { whose } = context;
    if (subject !== context.subject || whose?.from !== from || whose.to !== to) {
      const { platform, account, item = '', segment = '' } = subject;
      whose = { from, to, key: `${platform}\n${account}\n${item}\n${segment}\n${from}\n${to}` };
      if (subject === context.subject) context.whose = whose;
    }
    if (!facts.told.isOther(whose.key, id, value)) return false;
    facts.twice += 1;
    return true;
  }
}

const placeOfRole = (columns: readonly SurveyedColumn[], role: string): number | undefined =>
  columns.find((one) => one.role === role)?.index;

const textAt = (row: Row, place: number | undefined): string =>
  place === undefined ? '' : textOf(row.cells[place]).trim();

const currencyIn = (text: string): Unit | null => /^[A-Z]{3}$/.exec(text)?.[0] ?? null;

/** Reads the rows of one section and hands their numbers on, in the order of the file. */
export async function readSection(section: Section, reading: Reading): Promise<void> {
  const { format, tally, facts, problems } = reading;
  tally.header += filled(section.header);
  const index = format ? labelIndex(format) : { byKey: new Map(), patterns: [] };
  const language = reading.language ?? languageOf(index, section.header.cells);
  const bound = section.bound ?? bindHeader(index, section.header, language);
  const held: Row[] = [];
  let reader: SectionReader | null = null;
  let place = 0;
  const open = async (whole: boolean) => {
    const found = await survey(bound, held, whole, format, language, reading.time);
    for (const one of [found.date, found.from, found.to, found.published]) {
      if (one?.note) facts.notes.add(one.note);
      if (one?.problem) problems.add(section.header.line, one.problem);
    }
    return new SectionReader(reading, section, found);
  };
  for await (const rows of section.rows()) {
    if (reader === null) {
      for (const row of rows) held.push(row);
      if (held.length < SURVEYED) {
        await pause();
        continue;
      }
      reader = await open(false);
      await handOn(reader, held.splice(0), 0, reading.sink);
      place = SURVEYED;
    } else await handOn(reader, rows, place, reading.sink);
    place += rows.length;
  }
  if (reader === null && held.length > 0) await handOn(await open(true), held, 0, reading.sink);
}

async function handOn(
  reader: SectionReader,
  rows: readonly Row[],
  first: number,
  sink: NumberSink,
): Promise<void> {
  for (let at = 0; at < rows.length; at += TOGETHER) {
    await sink(reader.take(rows.slice(at, at + TOGETHER), first + at));
    await pause();
  }
}
