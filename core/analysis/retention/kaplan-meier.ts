import {
  type Answer,
  answer,
  checkOption,
  normalUpperQuantile,
  refuse,
} from '../../statistics/index.ts';

/** How long somebody was followed, and how it ended. */
export interface Followed {
  /** From joining to leaving, or to the last look: any unit, from 0 on. */
  readonly time: number;
  /** True where the person left; false where they were still there at the last look. */
  readonly left: boolean;
}

/** Options of a survival curve. */
export interface SurvivalOptions {
  readonly confidence?: number;
  /** How the interval is made: on the logarithm, as R does by default, as it is, or on log −log. */
  readonly interval?: 'log' | 'plain' | 'log-log';
}

/** The curve at a time at which somebody left. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly left: number;
  /** The share still there after it, 0–1. */
  readonly survival: number;
  /** Greenwood's; null where nobody is left. */
  readonly standardError: number | null;
  /** Null where nobody is left. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Who stays, and for how long. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /** The time at which half have left; null where fewer did. */
  readonly median: number | null;
  readonly n: number;
  readonly left: number;
}

/** Throws unless the times can be. */
export function checkFollowed(place: string, people: readonly Followed[]): void {
  for (const { time } of people)
    checkOption(place, 'a time', time, 'a finite number from 0 on', (t) => t >= 0 && t < Infinity);
}

/** Each time at which somebody left, with how many did and how many were there until then. */
export function departures(people: readonly Followed[]) {
  const sorted = [...people].sort((a, b) => a.time - b.time);
  const steps: { time: number; atRisk: number; left: number }[] = [];
  for (const [i, { time, left }] of sorted.entries()) {
    if (!left) continue;
    const last = steps.at(-1);
    if (last?.time === time) last.left++;
    else steps.push({ time, atRisk: sorted.length - firstAt(sorted, time, i), left: 1 });
  }
  return steps;
}

/** Where the first of those with this time stands, at or before `from`. */
function firstAt(sorted: readonly Followed[], time: number, from: number): number {
  let at = from;
  while (at > 0 && sorted[at - 1]?.time === time) at--;
  return at;
}

/**
 * The share of people still there after each time, from people of whom some are still there
 * (Kaplan–Meier).
 *
 * Formula: S(t) = Π (1 − d ÷ n) over the times at which somebody left, with n at risk (all not yet gone and
 * not yet out of sight); Greenwood's error S·√Σ d ÷ n(n − d); interval on the logarithm, S·e^{±z·√Σ}.
 * Source: Kaplan and Meier (1958); Greenwood (1926). Units: time as given, shares 0–1. It takes those out
 * of sight to be like those still in it.
 * No people at all is refused in words; where nobody left there are no steps. Throws RangeError on a time
 * below 0 and a confidence not between 0 and 1.
 *
 * @example
 * kaplanMeier([{ time: 1, left: true }, { time: 2, left: false }, { time: 3, left: true }]).steps.map((one) => one.survival.toFixed(3)) // → ["0.667","0.000"]
 */
export function kaplanMeier(
  people: readonly Followed[],
  { confidence = 0.95, interval = 'log' }: SurvivalOptions = {},
): Answer<SurvivalCurve> {
  checkFollowed('kaplanMeier', people);
  checkOption(
    'kaplanMeier',
    'confidence',
    confidence,
    'above 0 and below 1',
    (x) => x > 0 && x < 1,
  );
  if (people.length === 0)
    return refuse('Nobody was followed, so that nothing is known of staying.');
  const z = normalUpperQuantile((1 - confidence) / 2);
  let [survival, sum] = [1, 0];
  const steps = departures(people).map((step): SurvivalStep => {
    survival *= 1 - step.left / step.atRisk;
    sum += step.left / (step.atRisk * (step.atRisk - step.left));
    if (step.left === step.atRisk)
      return { ...step, survival: 0, standardError: null, low: null, high: null };
    return {
      ...step,
      survival,
      standardError: survival * Math.sqrt(sum),
      ...bounds(survival, Math.sqrt(sum), z, interval),
    };
  });
  const half = steps.findIndex((one) => one.survival <= 0.5 + 1e-12);
  return answer({
    steps,
    median: medianOf(steps, half),
    n: people.length,
    left: steps.reduce((total, one) => total + one.left, 0),
  });
}

/** Where the curve lies at one half it is the middle of that stretch, as R has it. */
function medianOf(steps: readonly SurvivalStep[], half: number): number | null {
  const step = steps[half];
  if (step === undefined) return null;
  const next = steps[half + 1];
  const flat = Math.abs(step.survival - 0.5) <= 1e-12 && next !== undefined;
  return flat ? (step.time + next.time) / 2 : step.time;
}

/** `error` is that of ln S. */
function bounds(survival: number, error: number, z: number, interval: 'log' | 'plain' | 'log-log') {
  const clip = (x: number) => Math.min(1, Math.max(0, x));
  if (interval === 'plain')
    return { low: clip(survival * (1 - z * error)), high: clip(survival * (1 + z * error)) };
  if (interval === 'log')
    return {
      low: clip(survival * Math.exp(-z * error)),
      high: clip(survival * Math.exp(z * error)),
    };
  const far = (z * error) / -Math.log(survival);
  return { low: clip(survival ** Math.exp(far)), high: clip(survival ** Math.exp(-far)) };
}
