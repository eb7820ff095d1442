import { standardDeviation } from '../statistics/index.ts';

/** How much of what a KPI does is more than chance from one period to the next. */
export interface Signal {
  /** 0–100; null where too little is known. */
  readonly score: number | null;
  /** How many points it was worked out from. */
  readonly n: number;
  /** In words where there is no score, else null. */
  readonly why: string | null;
}

/** Points of which fewer say nothing of what is chance. */
export const SIGNAL_LEAST = 8;

/**
 * The signal score of a KPI (checklist S1-M2.6): 0 where its values go up and down as dice would, 100
 * where each follows from the one before. A KPI of low signal fills a report and decides nothing.
 *
 * Formula: 100 · (1 − δ² ÷ 2s²), held within 0 and 100, with δ² the mean of the squared steps from
 * one known value to the next and s² the variance of the values: of independent values δ² is 2s².
 * Source: J. von Neumann, Distribution of the ratio of the mean square successive difference to the
 * variance, Annals of Mathematical Statistics 12 (1941).
 * Units: those of the values cancel. The points have to be of periods that do not overlap, oldest
 * first: overlapping ones resemble each other by themselves. Missing: a gap is no step; fewer than 8
 * known points, fewer than 4 steps, or values that are all the same give null with a why. Throws
 * RangeError on a value that is not finite.
 *
 * @example
 * Math.round(signalScore([1, 2, 3, 4, 5, 6, 7, 8]).score) // → 92
 * signalScore([1, 9, 1, 9, 1, 9, 1, 9]).score // → 0
 * signalScore([1, 2, null]).why // → "2 of 8 periods are known."
 */
export function signalScore(values: readonly (number | null)[]): Signal {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const wrong = known.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`a value must be a number, got ${wrong}`);
  const n = known.length;
  const none = (why: string): Signal => ({ score: null, n, why });
  if (n < SIGNAL_LEAST) return none(`${n} of ${SIGNAL_LEAST} periods are known.`);
  const scale = Math.max(...known.map(Math.abs)) || 1;
  const scaled = values.map((value) => (value === null ? null : value / scale));
  const steps = scaled.flatMap((value, at) => {
    const before = scaled[at - 1];
    return value === null || before === null || before === undefined ? [] : [(value - before) ** 2];
  });
  if (steps.length < SIGNAL_LEAST / 2) {
    return none(`Only ${steps.length} periods follow one that is known too.`);
  }
  const apart = standardDeviation(scaled.flatMap((value) => (value === null ? [] : [value]))) ?? 0;
  const spread = apart ** 2;
  if (!(spread > 0)) return none('It was the same in every period.');
  const step = steps.reduce((all, one) => all + one, 0) / steps.length;
  return { score: Math.min(100, Math.max(0, 100 * (1 - step / (2 * spread)))), n, why: null };
}
