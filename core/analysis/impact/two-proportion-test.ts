import {
  type Answer,
  answer,
  type Bounds,
  checkOption,
  normalUpperQuantile,
  normalUpperTail,
  refuse,
  wilsonInterval,
} from '../../statistics/index.ts';

/** One arm of an experiment: how many were in it, and how many of them did what was hoped for. */
export interface Arm {
  readonly name?: string;
  readonly hits: number;
  readonly n: number;
}

/** Two shares compared; differences are the second less the first. */
export interface ProportionTest {
  /** Each arm's share, 0–1, with Wilson's interval. */
  readonly rates: readonly [RateOfArm, RateOfArm];
  readonly difference: number;
  /** The interval of the difference, from the shares' own variances (Wald). */
  readonly low: number;
  readonly high: number;
  /** From the pooled share, and two-sided. */
  readonly z: number;
  readonly p: number;
  /** The difference as a part of the first share; null where that is 0. */
  readonly lift: number | null;
  /** What the numbers are too few for, in words; empty where nothing is. */
  readonly caveats: readonly string[];
}

/** A share and the interval around it. */
export interface RateOfArm extends Bounds {
  readonly rate: number;
}

/** Throws unless the arm's counts can be; the message names the function. */
export function checkArm(place: string, { hits, n }: Arm): void {
  const whole = (x: number) => Number.isInteger(x) && x >= 0;
  checkOption(place, 'n', n, 'a whole number from 0 on', whole);
  checkOption(place, 'hits', hits, `a whole number from 0 to ${n}`, (x) => whole(x) && x <= n);
}

/** What an arm is called in a sentence. */
export const armName = ({ name }: Arm, place: number): string =>
  name ?? (place === 0 ? 'the first arm' : 'the second arm');

/**
 * Whether two shares differ: the pooled z test of two proportions, with the interval of the difference.
 *
 * Formula: z = (p₂ − p₁) ÷ √(p(1 − p)(1/n₁ + 1/n₂)) with p of both together; interval p₂ − p₁ ± z·√(Σ
 * pᵢ(1 − pᵢ)/nᵢ). Source: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003).
 * Units: shares, 0–1. It takes each user for one draw that knows nothing of the others.
 * An arm with no users, and shares that are both 0 or both 1, are refused in words. Throws RangeError
 * on counts that cannot be and a confidence not between 0 and 1.
 *
 * @example
 * twoProportionTest({ hits: 40, n: 200 }, { hits: 60, n: 200 }).z.toFixed(4) // → "2.3094"
 * twoProportionTest({ hits: 0, n: 0 }, { hits: 1, n: 2 }).why // → "There are no users in the first arm, so that its share is not known."
 */
export function twoProportionTest(
  first: Arm,
  second: Arm,
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Answer<ProportionTest> {
  const arms = [first, second] as const;
  for (const arm of arms) checkArm('twoProportionTest', arm);
  checkOption(
    'twoProportionTest',
    'confidence',
    confidence,
    'above 0 and below 1',
    (x) => x > 0 && x < 1,
  );
  const empty = arms.findIndex(({ n }) => n === 0);
  const noUsers = arms[empty];
  if (noUsers)
    return refuse(
      `There are no users in ${armName(noUsers, empty)}, so that its share is not known.`,
    );
  const hits = first.hits + second.hits;
  const n = first.n + second.n;
  if (hits === 0)
    return refuse('Nobody in either arm did it, so that there is nothing to compare.');
  if (hits === n)
    return refuse('Everybody in both arms did it, so that there is nothing to compare.');
  const both = hits / n;
  const [p1, p2] = [first.hits / first.n, second.hits / second.n];
  const difference = p2 - p1;
  const z = difference / Math.sqrt(both * (1 - both) * (1 / first.n + 1 / second.n));
  const away = normalUpperQuantile((1 - confidence) / 2);
  const own = Math.sqrt((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n);
  const rateOf = (arm: Arm): RateOfArm => ({
    rate: arm.hits / arm.n,
    ...(wilsonInterval(arm.hits, arm.n, away) ?? { low: 0, high: 1 }),
  });
  const few = Math.min(...arms.map((arm) => arm.n * Math.min(both, 1 - both))) < 5;
  return answer({
    rates: [rateOf(first), rateOf(second)] as const,
    difference,
    low: Math.max(-1, difference - away * own),
    high: Math.min(1, difference + away * own),
    z,
    p: Math.min(1, 2 * normalUpperTail(Math.abs(z))),
    lift: p1 === 0 ? null : difference / p1,
    caveats: few
      ? ['Fewer than 5 hits or misses are to be expected in an arm, so that p is rough.']
      : [],
  });
}
