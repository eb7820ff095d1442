import { checkNumbers } from './check-number.ts';

/** Options of `higher`, in the KPI's unit. */
export interface HigherOptions {
  readonly floor: number;
  readonly target: number;
}

/**
 * Score where more is better: 0 at `floor`, 100 at `target`, linear between, held at the ends.
 *
 * Formula: 100 · (value − floor) ÷ (target − floor), clamped to 0–100 (goalpost min–max).
 * Units: value, floor and target in the KPI's unit; the score has none. Range: 0–100.
 * Missing: handled by `applyScoreFunction`. Throws RangeError on a value or option that is not a
 * finite number, and where the target is not above the floor.
 *
 * @example
 * higher(50, { floor: 0, target: 200 }) // → 25
 * higher(250, { floor: 0, target: 200 }) // → 100
 */
export function higher(value: number, options: HigherOptions): number {
  const { floor, target } = options;
  checkNumbers('higher', { value, floor, target });
  if (target <= floor) {
    throw new RangeError(`higher: target ${target} must be above floor ${floor}`);
  }
  if (value <= floor) return 0;
  if (value >= target) return 100;
  return ratio(value, floor, target) * 100;
}

/** (value − from) ÷ (to − from), halved first where the span itself would overflow. */
export function ratio(value: number, from: number, to: number): number {
  const span = to - from;
  return Number.isFinite(span)
    ? (value - from) / span
    : (value / 2 - from / 2) / (to / 2 - from / 2);
}
