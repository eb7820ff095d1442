/** A column of a table that a person brings: the names that it may have, and what stands in it. */
export interface AskedColumn {
  readonly id: string;
  readonly label: string;
  /** Other names, as exports write them; compared without case, blanks and signs. */
  readonly also?: readonly string[];
  readonly isNeeded?: boolean;
}

/** Something that a question needs to know before it can be answered. */
export type Asked =
  /** Numbers over time that are stored: of one metric and account, or of several. */
  | {
      readonly kind: 'series';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly isMany?: boolean;
      readonly isOptional?: boolean;
      /** Metrics that fit best; the first that is stored is chosen by itself. */
      readonly prefer?: readonly string[];
    }
  /** A table from a file or the clipboard. */
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly isOptional?: boolean;
      readonly columns: readonly AskedColumn[];
      /** Any further column is a thing of its own, such as a channel. */
      readonly hasMore?: boolean;
      /** A few rows as they may look, with a head. */
      readonly example: string;
    }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      /** Value and words; the first is chosen by itself. */
      readonly choices: readonly (readonly [string, string])[];
    }
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly first?: number;
      readonly least?: number;
      readonly most?: number;
      readonly isOptional?: boolean;
    }
  | { readonly kind: 'event'; readonly id: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'text'; readonly id: string; readonly label: string; readonly hint?: string }
  /** Numbers of some metrics with their parts, as they were captured; nothing is asked of the person. */
  | {
      readonly kind: 'stored';
      readonly id: string;
      readonly label: string;
      readonly metrics: readonly string[];
    }
  /** The scorecard as it is defined, with all numbers that it needs. */
  | { readonly kind: 'scorecard'; readonly id: string; readonly label: string }
  /** One of the scorecard's KPIs. */
  | { readonly kind: 'kpi'; readonly id: string; readonly label: string; readonly hint?: string };
