import type { MetricId, Unit } from '../../../core/index.ts';
import type { Row } from '../read/row.ts';
import type { Layout } from './section.ts';

/**
 * What a column is for.
 * `number` is measured; `date`, `from`, `to` and `hour` say when; `item`, `link` and `title` whose
 * (in this order of trust); `segment` which part of the whole; `published` since when an item counts;
 * `account` and `currency` hold for their row; `text` is known and holds no number.
 */
export type Role =
  | 'number'
  | 'date'
  | 'from'
  | 'to'
  | 'hour'
  | 'published'
  | 'item'
  | 'link'
  | 'title'
  | 'segment'
  | 'account'
  | 'currency'
  | 'text';

/** Labels of a column as platforms write them, by language. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** One column of a format. Users choose columns and languages, so any subset may be there. */
export interface Column {
  readonly id: string;
  readonly role: Role;
  readonly labels: Labels;
  /** The metric of a `number`; null where the catalogue has none for it. */
  readonly metric?: MetricId | null;
  /** Unit of the cells where neither they nor the header name one, and what one of them is in it. */
  readonly unit?: Unit;
  readonly scale?: number;
  /** Cells are shares of 1: 0.46 is 46 %. `auto`: where none of the column is above 1. */
  readonly fraction?: true | 'auto';
  /** The part of the whole that the column speaks of ("sponsored"). */
  readonly segment?: string;
  /** The name of a `segment` column's dimension, for values such as "Other". */
  readonly dimension?: string;
  /** A header with a changing part: what group 1 catches is the segment. */
  readonly pattern?: RegExp;
}

/** How the rows of a file without a date per row are placed in time. */
export type Undated =
  /** They speak of the whole period of the export, which the file itself does not name. */
  | 'period'
  /** They count from an item's publication to the export. */
  | 'lifetime';

/** One kind of file that a platform exports: a record, read by one engine. */
export interface FileFormat {
  readonly id: string;
  /** The platform's id, the same as its adapter's: numbers of both go into one series. */
  readonly platform: string;
  /** The platform that its numbers speak of, where a tool exports them for another. */
  readonly speaksOf?: string;
  readonly name: string;
  /** What shows that files look so. Begins with `unverified:` where nothing does. */
  readonly evidence: string;
  readonly columns: readonly Column[];
  /** Sets of column ids; where all of one set are there, the file may be of this format. */
  readonly needs: readonly (readonly string[])[];
  /** Only files all of whose columns are known are of this format: its few labels are common ones. */
  readonly strict?: true;
  /** Names of sheets that speak for this format. */
  readonly sheets?: readonly string[];
  /** Recognises a file by its structure, where its headers say too little. */
  readonly when?: (rows: readonly Row[]) => boolean;
  /** How the tables stand in the file; by default one table under one header. */
  readonly layout?: Layout;
  /**
   * The language whose decimal sign the numbers have. `header`: that of the headers;
   * `comma`: a comma, in no language that is known. */
  readonly numbers?: 'en' | 'header' | 'comma';
  /** Order of day and month in dates of figures, where the platform always writes it so. */
  readonly dates?: 'mdy' | 'dmy';
  readonly undated?: Undated;
  /** Rows that sum up the others, by the text of their first cell (as labels are compared). */
  readonly totals?: readonly string[];
  /** Currency and account of a format that the person described. */
  readonly currency?: string;
  readonly account?: string;
  /** What the columns are is only supposed: their numbers are shown and not stored. */
  readonly supposed?: true;
}

/** Shorthand for a column of numbers. */
export const measure = (
  metric: MetricId | null,
  labels: Labels,
  more: Partial<Column> = {},
): Column => ({
  id: more.id ?? metric ?? Object.values(labels)[0]?.[0] ?? '',
  role: 'number',
  labels,
  metric,
  ...more,
});

/** Shorthand for a column that is no number. */
export const column = (
  id: string,
  role: Role,
  labels: Labels,
  more: Partial<Column> = {},
): Column => ({ id, role, labels, ...more });

/** Makes a format and checks what types cannot. */
export function defineFormat(format: FileFormat): FileFormat {
  const ids = new Set(format.columns.map(({ id }) => id));
  const lost = format.needs.flat().filter((id) => !ids.has(id));
  if (lost.length > 0)
    throw new RangeError(`${format.id} needs columns that it has not: ${lost.join(', ')}`);
  return Object.freeze(format);
}
