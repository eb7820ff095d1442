import Papa from 'papaparse';
import type { Row } from './row.ts';

/** What parts the cells of a text, and how a CSV text is read from its pieces. */
export interface DelimitedRows {
  rows(): AsyncGenerator<readonly Row[]>;
  readonly problems: { readonly line: number; readonly what: string }[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** One row longer than this is an opened quotation mark that nobody closed. */
const LONGEST_ROW = 4 << 20;
const NO_QUOTES = '\u0001';

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function parse(text: string, delimiter: string, partial: boolean, quoted: boolean): Parsed {
  const config = { delimiter, newline: '\n' as const, ...(quoted ? {} : { quoteChar: NO_QUOTES }) };
  return new Papa.Parser(config).parse(text, 0, partial) as Parsed;
}

/** Excel's own word for the separator, on the first line: "sep=;". */
function namedDelimiter(text: string): string | null {
  const match = /^\s*"?sep=(.)"?[,;\t]*(?:\n|$)/i.exec(text);
  return match?.[1] ?? null;
}

/** How evenly a delimiter parts the rows of a sample: rows of the commonest width, times that width. */
function evenness(sample: string, delimiter: string): number {
  const { data } = parse(sample, delimiter, false, true);
  const widths = new Map<number, number>();
  for (const row of data)
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, rows] of widths) best = Math.max(best, rows * Math.min(width, 8));
  return best;
}

/** The sign that parts the cells of a text, by what its first line says, else by what fits best. */
export function delimiterOf(text: string): string {
  const named = namedDelimiter(text);
  if (named) return named;
  const sample = text
    .slice(0, 1 << 16)
    .split('\n', 200)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n');
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const score = evenness(sample, delimiter);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Excel writes a whole line into one cell where it did not know the separator. */
function unwrapped(cells: readonly string[], delimiter: string): readonly string[] | null {
  const [first = '', ...others] = cells;
  if (others.some((cell) => cell !== '') || !first.includes(delimiter)) return null;
  return parse(first, delimiter, false, true).data[0] ?? null;
}

/** Reads rows from text that comes in pieces, keeping count of the lines. */
class RowReader {
  readonly problems: { line: number; what: string }[] = [];
  #line = 1;
  #pending = '';
  #delimiter: string | null = null;
  #wrapped: boolean | null = null;
  #quoted = true;

  take(chunk: string, last: boolean): readonly Row[] {
    const text = this.#pending + chunk.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    // A pair of carriage return and newline may be torn apart between two pieces.
    this.#delimiter ??= delimiterOf(text);
    const parsed = parse(text, this.#delimiter, !last, this.#quoted);
    const open = parsed.errors.some(({ code }) => code === 'MissingQuotes');
    const used = last ? text.length : parsed.meta.cursor;
    if ((open && last) || text.length - used > LONGEST_ROW) return this.#unclosed(text, last);
    this.#pending = text.slice(used);
    return this.#number(parsed.data, text, used);
  }

  /** What stands before the open mark is kept; the rest is read with the mark as a plain sign. */
  #unclosed(text: string, last: boolean): readonly Row[] {
    if (!this.#quoted) {
      this.#pending = '';
      return this.#number(
        parse(text, this.#delimiter ?? ',', false, false).data,
        text,
        text.length,
      );
    }
    const whole = parse(text, this.#delimiter ?? ',', true, true);
    const rows = this.#number(whole.data, text, whole.meta.cursor);
    this.problems.push({
      line: this.#line,
      what: 'A quotation mark is opened here and never closed. The lines from here on were read without quotation marks. Check them, or export again.',
    });
    this.#quoted = false;
    this.#pending = '';
    return [...rows, ...this.take(text.slice(whole.meta.cursor), last)];
  }

  #number(data: readonly string[][], text: string, used: number): readonly Row[] {
    const plain = newlinesIn(text.slice(0, used)) <= data.length;
    const rows: Row[] = [];
    for (const cells of data) {
      rows.push({ line: this.#line, cells: this.#unwrap(cells) });
      this.#line += 1;
      if (!plain) for (const cell of cells) if (cell.includes('\n')) this.#line += newlinesIn(cell);
    }
    return rows;
  }

  #unwrap(cells: readonly string[]): readonly string[] {
    if (this.#wrapped === false || this.#delimiter === null) return cells;
    const inside = unwrapped(cells, this.#delimiter);
    if (this.#wrapped === null && cells.length > 0)
      this.#wrapped = inside !== null && inside.length > 2;
    return this.#wrapped && inside ? inside : cells;
  }
}

/**
 * The rows of a delimited text (CSV, or parted by semicolons, tabs or strokes), streamed: memory
 * holds one piece and its rows. Both ends of lines, quoted cells over several lines and rows wrapped
 * whole in one quoted cell are understood.
 *
 * @param chunks gives the text anew each time it is walked
 */
export function delimitedRows(chunks: () => AsyncGenerator<string>): DelimitedRows {
  const problems: { line: number; what: string }[] = [];
  const rows = async function* () {
    const reader = new RowReader();
    let held: string | null = null;
    for await (const chunk of chunks()) {
      if (held !== null) {
        const torn: boolean = held.endsWith('\r');
        yield reader.take(torn ? held.slice(0, -1) : held, false);
        held = torn ? `\r${chunk}` : chunk;
      } else held = chunk;
    }
    if (held !== null) yield reader.take(held, true);
    if (problems.length === 0) problems.push(...reader.problems);
  };
  return { rows, problems };
}
