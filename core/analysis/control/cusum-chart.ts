import { type Answer, answer, checkOption } from '../../statistics/index.ts';
import { type Baseline, type ChartBaselineOptions, chartBaseline } from './chart-baseline.ts';

/** Options of a CUSUM chart. */
export interface CusumOptions extends ChartBaselineOptions {
  /** Allowance in standard deviations: half of the shift that is to be found; by default 0.5. */
  readonly k?: number;
  /** Decision interval in standard deviations; by default 5. */
  readonly h?: number;
}

/** One place of a CUSUM chart, in the units of the values. */
export interface CusumPoint {
  readonly high: number;
  readonly low: number;
  /** Which sum is past the decision interval; null for none, or where there is no value. */
  readonly signal: 'high' | 'low' | null;
  /** Since which place the larger sum has been above 0: when the shift began, at a signal. */
  readonly since: number | null;
}

/** A CUSUM chart. */
export interface CusumChart extends Baseline {
  /** Allowance and decision interval in the units of the values. */
  readonly allowance: number;
  readonly limit: number;
  readonly points: readonly CusumPoint[];
  readonly firstSignal: number | null;
}

/**
 * A tabular cumulative sum chart: adds up what exceeds the target by more than an allowance, in both
 * directions, so that a small shift that lasts is found.
 *
 * Formula: S⁺ᵢ = max(0, S⁺ᵢ₋₁ + xᵢ − target − k·s), S⁻ᵢ = max(0, S⁻ᵢ₋₁ + target − k·s − xᵢ); a signal where
 * one is past h·s. Source: Page (1954); NIST/SEMATECH e-Handbook 6.3.2.3. With k 0.5 and h 5 a false
 * signal comes once in 465 values (`cusumRunLength`).
 * Units: those of the values; null is a missing value, which moves nothing. Without target and spread
 * at least 8 first values are needed, else refused in words, as are first values that do not vary.
 * Throws RangeError on values that are not finite and options that make no sense.
 *
 * @example
 * cusumChart([1, 1, 1, 1], { target: 0, sd: 1, k: 0.5, h: 1.2 }).points.map((one) => one.high) // → [0.5,1,1.5,2]
 * cusumChart([1, 1, 1, 1], { target: 0, sd: 1, k: 0.5, h: 1.2 }).firstSignal // → 2
 */
export function cusumChart(
  values: readonly (number | null)[],
  options: CusumOptions = {},
): Answer<CusumChart> {
  const { k = 0.5, h = 5 } = options;
  checkOption('cusumChart', 'k', k, 'from 0 on', (one) => one >= 0 && one < Infinity);
  checkOption('cusumChart', 'h', h, 'above 0', (one) => one > 0 && one < Infinity);
  const base = chartBaseline('cusumChart', values, options);
  if (base.why !== null) return base;
  const { target, sd } = base;
  const [allowance, limit] = [k * sd, h * sd];
  let [high, low] = [0, 0];
  const since: { high: number | null; low: number | null } = { high: null, low: null };
  const points = values.map((value, i): CusumPoint => {
    if (value !== null) {
      high = Math.max(0, high + value - target - allowance);
      low = Math.max(0, low + target - allowance - value);
      since.high = high > 0 ? (since.high ?? i) : null;
      since.low = low > 0 ? (since.low ?? i) : null;
    }
    const side = high > limit ? 'high' : low > limit ? 'low' : null;
    const larger = high >= low ? since.high : since.low;
    return { high, low, signal: value === null ? null : side, since: larger };
  });
  const first = points.findIndex(({ signal }) => signal !== null);
  return answer({ target, sd, allowance, limit, points, firstSignal: first < 0 ? null : first });
}
