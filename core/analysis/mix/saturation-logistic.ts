import { checkOption, checkValues } from '../../statistics/index.ts';

/**
 * How much of all that a channel can do spending has reached, by half of a logistic curve: falling
 * returns from the start.
 *
 * Formula: (1 − e^(−λx)) ÷ (1 + e^(−λx)) = tanh(λx ÷ 2). Source: logistic_saturation of
 * PyMC-Marketing.
 * Units: none, 0–1, one number a period; λ is one over the spending's unit. None give none. Throws
 * RangeError on numbers below 0 or not finite, and a `lambda` not above 0.
 *
 * @example
 * saturationLogistic([0, Math.log(3)], 1).map((one) => one.toFixed(6)) // → ["0.000000", "0.500000"]
 */
export function saturationLogistic(spending: readonly number[], lambda: number): number[] {
  const place = 'saturationLogistic';
  checkValues(place, spending);
  for (const one of spending) checkOption(place, 'spending', one, '0 or more', (x) => x >= 0);
  checkOption(place, 'lambda', lambda, 'above 0', (l) => l > 0 && l < Infinity);
  return spending.map((one) => Math.tanh((lambda * one) / 2));
}
