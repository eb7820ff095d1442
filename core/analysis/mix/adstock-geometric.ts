import { checkOption, checkValues } from '../../statistics/index.ts';

export interface GeometricOptions {
  /** For how many periods spending is felt; without end by default. */
  readonly periods?: number;
  /** True: the weights of all periods add up to 1, so that spending is spread and not enlarged. */
  readonly normalised?: boolean;
}

/**
 * Spending with what is still felt of earlier spending, a fixed part less each period.
 *
 * Formula: yₜ = xₜ + θ·yₜ₋₁; with `periods` L the sum of θˡ·xₜ₋ₗ over l < L, and `normalised` divided
 * by the sum of θˡ. Source: Broadbent (1979); adstock_geometric of Meta's Robyn; the normalised form
 * with L = 8 of PyMC-Marketing.
 * Units: those of the spending, one number a period. None give none. Throws RangeError on numbers past 1e300 or that
 * are not finite, a `theta` outside 0 to below 1, and periods that are no whole number from 1 on.
 *
 * @example
 * adstockGeometric([100, 100, 100], 0.5) // → [100, 150, 175]
 * adstockGeometric([8, 0], 0.5, { periods: 2, normalised: true }).map((one) => one.toFixed(3)) // → ["5.333", "2.667"]
 */
export function adstockGeometric(
  spending: readonly number[],
  theta: number,
  { periods, normalised = false }: GeometricOptions = {},
): number[] {
  checkValues('adstockGeometric', spending);
  for (const one of spending)
    checkOption('adstockGeometric', 'spending', one, 'below 1e300', (x) => Math.abs(x) < 1e300);
  checkOption('adstockGeometric', 'theta', theta, 'from 0 to below 1', (t) => t >= 0 && t < 1);
  if (periods === undefined) {
    let felt = 0;
    const share = normalised ? 1 - theta : 1;
    return spending.map((one) => {
      felt = one + theta * felt;
      return felt * share;
    });
  }
  const isCount = (p: number) => Number.isInteger(p) && p >= 1;
  checkOption('adstockGeometric', 'periods', periods, 'a whole number from 1 on', isCount);
  const weights = Array.from({ length: Math.min(periods, 10_000) }, (_, lag) => theta ** lag);
  const all = normalised ? weights.reduce((sum, one) => sum + one, 0) : 1;
  return spending.map((_, at) => {
    let sum = 0;
    for (let lag = 0; lag < weights.length && lag <= at; lag++) {
      sum += (weights[lag] ?? 0) * (spending[at - lag] ?? 0);
    }
    return sum / all;
  });
}
