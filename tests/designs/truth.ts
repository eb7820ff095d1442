/** What a person reads on a drawn page. */
export interface ChangeTruth {
  /** Figures that may stand for it, such as the change as a number and as per cent. */
  readonly figures: readonly string[];
  /** `any` where a person could not be held to it either, such as that of "0 %". */
  readonly sign: '+' | '-' | '?' | 'any';
}

export interface Pair {
  /** The part of the page that it stands in. */
  readonly part: number;
  /** `card`, `cell` and `share` are to be found; `optional` may be. */
  readonly need: 'card' | 'cell' | 'share' | 'optional';
  /** Any of them is a right name. */
  readonly labels: readonly string[];
  /** The row that a table's cell stands in. */
  readonly item?: string;
  /** As shown: "1.2K" is 1200. Null is shown as no data. */
  readonly value: number | null;
  readonly raw: string;
  /** Any of them is right; none named, and the unit is not judged. */
  readonly units: readonly string[];
  /** Null: none is shown. Absent: not judged. */
  readonly change?: ChangeTruth | null;
  readonly features: Readonly<Record<string, string>>;
}

export interface PeriodTruth {
  readonly from: string;
  /** Excluded. */
  readonly to: string;
}

export interface Design {
  readonly seed: number;
  readonly html: string;
  readonly pairs: readonly Pair[];
  /** What each part of the page is, by its number. */
  readonly parts: readonly Readonly<Record<string, string>>[];
  /** What holds for the whole page. */
  readonly features: Readonly<Record<string, string>>;
  /** Any of them is right; null where the page says none. */
  readonly periods: readonly PeriodTruth[] | null;
}
