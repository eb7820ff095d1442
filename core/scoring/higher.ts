import { checkNumbers } from './check-number.ts';

/** Options of `higher`, in the KPI's unit. */
export interface HigherOptions {
  readonly floor: number;
  readonly target: number;
  /** In proportion to the logarithm; by default to the value. */
  readonly scale?: 'log';
}

/**
 * Score where more is better: 0 at `floor`, 100 at `target`, linear between, held at the ends.
 *
 * Formula: 100 · (value − floor) ÷ (target − floor), clamped to 0–100 (goalpost min–max). With `scale`
 * `log` the same of their natural logarithms, as the Human Development Index takes incomes.
 * Units: value, floor and target in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, where the target is not above the floor, and of a logarithm where the floor is not
 * above 0.
 *
 * @example
 * higher(50, { floor: 0, target: 200 }) // → 25
 * higher(250, { floor: 0, target: 200 }) // → 100
 * higher(4, { floor: 1, target: 16, scale: 'log' }) // → 50
 */
export function higher(value: number, options: HigherOptions): number {
  const { floor, target, scale } = options;
  checkNumbers('higher', { value, floor, target });
  if (target <= floor) {
    throw new RangeError(`higher: target ${target} must be above floor ${floor}`);
  }
  if (scale === 'log' && floor <= 0) {
    throw new RangeError(`higher: floor ${floor} must be above 0 to be taken by its logarithm`);
  }
  if (value <= floor) return 0;
  if (value >= target) return 100;
  return (scale === 'log' ? logRatio : ratio)(value, floor, target) * 100;
}

/** (ln value − ln from) ÷ (ln to − ln from), all three above 0; as `ratio` where no logarithm tells them apart. */
export function logRatio(value: number, from: number, to: number): number {
  const span = Math.log(to) - Math.log(from);
  return span === 0 ? ratio(value, from, to) : (Math.log(value) - Math.log(from)) / span;
}

/** (value − from) ÷ (to − from), halved first where the span itself would overflow. */
export function ratio(value: number, from: number, to: number): number {
  const span = to - from;
  return Number.isFinite(span)
    ? (value - from) / span
    : (value / 2 - from / 2) / (to / 2 - from / 2);
}
