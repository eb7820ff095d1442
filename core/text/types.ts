import type { CurrencyCode, Unit } from '../model/index.ts';

/** What is known about a text from around it. */
export interface TextContext {
  /** BCP 47 language of the text: settles what a separator or a suffix means. */
  readonly locale?: string;
  /** The currency of the page, for a bare `$` and for signs that several countries share. */
  readonly currency?: CurrencyCode;
  /** Unit that a label or header gives: taken where the text itself names none. */
  readonly unit?: Unit;
  /** What one unit of the text is in `unit`: 3600 under a "(hours)" header. */
  readonly scale?: number;
}

/**
 * A number as a text shows it. `low` and `high` bound what the shown rounding allows and are equal
 * to `value` where the text is exact.
 */
export interface Quantity {
  readonly kind: 'number';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly raw: string;
  readonly exact: boolean;
}

/** What a text says: a number, "no data", a number that can be read in several ways, or none. */
export type ParsedQuantity =
  | Quantity
  | { readonly kind: 'no-data'; readonly raw: string }
  | {
      readonly kind: 'ambiguous';
      readonly raw: string;
      readonly candidates: readonly Quantity[];
      /** In the person's words. */
      readonly why: string;
    }
  | { readonly kind: 'none'; readonly raw: string; readonly why: string };

/** A quantity inside running text: `text.slice(start, end)` is its raw text. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: ParsedQuantity;
}

/** What a label says about the unit of its numbers. */
export interface LabelUnit {
  readonly unit?: Unit;
  readonly scale?: number;
  /** The label without the unit. */
  readonly label: string;
}
