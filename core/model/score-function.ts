/** How a target band falls away from what is best; `plateau` where nothing is said. */
export type BandShape = 'plateau' | 'linear' | 'bell';

/**
 * How a KPI's value becomes a score from 0 to 100, as data. The values are in the KPI's own unit.
 * - `higher` 0 at `floor`, 100 at `target`, linear between, held at the ends; with `scale` `log` in
 *   proportion to the logarithm, where each doubling counts alike (incomes, audiences);
 * - `lower` 100 at `target`, 0 at `ceiling`, linear or by the logarithm between, held at the ends;
 * - `band` 0 from `tolerance` outside `[low, high]` on; within, by its shape: `plateau` 100 inside
 *   `[low, high]`, `linear` and `bell` 100 in the middle of it alone;
 * - `steps` the score of the last step whose `from` is not above the value; below the first, 0. With
 *   `between` `proportion` the scores are those at each `from`, in proportion between them, and held
 *   before the first and after the last;
 * - `thresholds` a third of the scale at `redFlag`, two thirds at `goal`, linear between and beyond,
 *   held at 0 and 100; lower is better where the goal is below the red flag;
 * - `versus-baseline` the change against the KPI's baseline, 0 at `worst`, 100 at `best`; in percent
 *   of the baseline, or in the KPI's unit. `baseline` is filled in when the KPI is scored;
 * - `yes-no` 100 where the value is at least `atLeast`, else 0.
 */
export type ScoreFunction =
  | {
      readonly kind: 'higher';
      readonly floor: number;
      readonly target: number;
      readonly scale?: 'log';
    }
  | {
      readonly kind: 'lower';
      readonly target: number;
      readonly ceiling: number;
      readonly scale?: 'log';
    }
  | {
      readonly kind: 'band';
      readonly low: number;
      readonly high: number;
      readonly tolerance: number;
      readonly shape?: BandShape;
    }
  | {
      readonly kind: 'steps';
      readonly steps: readonly { readonly from: number; readonly score: number }[];
      readonly between?: 'proportion';
    }
  | { readonly kind: 'thresholds'; readonly redFlag: number; readonly goal: number }
  | {
      readonly kind: 'versus-baseline';
      readonly worst: number;
      readonly best: number;
      /** What the change is counted in; `percent` where nothing is said. */
      readonly change?: 'percent' | 'unit';
      readonly baseline?: number;
    }
  | { readonly kind: 'yes-no'; readonly atLeast: number };
