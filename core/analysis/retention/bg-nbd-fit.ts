import {
  type Answer,
  answer,
  logGamma,
  nelderMead,
  reckon,
  refuse,
} from '../../statistics/index.ts';
import { type Buyer, checkBuyer, type Grouped, grouped, whyNoBuyers } from './buyer.ts';
import { logBeta } from './sbg-fit.ts';

/** The BG/NBD model: how often customers buy (r, alpha), and how they leave after a purchase (a, b). */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** A fitted model of buying. */
export interface BgNbdFit extends BgNbd {
  readonly logLikelihood: number;
  readonly customers: number;
  readonly converged: boolean;
}

/** Beyond e to this a parameter says no more. */
const FAR = 12;

/**
 * How customers without a contract buy and leave: the beta-geometric / NBD model, with parameters of the
 * greatest likelihood.
 *
 * Formula: ln L = lnΓ(r + x) − lnΓ(r) + r·ln α + ln B(a, b + x) − ln B(a, b) + ln[(α + T)^−(r + x) + (x > 0)·a ÷ (b
 * + x − 1)·(α + tₓ)^−(r + x)], the sum of logarithms, by `nelderMead` on the parameters' logarithms. Source:
 * Fader, Hardie and Lee, “Counting your customers” the easy way, Marketing Science 24 (2005). Units:
 * alpha in the unit of the times; r, a and b none.
 * Fewer than 30 customers, fewer than 5 who bought again, and customers who all bought on the last day
 * are refused in words. Throws RangeError on a customer that cannot be.
 *
 * @example
 * bgNbdFit([{ frequency: 2, recency: 30, age: 38 }]).why // → "1 customer is too few: at least 30 are needed to see how buying differs."
 */
export function bgNbdFit(buyers: readonly Buyer[]): Answer<BgNbdFit> {
  for (const buyer of buyers) checkBuyer('bgNbdFit', buyer);
  const why = whyNoBuyers(buyers);
  if (why !== null) return refuse(why);
  return reckon(() => fitted(buyers));
}

function fitted(buyers: readonly Buyer[]): Answer<BgNbdFit> {
  const groups = grouped(buyers);
  const middle = buyers.reduce((sum, one) => sum + one.age, 0) / buyers.length;
  const start = [Math.log(0.5), Math.log(middle / 4 + 1e-9), 0, Math.log(2)];
  const { x, value, converged } = nelderMead((logs) => -logLikelihood(groups, logs), start, {
    tolerance: 1e-11,
    evaluations: 2000,
  });
  const [r = 1, alpha = 1, a = 1, b = 1] = x.map(Math.exp);
  return answer({ r, alpha, a, b, logLikelihood: -value, customers: buyers.length, converged });
}

function logLikelihood({ rows, counts }: Grouped, logs: readonly number[]): number {
  if (logs.some((one) => Math.abs(one) > FAR)) return -Infinity;
  const [r = 1, alpha = 1, a = 1, b = 1] = logs.map(Math.exp);
  const start = r * Math.log(alpha) - logGamma(r) - logBeta(a, b);
  const fronts = counts.map((x) => start + logGamma(r + x) + logBeta(a, b + x));
  const left = counts.map((x) => (x > 0 ? Math.log(a / (b + x - 1)) : -Infinity));
  let total = 0;
  for (const { count, recency, age, many } of rows) {
    const power = -(r + (counts[count] ?? 0));
    const alive = power * Math.log(alpha + age);
    const died = (left[count] ?? -Infinity) + power * Math.log(alpha + recency);
    const most = Math.max(alive, died);
    total += many * ((fronts[count] ?? 0) + most + Math.log1p(Math.exp(-Math.abs(alive - died))));
  }
  return total;
}
