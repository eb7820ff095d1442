/** The words of one language that pages are drawn from. `{x}` and `{n}` are filled in. */
export interface Tongue {
  /** As the page says it in `lang`, and as numbers are written in it. */
  readonly lang: string;
  readonly currencies: readonly string[];
  readonly count: readonly string[];
  readonly money: readonly string[];
  readonly percent: readonly string[];
  readonly duration: readonly string[];
  readonly rating: readonly string[];
  /** Menu, buttons and titles: words without numbers of their own. */
  readonly menu: readonly string[];
  readonly titles: readonly string[];
  readonly sections: readonly string[];
  readonly sources: readonly string[];
  readonly things: readonly string[];
  readonly last: string;
  readonly today: string;
  readonly yesterday: string;
  readonly thisMonth: string;
  readonly lastMonth: string;
  readonly versus: readonly string[];
  readonly from: string;
  readonly more: string;
  readonly less: string;
  readonly target: string;
  readonly updated: string;
  readonly total: string;
  readonly item: string;
  readonly all: string;
  /** Hours, minutes and seconds as they stand behind a figure. */
  readonly hms: readonly [string, string, string];
  /** Thousands and millions as people write them, where that differs from CLDR. */
  readonly short?: readonly (readonly [number, string])[];
}
