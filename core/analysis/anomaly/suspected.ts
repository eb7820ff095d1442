/** Why something is suspected: codes that stay the same, for words in any language. */
export type SuspicionCode =
  | 'value-high'
  | 'value-low'
  | 'outlier-high'
  | 'outlier-low'
  | 'season-high'
  | 'season-low'
  | 'follower-jump'
  | 'jump-fell-back'
  | 'jump-without-engagement'
  | 'ratio-high'
  | 'ratio-low'
  | 'ratio-impossible'
  | 'engagement-above-followers'
  | 'engagement-below-followers'
  | 'first-digits-off'
  | 'period-end-high'
  | 'counts-too-even'
  | 'acts-together';

/** A finding about one place of a series or sample. It is a suspicion, never a verdict. */
export interface Suspected {
  readonly status: 'suspected';
  /** Place in what was given, from 0. */
  readonly index: number;
  readonly value: number;
  readonly reasons: readonly SuspicionCode[];
}

/** A suspicion about the value at a place. */
export const suspect = (
  index: number,
  value: number,
  ...reasons: readonly SuspicionCode[]
): Suspected => ({ status: 'suspected', index, value, reasons });
