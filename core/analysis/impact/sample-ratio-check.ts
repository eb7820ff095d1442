import {
  type Answer,
  answer,
  checkOption,
  chiSquaredUpperTail,
  reckon,
  refuse,
} from '../../statistics/index.ts';

/** Options of a check of the arms' sizes. */
export interface SampleRatioOptions {
  /** What share each arm was to have; by default the same. Only their ratios matter. */
  readonly shares?: readonly number[];
  /** Below this p the ratio is suspected; by default 0.01. */
  readonly alpha?: number;
}

/** Whether the arms are as large as they were meant to be. */
export interface SampleRatio {
  readonly chiSquared: number;
  readonly df: number;
  readonly p: number;
  readonly expected: readonly number[];
  /** A sample ratio mismatch is suspected: results of this experiment are not to be trusted. */
  readonly mismatch: boolean;
  readonly says: string;
}

/**
 * Whether users were split as planned (sample ratio mismatch): a split that is off says that users were
 * lost or doubled in one arm, and then the arms differ for other reasons than what is tested.
 *
 * Formula: Pearson's χ² = Σ(n − expected)² ÷ expected on arms − 1 degrees of freedom. Source: Fabijan et
 * al., Diagnosing Sample Ratio Mismatch in Online Controlled Experiments (2019). Units: users.
 * Fewer than two arms and no users at all are refused in words. Throws RangeError on counts that are no
 * whole numbers from 0 on and on shares that are not above 0 or not one an arm.
 *
 * @example
 * sampleRatioCheck([500, 500]).p // → 1
 * sampleRatioCheck([5200, 4800]).mismatch // → true
 */
export function sampleRatioCheck(
  counts: readonly number[],
  { shares, alpha = 0.01 }: SampleRatioOptions = {},
): Answer<SampleRatio> {
  const place = 'sampleRatioCheck';
  for (const one of counts)
    checkOption(
      place,
      'a count',
      one,
      'a whole number from 0 on',
      (n) => Number.isInteger(n) && n >= 0,
    );
  const parts = shares ?? counts.map(() => 1);
  checkOption(
    place,
    'the number of shares',
    parts.length,
    `${counts.length}, one an arm`,
    (n) => n === counts.length,
  );
  for (const one of parts)
    checkOption(place, 'a share', one, 'above 0', (x) => x > 0 && x < Infinity);
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (x) => x > 0 && x < 1);
  if (counts.length < 2) return refuse('An experiment has at least two arms.');
  const n = counts.reduce((sum, one) => sum + one, 0);
  if (n === 0) return refuse('There are no users in any arm.');
  return reckon(() => ratioOf(counts, parts, n, alpha));
}

function ratioOf(
  counts: readonly number[],
  parts: readonly number[],
  n: number,
  alpha: number,
): Answer<SampleRatio> {
  const whole = parts.reduce((sum, one) => sum + one, 0);
  const expected = parts.map((one) => (n * one) / whole);
  const chiSquared = counts.reduce(
    (sum, one, i) => sum + (one - (expected[i] ?? 1)) ** 2 / (expected[i] ?? 1),
    0,
  );
  const p = chiSquaredUpperTail(chiSquared, counts.length - 1);
  const mismatch = p < alpha;
  const says = mismatch
    ? 'The arms are not as large as planned, and chance hardly explains it. Find out where users were lost or counted twice before believing any result.'
    : 'The sizes of the arms agree with the plan.';
  return answer({ chiSquared, df: counts.length - 1, p, expected, mismatch, says });
}
