import type { MetricId } from '../../../core/index.ts';
import type { Row } from '../read/row.ts';
import type { Column, Labels, Role } from './column.ts';
import type { LaidOut } from './section.ts';

/** How the rows of a file without a date per row are placed in time. */
export type Undated =
  /** They speak of the whole period of the export, which the file itself does not name. */
  | 'period'
  /** They count from an item's publication to the export. */
  | 'lifetime';

/** Finds the tables in all rows of a file or sheet. */
export type Layout = (rows: readonly Row[], format: FileFormat, sheet: string) => LaidOut;

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
