import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  chiSquaredUpperTail,
  fUpperTail,
  leastSquares,
  refuse,
} from '../../statistics/index.ts';
import { longestStretch } from './longest-stretch.ts';

/** Outcome of a Granger test. */
export interface Granger {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  /** The chance of so large an F where the cause's past says nothing. */
  readonly p: number;
  /** n·(RSS of its own past ÷ RSS of both − 1), and its p by χ² with `order` degrees of freedom. */
  readonly chiSquared: number;
  readonly chiSquaredP: number;
  readonly order: number;
  /** How many values were explained. */
  readonly n: number;
}

/** The past of a series as columns: one step back, two … */
const past = (values: readonly number[], order: number) =>
  Array.from({ length: order }, (_, j) => values.slice(order - 1 - j, values.length - 1 - j));

/**
 * Whether the past of one series says something of another that its own past does not: a test of
 * precedence, which is less than cause and effect.
 *
 * Formula: the effect regressed on its own `order` last values, and on those and the cause's; F of
 * the difference, on `order` and n − 2·order − 1 degrees of freedom. Source: Granger, Econometrica 37
 * (1969); F as `grangertest` of R's lmtest and `ssr_ftest` of statsmodels, χ² as its `ssr_chi2test`. Give series without trends: take differences before.
 * null is a missing value: the longest stretch without one is used. Too few values (at least
 * 3·order + 5), a series that does not vary, and a cause that the effect's own past makes up are
 * refused in words. Throws RangeError on values that are not finite, series of different length and an
 * order that is no whole number from 1 on.
 *
 * @example
 * granger([1, 2], [2, 3], 1).why // → "2 values without a gap are too few: at least 8 are needed."
 * granger([2, 9, 4, 7, 3, 8, 1, 6, 5, 9, 2], [1, 2.1, 9, 4.2, 6.9, 3.1, 8, 1.2, 6.1, 4.9, 9], 1).p < 0.001 // → true
 */
export function granger(
  cause: readonly (number | null)[],
  effect: readonly (number | null)[],
  order: number,
): Answer<Granger> {
  const whole = (one: number) => Number.isInteger(one) && one >= 1;
  checkOption('granger', 'order', order, 'a whole number from 1 on', whole);
  for (const list of [cause, effect])
    checkValues(
      'granger',
      list.filter((one) => one !== null),
    );
  if (cause.length !== effect.length) {
    throw new RangeError(
      `granger: ${cause.length} values of the cause for ${effect.length} of the effect`,
    );
  }
  const { x, y } = longestStretch(cause, effect);
  const least = 3 * order + 5;
  if (y.length < least) {
    const few = `${y.length} ${y.length === 1 ? 'value' : 'values'} without a gap`;
    return refuse(`${few} are too few: at least ${least} are needed.`);
  }
  const now = y.slice(order);
  const names = (what: string) => past(x, order).map((_, j) => `${what}, ${j + 1} back`);
  const own = leastSquares(now, past(y, order), { names: names('effect') });
  if (own.why !== null) return own;
  const both = leastSquares(now, [...past(y, order), ...past(x, order)], {
    names: [...names('effect'), ...names('cause')],
  });
  if (both.why !== null) return both;
  const gained = Math.max(0, own.rss - both.rss) / order;
  const f = gained / (both.rss / both.df);
  if (!Number.isFinite(f))
    return refuse('The past explains the effect without any rest: nothing is left to test.');
  const n = now.length;
  const chiSquared = (f * order * n) / both.df;
  return answer({
    ...{ f, df1: order, df2: both.df, p: fUpperTail(f, order, both.df) },
    ...{ chiSquared, chiSquaredP: chiSquaredUpperTail(chiSquared, order) },
    ...{ order, n },
  });
}
