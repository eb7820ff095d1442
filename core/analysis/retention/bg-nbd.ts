import {
  checkOption,
  checkResult,
  hypergeometricSeries,
  logGamma,
  logHypergeometric,
} from '../../statistics/index.ts';
import type { BgNbd } from './bg-nbd-fit.ts';
import { type Buyer, checkBuyer, checkModel, checkStretch } from './buyer.ts';
import { logBeta } from './sbg-fit.ts';

const parameters = ({ r, alpha, a, b }: BgNbd) => ({ r, alpha, a, b });

/**
 * The chance that a customer is still one, after what they bought and how long ago.
 *
 * Formula: 1 ÷ (1 + (x > 0)·a ÷ (b + x − 1)·((α + T) ÷ (α + tₓ))^(r + x)). Source: Fader, Hardie and Lee
 * (2008), Computing P(alive) using the BG/NBD model. Range: 0–1; 1 where nobody bought again, as the model
 * lets people leave only after a repeat purchase. Throws RangeError on a customer that cannot be.
 *
 * @example
 * bgNbdAlive({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { frequency: 0, recency: 0, age: 38.86 }) // → 1
 */
export function bgNbdAlive(model: BgNbd, buyer: Buyer): number {
  checkModel('bgNbdAlive', parameters(model));
  checkBuyer('bgNbdAlive', buyer);
  const { r, alpha, a, b } = model;
  const { frequency: x, recency, age } = buyer;
  if (x === 0) return 1;
  const log = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency));
  return log > 0 ? Math.exp(-log) / (1 + Math.exp(-log)) : 1 / (1 + Math.exp(log));
}

/**
 * How many purchases a customer is expected to make in the next stretch of time, after what they bought.
 *
 * Formula: (a + b + x − 1) ÷ (a − 1) · [1 − ((α + T) ÷ (α + T + t))^(r + x) · ₂F₁(r + x, b + x; a + b + x − 1; t ÷ (α + T
 * + t))] · P(alive). Source: Fader, Hardie and Lee (2005), equation 10. Units: purchases; `time` in the
 * unit of the model. 0 for no time. Throws RangeError on a customer, time or parameters that cannot be.
 *
 * @example
 * bgNbdPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { frequency: 2, recency: 30.43, age: 38.86 }, 39).toFixed(3) // → "1.226"
 */
export function bgNbdPurchases(model: BgNbd, buyer: Buyer, time: number): number {
  checkModel('bgNbdPurchases', parameters(model));
  checkBuyer('bgNbdPurchases', buyer);
  checkStretch('bgNbdPurchases', time);
  const { frequency: x, age } = buyer;
  return checkResult('bgNbdPurchases', expected(model, x, age, time) * bgNbdAlive(model, buyer));
}

/**
 * How many repeat purchases a new customer is expected to make in a stretch of time.
 *
 * Formula: (a + b − 1) ÷ (a − 1) · [1 − (α ÷ (α + t))^r · ₂F₁(r, b; a + b − 1; t ÷ (α + t))]. Source: Fader, Hardie and
 * Lee (2005), equation 9. Units: purchases. Throws RangeError on a time below 0 and a
 * result past all numbers.
 *
 * @example
 * bgNbdExpected({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 1).toFixed(3) // → "0.053"
 */
export function bgNbdExpected(model: BgNbd, time: number): number {
  checkModel('bgNbdExpected', parameters(model));
  checkStretch('bgNbdExpected', time);
  return checkResult('bgNbdExpected', expected(model, 0, 0, time));
}

/**
 * The chance that a new customer makes just `count` repeat purchases in a stretch of time.
 *
 * Formula: B(a, b + x) ÷ B(a, b) · Γ(r + x) ÷ Γ(r)x! · (α ÷ (α + t))^r · (t ÷ (α + t))^x + (x > 0) · B(a + 1, b + x − 1) ÷
 * B(a, b) · [1 − (α ÷ (α + t))^r · Σ_{j < x} Γ(r + j) ÷ Γ(r)j! · (t ÷ (α + t))^j]. Source: Fader, Hardie and Lee
 * (2005), equation 8. Range: 0–1. Throws RangeError on a count that is no whole number from 0 on.
 *
 * @example
 * bgNbdCount({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 0, 39).toFixed(7) // → "0.5737864"
 */
export function bgNbdCount(model: BgNbd, count: number, time: number): number {
  checkModel('bgNbdCount', parameters(model));
  checkStretch('bgNbdCount', time);
  checkOption(
    'bgNbdCount',
    'count',
    count,
    'a whole number from 0 on',
    (x) => Number.isInteger(x) && x >= 0,
  );
  const { r, alpha, a, b } = model;
  const none = r * Math.log(alpha / (alpha + time));
  const step = Math.log(time / (alpha + time));
  const bought = (x: number) =>
    Math.exp(logGamma(r + x) - logGamma(r) - logGamma(x + 1) + none + (x === 0 ? 0 : x * step));
  const stayed = Math.exp(logBeta(a, b + count) - logBeta(a, b)) * bought(count);
  if (count === 0) return stayed;
  let fewer = 0;
  for (let j = 0; j < count; j++) fewer += bought(j);
  const left = Math.exp(logBeta(a + 1, b + count - 1) - logBeta(a, b)) * Math.max(0, 1 - fewer);
  return checkResult('bgNbdCount', Math.min(1, stayed + left));
}

/** Expected purchases of a customer who is known to be one. */
function expected(model: BgNbd, x: number, age: number, time: number): number {
  const { r, alpha, a, b } = model;
  if (time === 0) return 0;
  // At a = 1 the formula is 0 ÷ 0; the middle of what is beside it is right to 1e-8.
  if (Math.abs(a - 1) < 1e-5) {
    const beside = [1 - 1e-4, 1 + 1e-4].map((one) =>
      expected({ r, alpha, a: one, b }, x, age, time),
    );
    return ((beside[0] ?? 0) + (beside[1] ?? 0)) / 2;
  }
  const c = a + b + x - 1;
  // The factor in front is 0 there, and the function infinite.
  if (Math.abs(c) < 1e-9) return expected({ r, alpha, a, b: b + 1e-7 }, x, age, time);
  const z = time / (alpha + age + time);
  const log = (r + x) * Math.log1p(-z);
  const rest =
    c > 0
      ? Math.exp(log + logHypergeometric(r + x, b + x, c, z))
      : Math.exp(log) * hypergeometricSeries(r + x, b + x, c, z);
  return Math.max(0, (c / (a - 1)) * (1 - rest));
}
