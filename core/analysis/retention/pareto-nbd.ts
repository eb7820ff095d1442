import { checkResult } from '../../statistics/index.ts';
import { type Buyer, checkBuyer, checkModel, checkStretch } from './buyer.ts';
import { logDeath, type ParetoNbd } from './pareto-nbd-fit.ts';

const parameters = ({ r, alpha, s, beta }: ParetoNbd) => ({ r, alpha, s, beta });

/**
 * The chance that a customer is still one, after what they bought and how long ago.
 *
 * Formula: 1 ÷ (1 + s ÷ (r + s + x)·(α + T)^(r + x)·(β + T)^s·A₀). Source: Fader and Hardie (2005), note on the
 * Pareto/NBD, equation 11. Range: 0–1. Throws RangeError on a customer that cannot be and parameters not
 * above 0.
 *
 * @example
 * paretoNbdAlive({ r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 }, { frequency: 26, recency: 30.86, age: 31 }).toFixed(4) // → "0.9979"
 */
export function paretoNbdAlive(model: ParetoNbd, buyer: Buyer): number {
  checkModel('paretoNbdAlive', parameters(model));
  checkBuyer('paretoNbdAlive', buyer);
  const { r, alpha, s, beta } = model;
  const { frequency: x, recency, age } = buyer;
  const death = logDeath(model, x, recency, age);
  const log =
    Math.log(s / (r + s + x)) + (r + x) * Math.log(alpha + age) + s * Math.log(beta + age) + death;
  const part = log > 0 ? Math.exp(-log) / (1 + Math.exp(-log)) : 1 / (1 + Math.exp(log));
  return checkResult('paretoNbdAlive', part);
}

/** (1 − q^(s − 1)) ÷ (s − 1), which at s = 1 is ln(1 ÷ q). */
function staying(s: number, logQ: number): number {
  const power = (s - 1) * logQ;
  return Math.abs(s - 1) < 1e-12 ? -logQ : -Math.expm1(power) / (s - 1);
}

/**
 * How many purchases a customer is expected to make in the next stretch of time, after what they bought.
 *
 * Formula: (r + x)(β + T) ÷ ((α + T)(s − 1)) · [1 − ((β + T) ÷ (β + T + t))^(s − 1)] · P(alive). Source:
 * Schmittlein, Morrison and Colombo (1987). Units: purchases; `time` in the unit of the model. Throws
 * RangeError on a customer, time or parameters that cannot be.
 *
 * @example
 * paretoNbdPurchases({ r: 0.55, alpha: 10.58, s: 0.61, beta: 11.66 }, { frequency: 2, recency: 20, age: 30 }, 0) // → 0
 */
export function paretoNbdPurchases(model: ParetoNbd, buyer: Buyer, time: number): number {
  checkStretch('paretoNbdPurchases', time);
  const alive = paretoNbdAlive(model, buyer);
  if (time === 0) return 0;
  const { r, alpha, s, beta } = model;
  const { frequency: x, age } = buyer;
  const log = Math.log((beta + age) / (beta + age + time));
  const rate = ((r + x) * (beta + age)) / (alpha + age);
  return checkResult('paretoNbdPurchases', rate * staying(s, log) * alive);
}

/**
 * How many repeat purchases a new customer is expected to make in a stretch of time.
 *
 * Formula: rβ ÷ (α(s − 1)) · [1 − (β ÷ (β + t))^(s − 1)]. Source: Schmittlein, Morrison and Colombo (1987).
 * Units: purchases. Throws RangeError on a time below 0 and parameters not above 0.
 *
 * @example
 * paretoNbdExpected({ r: 2, alpha: 4, s: 2, beta: 6 }, 6) // → 1.5
 */
export function paretoNbdExpected(model: ParetoNbd, time: number): number {
  checkModel('paretoNbdExpected', parameters(model));
  checkStretch('paretoNbdExpected', time);
  if (time === 0) return 0;
  const { r, alpha, s, beta } = model;
  const bought = ((r * beta) / alpha) * staying(s, Math.log(beta / (beta + time)));
  return checkResult('paretoNbdExpected', bought);
}
