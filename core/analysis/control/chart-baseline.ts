import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  mean,
  refuse,
} from '../../statistics/index.ts';

/** What a chart measures against. */
export interface Baseline {
  readonly target: number;
  readonly sd: number;
}

/** Where target and spread of a chart come from. */
export interface ChartBaselineOptions {
  /** Where the process should be; by default the mean of the first values. */
  readonly target?: number;
  /** Standard deviation of a single value; by default from the steps between the first values. */
  readonly sd?: number;
  /** How many of the first values are known to be sound; by default all. */
  readonly baseline?: number;
}

const LEAST = 8;
/** Mean distance of two normal values over their standard deviation, 2 ÷ √π. */
const D2 = 1.1283791670955126;

/**
 * Target and spread of a chart, as given or from the first values. The spread is the mean step from
 * one value to the next ÷ 1.128, which a slow drift does not blow up.
 * Source: Montgomery, Introduction to Statistical Quality Control, chart for individuals.
 */
export function chartBaseline(
  name: string,
  values: readonly (number | null)[],
  { target, sd, baseline = values.length }: ChartBaselineOptions,
): Answer<Baseline> {
  const known = values.filter((one) => one !== null);
  checkValues(name, known);
  if (target !== undefined) checkOption(name, 'target', target, 'finite', Number.isFinite);
  if (sd !== undefined) checkOption(name, 'sd', sd, 'above 0', (one) => one > 0 && one < Infinity);
  checkOption(
    name,
    'baseline',
    baseline,
    'a whole number from 0 on',
    (one) => Number.isInteger(one) && one >= 0,
  );
  if (known.length === 0) return refuse('There is no value to chart.');
  if (target !== undefined && sd !== undefined) return answer({ target, sd });
  const first = values.slice(0, baseline).filter((one) => one !== null);
  if (first.length < LEAST) {
    const few = `${first.length} ${first.length === 1 ? 'value is' : 'values are'} too few`;
    return refuse(
      `${few} to know what is usual: at least ${LEAST} are needed, or a target and a spread.`,
    );
  }
  const steps = first.slice(1).map((one, i) => Math.abs(one - (first[i] ?? 0)));
  if (!steps.every(Number.isFinite)) return refuse('The first values are too far apart to chart.');
  const spread = sd ?? (mean(steps) ?? 0) / D2;
  if (!(spread > 0)) {
    return refuse(
      'The first values do not vary, so that nothing says how much is usual. Give a spread.',
    );
  }
  return answer({ target: target ?? mean(first) ?? 0, sd: spread });
}
