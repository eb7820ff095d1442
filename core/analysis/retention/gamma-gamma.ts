import {
  type Answer,
  answer,
  checkOption,
  logGamma,
  nelderMead,
  refuse,
} from '../../statistics/index.ts';
import { checkModel } from './buyer.ts';

/** The gamma–gamma model of what a purchase is worth. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** A fitted model of what purchases are worth. */
export interface GammaGammaFit extends GammaGamma {
  readonly logLikelihood: number;
  readonly customers: number;
  /** What a purchase is worth on average over all customers, pv ÷ (q − 1); null where q is not above 1. */
  readonly average: number | null;
  readonly converged: boolean;
}

/** How many purchases a customer made, and what they were worth on average. */
export interface Spending {
  readonly purchases: number;
  readonly average: number;
}

const NEEDED = 10;
/** Beyond e to this a parameter says no more. */
const FAR = 14;

function check(place: string, { purchases, average }: Spending): void {
  checkOption(
    place,
    'purchases',
    purchases,
    'a whole number from 0 on',
    (x) => Number.isInteger(x) && x >= 0,
  );
  checkOption(
    place,
    'average',
    average,
    'a finite number from 0 on',
    (z) => z >= 0 && z < Infinity,
  );
}

/**
 * What a purchase is worth, which differs between customers and, around each one's own mean, from one
 * purchase to the next: the gamma–gamma model, with parameters of the greatest likelihood.
 *
 * Formula: ln L = lnΓ(px + q) − lnΓ(px) − lnΓ(q) + q·ln v + (px − 1)·ln z̄ + px·ln x − (px + q)·ln(v + xz̄). Source:
 * Fader and Hardie, The gamma-gamma model of monetary value (2013). It takes how much to hang neither on
 * how often nor on when. Units: v in the currency. Customers with no purchase or an average of 0 are left
 * out. Fewer than 10 others, and averages that are all alike, are refused in words. Throws RangeError on
 * a number below 0.
 *
 * @example
 * gammaGammaFit([{ purchases: 2, average: 20 }]).why // → "1 customer with purchases is too few: at least 10 are needed."
 */
export function gammaGammaFit(customers: readonly Spending[]): Answer<GammaGammaFit> {
  for (const one of customers) check('gammaGammaFit', one);
  const rows = customers.filter(({ purchases, average }) => purchases > 0 && average > 0);
  if (rows.length < NEEDED) {
    const are =
      rows.length === 1
        ? '1 customer with purchases is'
        : `${rows.length} customers with purchases are`;
    return refuse(`${are} too few: at least ${NEEDED} are needed.`);
  }
  if (rows.every(({ average }) => average === rows[0]?.average))
    return refuse('All customers spend alike, so that there is no difference to model.');
  const middle = rows.reduce((sum, one) => sum + one.average / rows.length, 0);
  // In parts of the mean, so that the currency makes no difference; only v and the density have a scale.
  const scaled = rows.map((one) => ({ ...one, average: Math.max(1e-300, one.average / middle) }));
  const cost = (logs: readonly number[]) => -logLikelihood(scaled, logs);
  const { x, value, converged } = nelderMead(cost, [1, 1, -Math.LN2], {
    tolerance: 1e-11,
    evaluations: 2000,
  });
  const [p = 1, q = 1, part = 1] = x.map(Math.exp);
  const v = part * middle;
  const average = q > 1 ? (p * v) / (q - 1) : null;
  return answer({
    p,
    q,
    v,
    logLikelihood: -value - rows.length * Math.log(middle),
    customers: rows.length,
    average,
    converged,
  });
}

function logLikelihood(rows: readonly Spending[], logs: readonly number[]): number {
  if (logs.some((one) => Math.abs(one) > FAR)) return -Infinity;
  const [p = 1, q = 1, v = 1] = logs.map(Math.exp);
  const byCount = new Map<number, number>();
  const gammaQ = logGamma(q);
  const logV = q * Math.log(v);
  let total = 0;
  for (const { purchases: x, average: z } of rows) {
    let front = byCount.get(x);
    if (front === undefined) {
      front = logGamma(p * x + q) - logGamma(p * x) - gammaQ + logV + p * x * Math.log(x);
      byCount.set(x, front);
    }
    total += front + (p * x - 1) * Math.log(z) - (p * x + q) * Math.log(v + x * z);
  }
  return total;
}

/**
 * What a purchase of one customer is worth on average in the long run: their own average, drawn towards
 * that of all the more the fewer purchases there were.
 *
 * Formula: p(v + xz̄) ÷ (px + q − 1). Source: Fader and Hardie (2013), equation 5. Units: the currency. Null
 * where it has no mean (px + q at most 1), or one past all numbers. Throws RangeError on a customer or parameters that cannot be.
 *
 * @example
 * gammaGammaAverage({ p: 6.25, q: 3.74, v: 15.44 }, { purchases: 0, average: 0 }).toFixed(2) // → "35.22"
 */
export function gammaGammaAverage(model: GammaGamma, customer: Spending): number | null {
  const { p, q, v } = model;
  checkModel('gammaGammaAverage', { p, q, v });
  check('gammaGammaAverage', customer);
  const { purchases: x, average: z } = customer;
  const below = p * x + q - 1;
  const mean = below > 0 ? (p * (v + x * z)) / below : null;
  return Number.isFinite(mean) ? mean : null;
}
