import { type Answer, answer, checkOption } from '../../statistics/index.ts';
import { type Baseline, type ChartBaselineOptions, chartBaseline } from './chart-baseline.ts';

/** Options of an EWMA chart. */
export interface EwmaOptions extends ChartBaselineOptions {
  /** Weight of the newest value, above 0 and up to 1; by default 0.2. */
  readonly lambda?: number;
  /** Width of the limits in standard deviations of the average; by default 3. */
  readonly width?: number;
  /** Limits of the long run throughout, or narrower ones at the start; by default the former. */
  readonly limits?: 'long-run' | 'exact';
}

/** One place of an EWMA chart. */
export interface EwmaPoint {
  /** The average up to here; where there is no value it stays what it was. */
  readonly ewma: number;
  readonly low: number;
  readonly high: number;
  /** On which side the average is outside; null where it is inside, or where there is no value. */
  readonly signal: 'high' | 'low' | null;
}

/** An EWMA chart. */
export interface EwmaChart extends Baseline {
  readonly points: readonly EwmaPoint[];
  /** The first place that signals. */
  readonly firstSignal: number | null;
}

/**
 * An exponentially weighted moving average chart: finds small, lasting shifts that single values do
 * not show.
 *
 * Formula: zᵢ = λxᵢ + (1 − λ)zᵢ₋₁ from z₀ = target; limits target ± width·s·√(λ ÷ (2 − λ)), at the start
 * times √(1 − (1 − λ)²ⁱ) where `exact` is asked for. Source: Roberts (1959); NIST/SEMATECH e-Handbook
 * 6.3.2.4.
 * Units: those of the values; null is a missing value, which moves nothing. Without target and spread
 * at least 8 first values are needed, else refused in words, as are first values that do not vary.
 * Throws RangeError on values that are not finite and options that make no sense.
 *
 * @example
 * ewmaChart([52, 47, 53], { lambda: 0.3, target: 50, sd: 2.0539 }).points.map((one) => one.ewma.toFixed(2)) // → ["50.60","49.52","50.56"]
 */
export function ewmaChart(
  values: readonly (number | null)[],
  options: EwmaOptions = {},
): Answer<EwmaChart> {
  const { lambda = 0.2, width = 3, limits = 'long-run' } = options;
  checkOption('ewmaChart', 'lambda', lambda, 'above 0 and at most 1', (one) => one > 0 && one <= 1);
  checkOption('ewmaChart', 'width', width, 'above 0', (one) => one > 0 && one < Infinity);
  const base = chartBaseline('ewmaChart', values, options);
  if (base.why !== null) return base;
  const { target, sd } = base;
  const wide = width * sd * Math.sqrt(lambda / (2 - lambda));
  let ewma = target;
  let seen = 0;
  const points = values.map((value): EwmaPoint => {
    if (value !== null) {
      ewma = lambda * value + (1 - lambda) * ewma;
      seen++;
    }
    const part = limits === 'exact' ? Math.sqrt(1 - (1 - lambda) ** (2 * Math.max(1, seen))) : 1;
    const [low, high] = [target - wide * part, target + wide * part];
    const side = ewma > high ? 'high' : ewma < low ? 'low' : null;
    return { ewma, low, high, signal: value === null ? null : side };
  });
  const first = points.findIndex(({ signal }) => signal !== null);
  return answer({ target, sd, points, firstSignal: first < 0 ? null : first });
}
