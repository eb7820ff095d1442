import { checkOption, checkValues, quantile } from '../../statistics/index.ts';

export interface WeibullOptions {
  /** 0.5 to 2 fade at once or late; above 1 of a `pdf` reach their peak later. */
  readonly shape: number;
  /** Where on the window the fading happens: 0–1, a quantile of it. */
  readonly scale: number;
  /** `cdf`: what is felt fades from the first period on; `pdf`: it may grow first. `cdf` by default. */
  readonly type?: 'cdf' | 'pdf';
  /** How many periods long it is felt; as many as there are by default. */
  readonly window?: number;
}

/** Half to the even neighbour, as R rounds. */
function rounded(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

/** What is left of spending after each number of periods; the first is 1 of a cdf. */
function weightsOf({ shape, scale, type = 'cdf', window = 0 }: WeibullOptions): number[] {
  const bins = Array.from({ length: window }, (_, at) => at + 1);
  const lambda = rounded(quantile(bins, scale) ?? 1);
  if (type === 'cdf') {
    let left = 1;
    return bins.map((bin) => {
      left *= Math.exp(-(((bin - 1) / lambda) ** shape));
      return left;
    });
  }
  const density = bins.map(
    (x) => (shape / lambda) * (x / lambda) ** (shape - 1) * Math.exp(-((x / lambda) ** shape)),
  );
  const [least, most] = [Math.min(...density), Math.max(...density)];
  // Where the curve is flat, as in a window of one period, all is felt alike.
  return density.map((one) => (most > least ? (one - least) / (most - least) : 1));
}

/**
 * Spending with what is still felt of earlier spending, by Weibull's curve: a fading that is slow at
 * first (`cdf`, shape above 1) or an effect that comes late (`pdf`).
 *
 * Formula: with λ = the `scale` quantile of 1…window, rounded: cdf weights Πₖ exp(−(k ÷ λ)^shape);
 * pdf weights the density at 1…window, stretched to 0–1; yₜ = Σ weightₗ·xₜ₋ₗ. Source:
 * adstock_weibull of Meta's Robyn.
 * Units: those of the spending, one number a period. None give none; a shape or scale of 0 leaves the
 * spending as it is. Throws RangeError on numbers that are not finite or past 1e300, a shape below 0, a scale
 * outside 0–1, another type, and a window that is no whole number from 1 on.
 *
 * @example
 * adstockWeibull([100, 100], { shape: 0, scale: 0.5 }) // → [100, 100]
 */
export function adstockWeibull(spending: readonly number[], options: WeibullOptions): number[] {
  const { shape, scale, type = 'cdf', window = spending.length } = options;
  const place = 'adstockWeibull';
  checkValues(place, spending);
  for (const one of spending)
    checkOption(place, 'spending', one, 'below 1e300', (x) => Math.abs(x) < 1e300);
  checkOption(place, 'shape', shape, 'from 0 on', (s) => s >= 0 && s < Infinity);
  checkOption(place, 'scale', scale, 'within 0–1', (s) => s >= 0 && s <= 1);
  if (type !== 'cdf' && type !== 'pdf') {
    throw new RangeError(`${place}: type must be cdf or pdf, got ${String(type)}`);
  }
  if (spending.length === 0) return [];
  const isCount = (w: number) => Number.isInteger(w) && w >= 1;
  checkOption(place, 'window', window, 'a whole number from 1 on', isCount);
  if (shape === 0 || scale === 0) return [...spending];
  const weights = weightsOf({ shape, scale, type, window });
  return spending.map((_, at) => {
    let sum = 0;
    for (let lag = 0; lag < weights.length && lag <= at; lag++) {
      sum += (weights[lag] ?? 0) * (spending[at - lag] ?? 0);
    }
    return sum;
  });
}
