import type { Row } from '../read/row.ts';
import type { Bound } from './bound.ts';
import type { Span } from './day-text.ts';

/** One table inside a file: rows under a header, and what stands above it. */
export interface Section {
  /** The line above the header that names it, "" where there is none. */
  readonly title: string;
  readonly header: Row;
  /** The columns, where the header alone does not say what they are. */
  readonly bound?: readonly Bound[];
  rows(): AsyncIterable<readonly Row[]>;
  /** The days that all its rows speak of, where the file says so. */
  readonly span?: Span;
  readonly account?: string;
  /** The platform, where one file speaks of several. */
  readonly platform?: string;
}

/** What a layout makes of a table. */
export interface LaidOut {
  readonly sections: readonly Section[];
  /** Rows that are neither header nor data: titles, comments, periods. */
  readonly structure: readonly Row[];
}

/** A table of at most so many rows is taken apart as a whole. */
export const MOST_ROWS = 400_000;

/** A section of rows in memory. */
export function sectionOf(
  title: string,
  header: Row,
  data: readonly Row[],
  more: Partial<Pick<Section, 'bound' | 'span' | 'account' | 'platform'>> = {},
): Section {
  return {
    title,
    header,
    rows: async function* () {
      yield data;
    },
    ...more,
  };
}
