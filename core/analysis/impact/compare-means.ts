import { type Answer, answer, checkValues, median, refuse } from '../../statistics/index.ts';
import { type WelchTest, welchTest } from './welch-test.ts';

/** A value that stands far from all others of both arms. */
export interface FarValue {
  /** 0 for the first arm, 1 for the second, and its place there. */
  readonly arm: 0 | 1;
  readonly at: number;
  readonly value: number;
  /** Its robust z, on the logarithm where no value is below 0. */
  readonly z: number;
}

/** Two means with all values, and without those that stand apart. */
export interface ComparedMeans {
  readonly all: WelchTest;
  readonly without: WelchTest;
  readonly far: readonly FarValue[];
  /** Whether leaving them out changes who is ahead, or whether p is below 0.05. */
  readonly hangsOnFar: boolean;
}

const LIMIT = 3.5;

/**
 * Compares two means twice, with and without values that look like bots or errors, because a single
 * one can carry a mean: Welch's test of each.
 *
 * Formula: a value is far where 0.6745·|x − median| ÷ MAD is above 3.5 (Iglewicz and Hoaglin 1993), of
 * both arms together, on ln(1 + x) where no value is below 0, since counts of use have a long tail of
 * their own; where the MAD is 0, |x − median| ÷ (1.2533 · mean of |x − median|).
 * Units: those of the values. What `welchTest` refuses, with or without them, is refused. Throws
 * RangeError on values that are not finite.
 *
 * @example
 * compareMeans([3, 4, 5, 6], [4, 5, 6, 9000]).far.map((one) => one.value) // → [9000]
 */
export function compareMeans(
  first: readonly number[],
  second: readonly number[],
): Answer<ComparedMeans> {
  for (const arm of [first, second]) checkValues('compareMeans', arm);
  const all = welchTest(first, second);
  if (all.why !== null) return all;
  const zOf = robustZ([...first, ...second]);
  const far = [first, second].flatMap((values, arm) =>
    values.flatMap((value, at): FarValue[] => {
      const z = zOf(value);
      return Math.abs(z) > LIMIT ? [{ arm: arm === 0 ? 0 : 1, at, value, z }] : [];
    }),
  );
  const near = (values: readonly number[]) => values.filter((one) => Math.abs(zOf(one)) <= LIMIT);
  const without = welchTest(near(first), near(second));
  if (without.why !== null) return refuse(`Without the values that stand apart: ${without.why}`);
  const turned = Math.sign(all.difference) !== Math.sign(without.difference);
  const hangsOnFar = far.length > 0 && (turned || all.p < 0.05 !== without.p < 0.05);
  return answer({ all, without, far, hangsOnFar });
}

function robustZ(values: readonly number[]): (value: number) => number {
  const scaled = values.every((one) => one >= 0) ? Math.log1p : (x: number) => x;
  const on = values.map(scaled);
  const middle = median(on) ?? 0;
  const away = on.map((one) => Math.abs(one - middle));
  const mad = median(away) ?? 0;
  const meanAway = away.reduce((sum, one) => sum + one, 0) / Math.max(1, away.length);
  const unit = mad > 0 ? mad / 0.6745 : 1.253314 * meanAway;
  return (value) => (unit === 0 ? 0 : (scaled(value) - middle) / unit);
}
