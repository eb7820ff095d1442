/**
 * How a KPI's value becomes a score from 0 to 100, as data. The values are in the KPI's own unit.
 * - `higher` 0 at `floor`, 100 at `target`, linear between, held at the ends;
 * - `lower` 100 at `target`, 0 at `ceiling`, linear between, held at the ends;
 * - `band` 100 inside `[low, high]`, falling to 0 over `tolerance` on either side, linearly;
 * - `steps` the score of the last step whose `from` is not above the value; below the first, 0;
 * - `yes-no` 100 where the value is at least `atLeast`, else 0.
 */
export type ScoreFunction =
  | { readonly kind: 'higher'; readonly floor: number; readonly target: number }
  | { readonly kind: 'lower'; readonly target: number; readonly ceiling: number }
  | {
      readonly kind: 'band';
      readonly low: number;
      readonly high: number;
      readonly tolerance: number;
    }
  | {
      readonly kind: 'steps';
      readonly steps: readonly { readonly from: number; readonly score: number }[];
    }
  | { readonly kind: 'yes-no'; readonly atLeast: number };
