import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  chiSquaredUpperTail,
  refuse,
} from '../../statistics/index.ts';

/** How well first digits follow Benford's law, in Nigrini's words. */
export type Conformity = 'close' | 'acceptable' | 'marginal' | 'none';

/** First digits of many numbers, beside what Benford's law expects. */
export interface FirstDigits {
  /** Numbers that begin with 1 to 9, and the shares of them that the law expects. */
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly n: number;
  /** Mean absolute deviation of the shares, and what Nigrini's bounds make of it. */
  readonly mad: number;
  readonly conformity: Conformity;
  /** χ² of the counts on 8 degrees of freedom, and its p. */
  readonly chiSquared: number;
  readonly p: number;
  /** Only where both say so; null where there is nothing to suspect. */
  readonly status: 'suspected' | null;
  readonly reasons: readonly 'first-digits-off'[];
}

/** Options of the screen. */
export interface FirstDigitOptions {
  /** The fewest numbers that are screened, by default 300 and never below 100. */
  readonly least?: number;
}

const EXPECTED = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => Math.log10(1 + 1 / digit));

function conformityOf(mad: number): Conformity {
  if (mad <= 0.006) return 'close';
  if (mad <= 0.012) return 'acceptable';
  return mad <= 0.015 ? 'marginal' : 'none';
}

/**
 * A screen of first digits by Benford's law: counts that grew by themselves begin with 1 in 30 % of
 * cases and with 9 in 5 %; made-up ones mostly do not. It is a reason to look, no proof.
 *
 * Formula: expected share of digit d log₁₀(1 + 1/d); MAD the mean of |share − expected| over the nine
 * digits, bounds 0.006, 0.012 and 0.015; χ² = Σ(count − n·share)² ÷ n·share. Suspected where MAD is
 * past 0.015 and p below 0.01. Source: Nigrini, Benford's Law (2012).
 * Zeros are left out, signs ignored. Fewer than 300 numbers, and numbers whose largest is less than
 * 100 times their smallest (the law does not hold for those) are refused in words. Throws RangeError
 * on a value that is not finite and on a `least` below 100.
 *
 * @example
 * firstDigits(Array.from({ length: 600 }, (_, i) => 1.02 ** i)).conformity // → "close"
 * firstDigits([12, 15, 190]).why // → "3 numbers are too few for a screen of first digits: at least 300 are needed."
 */
export function firstDigits(
  values: readonly number[],
  { least = 300 }: FirstDigitOptions = {},
): Answer<FirstDigits> {
  checkValues('firstDigits', values);
  checkOption('firstDigits', 'least', least, 'at least 100', (one) => one >= 100);
  const sizes = values.map(Math.abs).filter((one) => one > 0);
  const n = sizes.length;
  if (n < least) {
    const few = `${n} ${n === 1 ? 'number is' : 'numbers are'} too few`;
    return refuse(`${few} for a screen of first digits: at least ${least} are needed.`);
  }
  const smallest = sizes.reduce((low, one) => Math.min(low, one));
  const largest = sizes.reduce((high, one) => Math.max(high, one));
  if (largest / smallest < 100) {
    return refuse(
      'The largest number is less than 100 times the smallest: first digits say nothing of numbers so near each other.',
    );
  }
  const counts = EXPECTED.map(() => 0);
  for (const one of sizes) {
    const digit = Number(one.toExponential().charAt(0));
    counts[digit - 1] = (counts[digit - 1] ?? 0) + 1;
  }
  const off = counts.map((count, i) => count / n - (EXPECTED[i] ?? 0));
  const mad = off.reduce((sum, one) => sum + Math.abs(one), 0) / off.length;
  const chiSquared = off.reduce((sum, one, i) => sum + (n * one * one) / (EXPECTED[i] ?? 1), 0);
  const p = chiSquaredUpperTail(chiSquared, 8);
  const conformity = conformityOf(mad);
  const suspected = conformity === 'none' && p < 0.01;
  return answer({
    counts,
    expected: EXPECTED,
    n,
    mad,
    conformity,
    chiSquared,
    p,
    status: suspected ? 'suspected' : null,
    reasons: suspected ? ['first-digits-off'] : [],
  });
}
