import { checkOption, checkValues } from '../../statistics/index.ts';
import type { AlertSpan } from './alert-lead-time.ts';
import { type BreachOptions, breachStates } from './breach-states.ts';
import { cusumChart } from './cusum-chart.ts';
import { timeToBreach } from './time-to-breach.ts';

/** What raises an alert. */
export type AlertRule =
  /** A bound that is passed several times in a row, as `breachStates` tells. */
  | ({ readonly kind: 'bound' } & BreachOptions)
  /** The line through the last values crosses a bound soon, as `timeToBreach` tells. */
  | {
      readonly kind: 'forecast';
      readonly threshold: number;
      readonly side: 'above' | 'below';
      /** How soon, in steps. */
      readonly within: number;
      /** How many values the line is laid through; by default 30. */
      readonly window?: number;
    }
  /** A drift away from the first values, as `cusumChart` tells. */
  | {
      readonly kind: 'drift';
      readonly side: 'above' | 'below';
      /** How many of the first values are known to be sound. */
      readonly baseline: number;
      /** Decision interval in standard deviations, by default 5. */
      readonly h?: number;
    };

const WINDOW = 30;

type Values = readonly (number | null)[];

function forecast(
  values: Values,
  { threshold, side, within, window = WINDOW }: Extract<AlertRule, { kind: 'forecast' }>,
  progress?: (part: number) => void,
): boolean[] {
  const whole = (one: number) => Number.isInteger(one) && one >= 8;
  checkOption('replayedAlerts', 'window', window, 'a whole number from 8 on', whole);
  checkOption('replayedAlerts', 'within', within, 'above 0', (one) => one > 0 && one < Infinity);
  let stands = false;
  return values.map((value, i) => {
    progress?.((i + 1) / values.length);
    if (value === null) return stands;
    const found = timeToBreach(values.slice(Math.max(0, i - window + 1), i + 1), {
      ...{ threshold, side },
    });
    if (found.why !== null) return stands;
    const isSoon = found.heading === 'towards' && (found.steps ?? Infinity) <= within;
    // What has crossed needs no forecast: it goes on where it stood, and is not raised any more.
    stands = isSoon || (stands && found.heading === 'breached');
    return stands;
  });
}

function drift(values: Values, rule: Extract<AlertRule, { kind: 'drift' }>): boolean[] {
  const { side, baseline, h = 5 } = rule;
  // What charts the values is made from the first ones alone, and each sum from what came before it.
  const chart = cusumChart(values, { baseline, h });
  if (chart.why !== null) return values.map(() => false);
  return chart.points.map(
    ({ high, low }, i) => i >= baseline && (side === 'above' ? high : low) > chart.limit,
  );
}

/**
 * When an alert would have stood in the past, had it been there: at each place by the values up to it
 * and none that came later. What `alertLeadTime` is asked with.
 *
 * `values` one a step, oldest first, null where missing, where an alert stays as it was. Times are
 * places: an alert from 4 to 7 was raised with the value at 4 and was gone with the one at 7. An alert
 * that stands with the last value has no end. No values, and values too few for the rule, give no alert.
 * `progress` is told the part that is done. Throws RangeError on values that are not finite and on rules
 * that make no sense.
 *
 * @example
 * replayedAlerts([5, 12, 13, 14, 9, 8], { kind: 'bound', high: 10, pendingFor: 2 }) // → [{"from":2,"to":5}]
 */
export function replayedAlerts(
  values: Values,
  rule: AlertRule,
  progress?: (part: number) => void,
): readonly AlertSpan[] {
  checkValues(
    'replayedAlerts',
    values.filter((one) => one !== null),
  );
  return spansOf(standing(values, rule, progress));
}

function standing(values: Values, rule: AlertRule, progress?: (part: number) => void): boolean[] {
  if (rule.kind === 'forecast') return forecast(values, rule, progress);
  if (rule.kind === 'drift') return drift(values, rule);
  let stands = false;
  return breachStates(values, rule).map(({ state }) => {
    if (state !== 'no-data') stands = state === 'breaching' || state === 'recovering';
    return stands;
  });
}

function spansOf(stands: readonly boolean[]): AlertSpan[] {
  const spans: { from: number; to: number | null }[] = [];
  for (const [at, now] of stands.entries()) {
    const last = spans.at(-1);
    const isOpen = last !== undefined && last.to === null;
    if (now && !isOpen) spans.push({ from: at, to: null });
    if (!now && isOpen) last.to = at;
  }
  return spans;
}
