import { parseQuantity } from '../../text/index.ts';
import type { ConversionPath } from './conversion-path.ts';

/** A table as a file or a page has it: texts, the header apart. */
export interface PathTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Which column is which, by its header; found by usual names where it is not said. */
export interface PathColumns {
  /** The whole path ("search > email"), or a single source of a referral table. */
  readonly path?: string;
  readonly conversions?: string;
  readonly value?: string;
  readonly lost?: string;
  /** Visits altogether, of which those without a conversion are lost. */
  readonly visits?: string;
}

export interface PathTableOptions {
  readonly columns?: PathColumns;
  /** What stands between touches; `>`, `→`, `»` and `›` by default. */
  readonly separator?: string;
  /** The language that numbers are written in; without it they are read as programs write them. */
  readonly locale?: string;
}

/** Paths, and each row that gave none with the reason. Rows count from 1, without the header. */
export interface PathsRead {
  readonly paths: readonly ConversionPath[];
  readonly problems: readonly { readonly row: number; readonly what: string }[];
}

const USUAL: Readonly<Record<keyof PathColumns, readonly string[]>> = {
  path: [
    ...['path', 'conversion path', 'journey', 'touchpoints', 'source', 'traffic source'],
    ...[
      'source / medium',
      'channel',
      'referrer',
      'referral',
      'referral source',
      'default channel group',
    ],
  ],
  conversions: [
    ...['conversions', 'total_conversions', 'total conversions', 'orders', 'purchases'],
    ...['sales', 'key events', 'transactions'],
  ],
  value: [
    ...['value', 'conversion value', 'total_conversion_value', 'total conversion value'],
    ...['revenue', 'total revenue', 'sales value', 'gmv'],
  ],
  lost: ['lost', 'null', 'total_null', 'total null', 'non-conversions', 'unconverted'],
  visits: ['visits', 'sessions', 'clicks', 'visitors', 'total visits'],
};

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function columnsOf(header: readonly string[], asked: PathColumns) {
  const names = header.map(plain);
  const at = (key: keyof PathColumns): number => {
    const wanted = asked[key];
    if (wanted !== undefined) {
      const place = names.indexOf(plain(wanted));
      if (place < 0) throw new RangeError(`pathsFromTable: there is no column “${wanted}”`);
      return place;
    }
    for (const usual of USUAL[key]) if (names.includes(usual)) return names.indexOf(usual);
    return -1;
  };
  return {
    path: at('path'),
    conversions: at('conversions'),
    value: at('value'),
    lost: at('lost'),
    visits: at('visits'),
  };
}

const MACHINE = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A number, null where the cell is empty, or the reason why it is none. */
function numberIn(
  cell: string | number | null | undefined,
  locale?: string,
): number | null | string {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'is no number';
  const text = cell.trim();
  if (text === '') return null;
  if (locale === undefined && MACHINE.test(text) && Number.isFinite(Number(text)))
    return Number(text);
  const read = parseQuantity(text, locale === undefined ? {} : { locale });
  if (read.kind === 'no-data') return null;
  if ('value' in read && Number.isFinite(read.value)) return read.value;
  return `“${text.slice(0, 40)}” is no number that can be read for sure`;
}

const SEPARATORS = /\s*[>→»›]\s*/;

function touchesIn(cell: unknown, separator: string | undefined): string[] {
  const text = typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
  const parts = separator === undefined ? text.split(SEPARATORS) : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

type Columns = ReturnType<typeof columnsOf>;

function pathIn(
  row: PathTable['rows'][number],
  columns: Columns,
  { separator, locale }: PathTableOptions,
): ConversionPath | string {
  const read: Record<string, number | null> = {};
  for (const key of ['conversions', 'value', 'lost', 'visits'] as const) {
    const number = columns[key] < 0 ? null : numberIn(row[columns[key]], locale);
    if (typeof number === 'string') return `${key}: ${number}`;
    if (number !== null && number < 0 && key !== 'value') return `${key}: ${number} is below 0`;
    read[key] = number;
  }
  const { conversions = null, value = null, visits = null } = read;
  if (conversions === null) return 'It does not say how many conversions there were.';
  const lost = read.lost ?? (visits === null ? null : visits - conversions);
  if (lost !== null && lost < 0) return `${conversions} conversions of ${visits} visits cannot be.`;
  return {
    touches: touchesIn(row[columns.path], separator),
    conversions,
    ...(value === null ? {} : { value }),
    ...(lost === null ? {} : { lost }),
  };
}

/**
 * Paths out of a table: one that an analytics tool exported ("search > email", conversions, value,
 * null), or a referral table of a page, in which each source is a path of one touch.
 *
 * Lost paths are the column of that kind, or visits less conversions; where there is neither they
 * stay unknown. An empty value is unknown too. A row with a number that cannot be read gives no path
 * and is told. Empty path cells give paths without touches, whose conversions stay unattributed.
 * Throws RangeError where a column asked for is not there, or none for paths or conversions is found.
 *
 * @example
 * pathsFromTable({ header: ['Path', 'Orders', 'Visits'], rows: [['ad > email', '2', '10']] }).paths // → [{"touches": ["ad", "email"], "conversions": 2, "lost": 8}]
 */
export function pathsFromTable(table: PathTable, options: PathTableOptions = {}): PathsRead {
  const columns = columnsOf(table.header, options.columns ?? {});
  if (columns.path < 0 || columns.conversions < 0) {
    const missing = columns.path < 0 ? 'paths or sources' : 'conversions';
    throw new RangeError(`pathsFromTable: no column of ${missing} was found; name it in columns`);
  }
  const paths: ConversionPath[] = [];
  const problems: { row: number; what: string }[] = [];
  for (const [at, row] of table.rows.entries()) {
    const path = pathIn(row, columns, options);
    if (typeof path === 'string') problems.push({ row: at + 1, what: path });
    else paths.push(path);
  }
  return { paths, problems };
}
