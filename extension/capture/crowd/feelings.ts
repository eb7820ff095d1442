/** Whether a text praises, blames or does neither; null where it was not understood. */
export type Feeling = 'positive' | 'neutral' | 'negative' | null;

/** One share with its interval, in per cent. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What many feelings come to. Shares are of those understood, and null where none was. */
export interface FeelingsTogether {
  readonly n: number;
  readonly understood: number;
  /** Understood of all, in per cent. */
  readonly coverage: number | null;
  readonly positive: Share | null;
  readonly neutral: Share | null;
  readonly negative: Share | null;
  /** Positive less negative. */
  readonly net: Share | null;
}

/**
 * What knows the words of feeling. It comes from a script of its own, because its lists weigh more
 * than all else and most pages have no use for them.
 */
export interface Feelings {
  of(text: string, language: string | undefined): Feeling;
  together(feelings: readonly Feeling[]): FeelingsTogether;
}
