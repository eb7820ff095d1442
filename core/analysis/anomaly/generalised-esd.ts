import { type Answer, answer, checkOption, checkValues, refuse } from '../../statistics/index.ts';
import { type Centre, type EsdStep, esdSteps, type Side } from './esd-steps.ts';
import { type Suspected, suspect } from './suspected.ts';

const LEAST = 10;

/** Options of the generalised ESD test. */
export interface EsdOptions {
  /** How many outliers there may be at most, a whole number from 1 to half of the values. */
  readonly most: number;
  /** The share of samples without outliers in which one is found all the same, by default 0.05. */
  readonly alpha?: number;
  /** `mean` and standard deviation as published, or `median` and MAD, which outliers hardly move. */
  readonly centre?: Centre;
  /** Which outliers count, by default both. */
  readonly side?: Side;
}

/** Outcome of the generalised ESD test. */
export interface GeneralisedEsd {
  readonly steps: readonly EsdStep[];
  /** The values of the steps up to the largest significant one, in that order. */
  readonly outliers: readonly Suspected[];
  /** True where as many were found as were allowed: there may be more. */
  readonly capped: boolean;
}

/** How many outliers there are: the number of the largest significant step. */
export const significantSteps = (steps: readonly EsdStep[]): number =>
  steps.findLastIndex(({ r, critical }) => r > critical) + 1;

/**
 * The generalised extreme Studentised deviate test: which values lie too far out, when it is not
 * known how many do.
 *
 * Formula: at step i the value furthest out, R = max|x − x̄| ÷ s of those left, against
 * λ = t·(n − i) ÷ √((n − i − 1 + t²)(n − i + 1)), t at 1 − α/2(n − i + 1) on n − i − 1 degrees of
 * freedom. The number of outliers is the largest i with R above λ, also where steps before it are
 * not significant: that is how outliers that hide each other are found.
 * Source: Rosner, Technometrics 25 (1983); NIST/SEMATECH e-Handbook 1.3.5.17.3, by which it is
 * accurate from 25 values on and usable from 15. Assumes values that are otherwise normal.
 * Fewer than 10 values are refused in words; what does not vary has no outliers. Throws RangeError on
 * a value that is not finite, and on a `most` outside 1 to half of the values.
 *
 * @example
 * generalisedEsd([3, 4, 4, 5, 5, 5, 6, 6, 7, 40], { most: 3 }).outliers.map((one) => one.value) // → [40]
 * generalisedEsd([5, 5, 5, 5, 5, 5, 5, 5, 5, 5], { most: 3 }).outliers // → []
 */
export function generalisedEsd(
  values: readonly number[],
  { most, alpha = 0.05, centre = 'mean', side = 'both' }: EsdOptions,
): Answer<GeneralisedEsd> {
  checkValues('generalisedEsd', values);
  checkOption('generalisedEsd', 'alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  checkOption(
    'generalisedEsd',
    'most',
    most,
    'a whole number from 1 on',
    (one) => Number.isInteger(one) && one >= 1,
  );
  if (values.length < LEAST) {
    return refuse(
      `${values.length} values are too few for outliers: at least ${LEAST} are needed.`,
    );
  }
  const half = `at most half of the ${values.length} values`;
  checkOption('generalisedEsd', 'most', most, half, (one) => one <= values.length / 2);
  const steps = esdSteps(values, most, alpha, centre, side);
  const found = significantSteps(steps);
  const middle = steps.slice(0, found);
  const kept = new Set(middle.map(({ index }) => index));
  const rest = values.filter((_, i) => !kept.has(i));
  const typical = rest.reduce((sum, one) => sum + one / rest.length, 0);
  return answer({
    steps,
    outliers: middle.map(({ index, value }) =>
      suspect(index, value, value > typical ? 'outlier-high' : 'outlier-low'),
    ),
    capped: found === most,
  });
}
