import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  type LeastSquares,
  leastSquares,
  refuse,
  tTwoSided,
  tUpperQuantile,
} from '../../statistics/index.ts';
import { type Suspected, suspect } from './suspected.ts';

/** One account with its size and its engagement over the same time. */
export interface AccountEngagement {
  readonly followers: number;
  readonly engagements: number;
}

/** Options of the regression. */
export interface EngagementResidualOptions {
  /** The chance to suspect any account of a sound group, by default 0.01. */
  readonly alpha?: number;
}

/** An account whose engagement does not fit its followers. */
export interface EngagementSuspicion extends Suspected {
  /** What accounts of this size have, with the range in which 95 % of them lie. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** p of its residual, for as many accounts as were looked at. */
  readonly p: number;
}

/** How engagement goes with followers in a group of accounts. */
export interface EngagementResiduals {
  /** ln(engagements + 1) = intercept + slope · ln(followers + 1), of the accounts not suspected. */
  readonly intercept: number;
  readonly slope: number;
  readonly r2: number | null;
  /** Studentised residual of each account, 0 where the fit is perfect. */
  readonly residuals: readonly number[];
  readonly suspected: readonly EngagementSuspicion[];
}

const LEAST = 10;
/** So many accounts are set aside at most, that a long list is still done in no time. */
const ASIDE_MOST = 50;

interface Seen {
  readonly t: number;
  /** Standard deviation of a new account about the line, in logarithms. */
  readonly spread: number;
  readonly expected: number;
  readonly df: number;
}

/** How an account lies to the line of the others: it takes no part in its own yardstick. */
function seen(fit: LeastSquares, x: number, y: number, kept: boolean): Seen {
  const [a = 0, b = 0] = fit.coefficients;
  const gram = (i: number, j: number) => fit.inverseGram[i]?.[j] ?? 0;
  const leverage = gram(0, 0) + 2 * x * gram(0, 1) + x * x * gram(1, 1);
  const expected = a + b * x;
  const off = y - expected;
  const inside = Math.max(1e-12, 1 - leverage);
  const df = kept ? fit.df - 1 : fit.df;
  const rest = kept ? Math.max(0, fit.rss - (off * off) / inside) : fit.rss;
  const unit = Math.sqrt(rest / df) * Math.sqrt(kept ? inside : 1 + leverage);
  // Below this the fit is perfect but for rounding.
  const scale = 1e-12 * (1 + Math.abs(y));
  const t = unit > scale ? off / unit : Math.abs(off) > 1e3 * scale ? Math.sign(off) * 1e3 : 0;
  return { t, spread: Math.sqrt((fit.rss / fit.df) * (1 + leverage)), expected, df };
}

/**
 * Accounts whose engagement does not fit their followers beside a group of the same kind: above the
 * line as with bought engagement, below it as with bought followers.
 *
 * Method: ln(engagements + 1) regressed on ln(followers + 1). The account with the largest externally
 * Studentised residual is set aside, and the line fitted again without it, a quarter of the accounts
 * long and 50 times at most; those up to the largest step whose p, times the accounts left, is below `alpha`, and that
 * differ from the line of all others, are suspected. So two that hide each other are found.
 * Source: Paul and Fung, A Generalized Extreme Studentized Residual Multiple-Outlier-Detection
 * Procedure in Linear Regression, Technometrics 33 (1991).
 * Fewer than 10 accounts, and followers that are all the same, are refused in words. Throws
 * RangeError on numbers below 0 or not finite and on an `alpha` outside 0–1.
 *
 * @example
 * engagementResiduals([1e3, 2e3, 4e3, 8e3, 1e4, 2e4, 3e4, 5e4, 7e4, 1e5].map((n, i) => ({ followers: n, engagements: i === 6 ? 30000 : Math.round(n * (0.03 + 0.001 * (i % 3))) }))).suspected.map((one) => [one.index, one.reasons]) // → [[6,["engagement-above-followers"]]]
 */
export function engagementResiduals(
  accounts: readonly AccountEngagement[],
  { alpha = 0.01 }: EngagementResidualOptions = {},
): Answer<EngagementResiduals> {
  const name = 'engagementResiduals';
  checkOption(name, 'alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  for (const { followers, engagements } of accounts) {
    checkValues(name, [followers, engagements]);
    for (const one of [followers, engagements])
      checkOption(name, 'numbers', one, 'from 0 on', (x) => x >= 0);
  }
  const n = accounts.length;
  if (n < LEAST)
    return refuse(`${n} accounts are too few for a line: at least ${LEAST} are needed.`);
  const x = accounts.map(({ followers }) => Math.log1p(followers));
  const y = accounts.map(({ engagements }) => Math.log1p(engagements));
  const order: number[] = [];
  let found = 0;
  for (let step = 1; step <= Math.min(ASIDE_MOST, Math.floor(n / 4)); step++) {
    const line = lineWithout(new Set(order), x, y);
    if (line.why !== null) {
      // Without those set aside the followers may be all the same: then that was the last step.
      if (step === 1) return line;
      break;
    }
    const { worst, p } = line;
    order.push(worst);
    if (p < alpha) found = step;
  }
  const aside = order.slice(0, found);
  const line = lineWithout(new Set(aside), x, y);
  if (line.why !== null) return line;
  const suspected = aside
    .filter((i) => n * tTwoSided(line.all[i]?.t ?? 0, line.all[i]?.df ?? 1) < alpha)
    .sort((a, b) => a - b);
  return answer({
    intercept: line.fit.coefficients[0] ?? 0,
    slope: line.fit.coefficients[1] ?? 0,
    r2: line.fit.r2,
    residuals: line.all.map(({ t }) => t),
    suspected: suspected.map((i) => suspicionOf(i, accounts, line.all[i] as Seen)),
  });
}

interface Line {
  readonly fit: LeastSquares;
  readonly all: readonly Seen[];
  /** Of those that the line was fitted to, the one furthest off, and its p for as many. */
  readonly worst: number;
  readonly p: number;
}

function lineWithout(
  aside: ReadonlySet<number>,
  x: readonly number[],
  y: readonly number[],
): Answer<Line> {
  const places = x.flatMap((_, i) => (aside.has(i) ? [] : [i]));
  const at = (list: readonly number[]) => places.map((i) => list[i] ?? 0);
  const fit = leastSquares(at(y), [at(x)], { names: ['followers'] });
  if (fit.why !== null) return fit;
  const all = x.map((_, i) => seen(fit, x[i] ?? 0, y[i] ?? 0, !aside.has(i)));
  const size = (i: number) => Math.abs(all[i]?.t ?? 0);
  const worst = places.reduce((most, i) => (size(i) > size(most) ? i : most), places[0] ?? 0);
  const p = places.length * tTwoSided(size(worst), all[worst]?.df ?? 1);
  return answer({ fit, all, worst, p });
}

function suspicionOf(
  index: number,
  accounts: readonly AccountEngagement[],
  { t, spread, expected, df }: Seen,
): EngagementSuspicion {
  const wide = spread * tUpperQuantile(0.025, df);
  const code = t > 0 ? 'engagement-above-followers' : 'engagement-below-followers';
  return {
    ...suspect(index, accounts[index]?.engagements ?? 0, code),
    expected: Math.expm1(expected),
    low: Math.max(0, Math.expm1(expected - wide)),
    high: Math.expm1(expected + wide),
    p: Math.min(1, accounts.length * tTwoSided(t, df)),
  };
}
