import type { CurrencyCode } from './unit.ts';

/** What one unit of `from` was worth in `to` on a day, as a person entered or imported it. */
export interface DatedRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  /** An ISO date. */
  readonly day: string;
  /** Above zero: 16,000 where one dollar is 16,000 rupiah. */
  readonly rate: number;
  /** Whose rate it is, in the person's words. */
  readonly source?: string;
}
