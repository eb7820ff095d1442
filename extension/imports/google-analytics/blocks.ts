import { dayNumber, isoDay, labelKey } from '../../../core/index.ts';
import { bindHeader, labelIndex, languageOf } from '../engine/bind.ts';
import type { Bound } from '../engine/bound.ts';
import { dayOf, nextDay, oneDay, type Span } from '../engine/day-text.ts';
import { column, type FileFormat } from '../engine/format.ts';
import { type LaidOut, type Section, sectionOf } from '../engine/section.ts';
import { isBlankRow, type Row, type SheetCell, textOf } from '../read/row.ts';

const isComment = (row: Row) => textOf(row.cells[0]).trimStart().startsWith('#');
const commentOf = (row: Row) =>
  row.cells
    .map(textOf)
    .join(',')
    .replace(/^\s*#\s*/, '')
    .replace(/,+$/, '')
    .trim();
const NTH =
  /^(?:nth (day|week|month|hour)|(día|dia) n|n.{0,3}(?:tag|jour)|第 ?n ?日|nº? ?(?:día|dia)|ngày thứ n|hari ke-?n)$/;

/** "Start date: 20250801", in any language: the first such comment is the start, the next the end. */
function dayIn(comment: string): string | null {
  const match = /[:：]\s*(\d{4})-?(\d{2})-?(\d{2})$/.exec(comment);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

const DAY = column('date', 'date', { en: ['Nth day'] });

/** Rows that count days from the start get their day. */
function counted(rows: readonly Row[], start: string): readonly Row[] {
  return rows.map((row) => {
    const text = textOf(row.cells[0]).trim();
    if (!/^\d{1,4}$/.test(text)) return row;
    const day = isoDay(dayNumber(start) + Number(text));
    const cell: SheetCell = { text, day };
    return { ...row, cells: [cell, ...row.cells.slice(1)] };
  });
}

class Blocks {
  readonly sections: Section[] = [];
  readonly structure: Row[] = [];
  readonly #format: FileFormat;
  #named: string[] = [];
  #days: string[] = [];
  #held: Row[] = [];

  constructor(format: FileFormat) {
    this.#format = format;
  }

  take(row: Row): void {
    if (isBlankRow(row)) this.close();
    else if (isComment(row)) {
      this.close();
      this.structure.push(row);
      this.#comment(commentOf(row));
    } else this.#held.push(row);
  }

  #comment(comment: string): void {
    const day = dayIn(comment);
    if (day) this.#days = this.#days.length >= 2 ? [day] : [...this.#days, day];
    else if (/^[^:：]{2,40}[:：]\s*\S/.test(comment) && this.#days.length === 0)
      this.#named.push(comment.replace(/^[^:：]*[:：]\s*/, ''));
  }

  /** Account and property stand above the dates, in this order. */
  #account(): string | null {
    return this.#named[1] ?? this.#named[0] ?? null;
  }

  #span(): Span | null {
    const [from, to] = this.#days;
    return from && to && from <= to ? { from, to: nextDay(to) } : from ? oneDay(from) : null;
  }

  close(): void {
    const [header, ...data] = this.#held;
    this.#held = [];
    if (!header) return;
    const span = this.#span();
    const account = this.#account();
    const nth = NTH.test(labelKey(textOf(header.cells[0])));
    const rows = nth && span ? counted(data, span.from) : data;
    const bound = nth ? this.#bound(header) : null;
    this.sections.push(
      sectionOf('', header, rows, {
        ...(span ? { span } : {}),
        ...(account ? { account } : {}),
        ...(bound ? { bound } : {}),
      }),
    );
  }

  #bound(header: Row): readonly Bound[] {
    const index = labelIndex(this.#format);
    return bindHeader(index, header, languageOf(index, header.cells)).map((one) =>
      one.index === 0 ? { ...one, column: DAY } : one,
    );
  }
}

/** The tables of a Google Analytics export: parted by blank lines and comments, which name the days. */
export function analyticsBlocks(rows: readonly Row[], format: FileFormat): LaidOut {
  const blocks = new Blocks(format);
  for (const row of rows) blocks.take(row);
  blocks.close();
  return { sections: blocks.sections, structure: blocks.structure };
}

/** Exports begin with a line of dashes behind a comment mark. */
export function looksLikeAnalytics(rows: readonly Row[]): boolean {
  return (
    rows.slice(0, 3).some((row) => /^\s*#\s?-{5,}/.test(textOf(row.cells[0]))) &&
    rows.some((row) => isComment(row) && dayIn(commentOf(row)) !== null)
  );
}
