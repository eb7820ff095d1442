import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  mean,
  median,
  refuse,
} from '../../statistics/index.ts';
import { type Suspected, suspect } from './suspected.ts';

/** The quarter point of the normal distribution as Iglewicz and Hoaglin print it. */
const QUARTER = 0.6745;
/** √(π/2): the normal standard deviation over the mean deviation. */
const OF_MEAN = 1.253314;
const LEAST = 5;

/** Each value's distance from the middle, in units of the usual spread. */
export interface RobustZ {
  readonly median: number;
  /** Median distance from the median, without a factor. */
  readonly mad: number;
  /** The modified z of each value; 0 throughout where all values are the same. */
  readonly z: readonly number[];
  /** What spread z is measured in: the mean distance where over half of the values are the same. */
  readonly scale: 'median-distance' | 'mean-distance' | 'constant';
  readonly suspected: readonly Suspected[];
}

/** Options of the robust z. */
export interface RobustZOptions {
  /** From which |z| on a value is suspected, by default 3.5. */
  readonly threshold?: number;
}

/**
 * Modified z scores: how far each value lies from the median, measured so that the outliers
 * themselves hardly move the measure.
 *
 * Formula: z = 0.6745·(x − median) ÷ MAD, MAD the median of |x − median|; where MAD is 0,
 * (x − median) ÷ (1.253314·mean|x − median|). Source: Iglewicz and Hoaglin, How to Detect and Handle
 * Outliers (1993); NIST/SEMATECH e-Handbook 1.3.5.17.
 * Units: none; suspected are |z| above 3.5. Fewer than 5 values are refused in words; values that
 * are all the same have z 0. Throws RangeError on a value that is not finite and on a threshold that
 * is not above 0.
 *
 * @example
 * robustZ([9, 10, 10, 11, 12, 60]).suspected.map((one) => [one.index, one.reasons]) // → [[5,["value-high"]]]
 * robustZ([1, 2]).why // → "2 values are too few to say what is unusual: at least 5 are needed."
 */
export function robustZ(
  values: readonly number[],
  { threshold = 3.5 }: RobustZOptions = {},
): Answer<RobustZ> {
  checkValues('robustZ', values);
  checkOption('robustZ', 'threshold', threshold, 'above 0', (one) => one > 0);
  if (values.length < LEAST) {
    const few = `${values.length} ${values.length === 1 ? 'value is' : 'values are'} too few`;
    return refuse(`${few} to say what is unusual: at least ${LEAST} are needed.`);
  }
  const middle = median(values) ?? 0;
  const away = values.map((one) => Math.abs(one - middle));
  const most = away.reduce((largest, one) => Math.max(largest, one), 0);
  const half = median(away) ?? 0;
  // Values that differ by rounding alone are the same.
  const mad = half > 1e-12 * most ? half : 0;
  const meanAway = mean(away) ?? 0;
  const scale = mad > 0 ? 'median-distance' : meanAway > 0 ? 'mean-distance' : 'constant';
  const unit = mad > 0 ? mad / QUARTER : meanAway * OF_MEAN;
  const z = values.map((one) => (unit > 0 ? (one - middle) / unit : 0));
  const suspected = z.flatMap((one, i) =>
    Math.abs(one) > threshold
      ? [suspect(i, values[i] ?? 0, one > 0 ? 'value-high' : 'value-low')]
      : [],
  );
  return answer({ median: middle, mad, z, scale, suspected });
}
