import { type Answer, answer } from '../../statistics/index.ts';
import { type SampleRatio, sampleRatioCheck } from './sample-ratio-check.ts';
import {
  type Arm,
  armName,
  type ProportionTest,
  twoProportionTest,
} from './two-proportion-test.ts';

/** Options of reading an experiment. */
export interface ExperimentOptions {
  /** What shares of the users the arms were to have; by default half each. */
  readonly shares?: readonly [number, number];
  /** Below this p the arms differ; by default 0.05. */
  readonly alpha?: number;
}

/** What an experiment with two arms shows. */
export interface ExperimentResult {
  readonly test: ProportionTest;
  readonly ratio: SampleRatio;
  /** `second`, `first` or `none`: which arm is ahead; `unclear` where the arms are not as planned. */
  readonly ahead: 'first' | 'second' | 'none' | 'unclear';
  readonly says: string;
  readonly assumes: readonly string[];
}

/**
 * Reads an experiment with two arms: first whether users were split as planned, then whether the shares
 * differ. A split that is off makes every difference unclear, however small its p.
 *
 * Methods: `sampleRatioCheck` (below 0.01) and `twoProportionTest`. Units: shares, 0–1. What these
 * refuse is refused. Throws RangeError as these do.
 *
 * @example
 * experimentResult({ hits: 100, n: 1000 }, { hits: 150, n: 1000 }).ahead // → "second"
 * experimentResult({ hits: 100, n: 1000 }, { hits: 150, n: 1300 }).ahead // → "unclear"
 */
export function experimentResult(
  first: Arm,
  second: Arm,
  { shares, alpha = 0.05 }: ExperimentOptions = {},
): Answer<ExperimentResult> {
  const test = twoProportionTest(first, second, { confidence: 1 - alpha });
  if (test.why !== null) return test;
  const ratio = sampleRatioCheck([first.n, second.n], shares ? { shares } : {});
  if (ratio.why !== null) return ratio;
  const differs = test.p < alpha;
  const ahead = ratio.mismatch ? 'unclear' : !differs ? 'none' : test.z > 0 ? 'second' : 'first';
  const points = `${Math.abs(100 * test.difference).toFixed(2)} points`;
  const winner = ahead === 'second' ? armName(second, 1) : armName(first, 0);
  const says =
    ahead === 'unclear'
      ? ratio.says
      : ahead === 'none'
        ? 'The arms do not differ by more than chance brings. That is not proof that they are alike.'
        : `The share of ${winner} is ${points} higher, and chance hardly explains it.`;
  return answer({ test, ratio, ahead, says, assumes: ASSUMES });
}

const ASSUMES = [
  'Users were put into the arms by chance, each into one.',
  'What one user does tells nothing of what another one does.',
  'It is read once, at its planned end: looking until it differs finds differences that are not there.',
] as const;
