import { checkOption, checkValues, mean, solveLinear, sum } from '../../statistics/index.ts';

/**
 * Steps from each value to the one `lag` places later: a trend becomes a level.
 *
 * Formula: xₜ − xₜ₋ₗ. Units: those of the values. Fewer than lag + 1 values give none. Throws RangeError on
 * values that are not finite and on a lag that is no whole number from 1 on.
 *
 * @example
 * differenced([3, 5, 4]) // → [2,-1]
 */
export function differenced(values: readonly number[], lag = 1): readonly number[] {
  checkValues('differenced', values);
  const whole = (one: number) => Number.isInteger(one) && one >= 1;
  checkOption('differenced', 'lag', lag, 'a whole number from 1 on', whole);
  return values.slice(lag).map((one, i) => one - (values[i] ?? 0));
}

/** Coefficients of an autoregression, of the order that Akaike's criterion prefers. */
export interface Autoregression {
  readonly order: number;
  /** What the value one, two … steps back adds. */
  readonly coefficients: readonly number[];
  readonly mean: number;
}

/**
 * How a series goes on from its own past: an autoregression by the Yule–Walker equations.
 *
 * Method: for each order up to `maxOrder` the equations of the autocovariances (divided by n); of the
 * orders, that with the smallest n·ln(variance) + 2·order. Source: Box and Jenkins; as R's `ar.yw`.
 * A series that does not vary has order 0. Throws RangeError on values that are not finite and a
 * `maxOrder` that is no whole number from 0 on.
 *
 * @example
 * autoregression([1, 1, 1, 1], 2).order // → 0
 * autoregression([1, -1, 1, -1, 1, -1, 1, -1, 1, -1], 1).coefficients.map((a) => a.toFixed(2)) // → ["-0.90"]
 */
export function autoregression(values: readonly number[], maxOrder: number): Autoregression {
  checkValues('autoregression', values);
  const whole = (one: number) => Number.isInteger(one) && one >= 0;
  checkOption('autoregression', 'maxOrder', maxOrder, 'a whole number from 0 on', whole);
  const n = values.length;
  const middle = mean(values) ?? 0;
  const away = values.map((one) => one - middle);
  const covariance = Array.from({ length: Math.min(maxOrder, n - 1) + 1 }, (_, k) =>
    sum(away.slice(k).map((one, i) => (one * (away[i] ?? 0)) / n)),
  );
  const [own = 0] = covariance;
  let best: Autoregression = { order: 0, coefficients: [], mean: middle };
  if (!(own > 1e-24 * middle * middle)) return best;
  let least = n * Math.log(own);
  for (let order = 1; order < covariance.length; order++) {
    const places = Array.from({ length: order }, (_, i) => i);
    const found = solveLinear(
      places.map((j) => places.map((i) => (covariance[Math.abs(i - j)] ?? 0) / own)),
      places.map((i) => (covariance[i + 1] ?? 0) / own),
    );
    if (found === null) break;
    const left = own - sum(found.map((one, i) => one * (covariance[i + 1] ?? 0)));
    if (!(left > 0)) break;
    const criterion = n * Math.log(left) + 2 * order;
    if (criterion < least) {
      least = criterion;
      best = { order, coefficients: found, mean: middle };
    }
  }
  return best;
}

/**
 * What an autoregression does not explain of a series: each value less what those before it say.
 *
 * Units: those of the values; the first `order` places have no answer and are left out.
 *
 * @example
 * filtered([1, 2, 4], { order: 1, coefficients: [0.5], mean: 0 }) // → [1.5,3]
 */
export function filtered(
  values: readonly number[],
  { order, coefficients, mean: middle }: Autoregression,
): readonly number[] {
  checkValues('filtered', values);
  return values.slice(order).map((one, i) => {
    const past = coefficients.map((a, j) => a * ((values[i + order - 1 - j] ?? 0) - middle));
    return one - middle - sum(past);
  });
}
