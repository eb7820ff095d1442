import type { MetricId, Unit } from '../../../core/index.ts';

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
